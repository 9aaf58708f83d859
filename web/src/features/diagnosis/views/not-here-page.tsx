import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink } from "#web/ui/form.tsx";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";

interface Props {
  readonly reader: Reader;
  /** What is the matter, in a sentence. */
  readonly text: string;
  /** Whether they have tables to go back to. */
  readonly hasTables: boolean;
}

/** A table that is not there, not theirs, or not that far: and where to go from here. */
export function NotHerePage({ reader: { say, to }, text, hasTables }: Props) {
  return (
    <>
      <Heading level={1}>{text}</Heading>
      <ActionLink href={to(hasTables ? paths.diagnoses() : paths.guide())}>
        {say(hasTables ? "diagnosis.door.tables" : "diagnosis.door.guide")}
      </ActionLink>
    </>
  );
}
