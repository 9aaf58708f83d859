import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import type { Heard } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly heard: Heard;
}

/** How often it is right, one line for each answer; nothing below five. */
export function Verdicts({ reader, heard }: Props) {
  const lines = verdictLines(reader, heard);
  return lines.length > 0 ? <BulletList items={lines} /> : null;
}

export function verdictLines({ say }: Reader, { verdicts }: Heard): readonly string[] {
  return verdicts.map(({ verdict, share }) => say("diagnosis.checking.heard.verdict", { verdict, share }));
}

/** Whether enough residents answered to show what they said; undefined when nothing waits. */
export function waitingLine({ say }: Reader, { shown, waiting, release }: Heard): string | undefined {
  if (release.kind !== "wait") return undefined;
  const { needed } = release;
  if (shown === 0) return say("diagnosis.checking.heard.tooFew", { needed });
  return say("diagnosis.checking.heard.waiting", { waiting, needed });
}

/** What residents wrote, in no order that says anything. */
export function Corrections({ reader: { say }, heard: { corrections } }: Props) {
  if (corrections.length === 0) return null;
  return (
    <>
      <Paragraph>{say("diagnosis.checking.heard.words")}</Paragraph>
      {corrections.map((words) => (
        <blockquote class="said" dir="auto">
          {words}
        </blockquote>
      ))}
    </>
  );
}
