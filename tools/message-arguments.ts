import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * The names an ICU message asks for, also those inside a plural or a choice; undefined when it does not parse.
 * Tags are plain text here, as they are where web/src/platform says a message.
 */
export function messageArguments(message: string): readonly string[] | undefined {
  try {
    return [...new Set(namesIn(parse(message, { ignoreTag: true })))].sort();
  } catch {
    return; // the parser's own words ("EXPECT_ARGUMENT_CLOSING_BRACE") help no translator
  }
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const branches = "options" in element ? Object.values(element.options).flatMap(({ value }) => value) : [];
    const inside = namesIn("children" in element ? element.children : branches);
    return element.type === TYPE.literal || element.type === TYPE.pound ? inside : [element.value, ...inside];
  });
}
