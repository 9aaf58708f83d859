import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

const TYPES = {
  [TYPE.argument]: "string | number",
  [TYPE.number]: "number",
  [TYPE.plural]: "number",
  [TYPE.date]: "Date | number",
  [TYPE.time]: "Date | number",
} as const;

/**
 * What an ICU message asks for, as a type: `{ count: number; name: string | number }`, also what stands inside a plural or a
 * choice; `undefined` when it asks for nothing, and no answer when it does not parse. A choice asks for one of its own cases,
 * `other` included, so that a misspelt case is seen. Tags are plain text here, as they are where web/src/platform says a message.
 */
export function messageArguments(message: string): string | undefined {
  try {
    const asked = Map.groupBy(argumentsIn(parse(message, { ignoreTag: true })), ([name]) => name);
    const fields = [...asked].sort().map(([name, uses]) => `${name}: ${everyUse(uses.map(([, type]) => type))}`);
    return fields.length === 0 ? "undefined" : `{ ${fields.join("; ")} }`;
  } catch {
    return; // the parser's own words ("EXPECT_ARGUMENT_CLOSING_BRACE") help no translator
  }
}

function argumentsIn(elements: readonly MessageFormatElement[]): [name: string, type: string][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
    const inside =
      "options" in element ? Object.values(element.options).flatMap(({ value }) => argumentsIn(value)) : [];
    return [[element.value, typeOf(element)], ...inside];
  });
}

function typeOf(element: Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound | TYPE.tag }>): string {
  if (element.type !== TYPE.select) return TYPES[element.type];
  return Object.keys(element.options)
    .map((one) => JSON.stringify(one))
    .sort()
    .join(" | ");
}

/** A name that is counted in one place and written in another must be a number. */
function everyUse(types: readonly string[]): string {
  const [one = "", ...others] = [...new Set(types)];
  return others.length === 0 ? one : [one, ...others].map((type) => `(${type})`).join(" & ");
}
