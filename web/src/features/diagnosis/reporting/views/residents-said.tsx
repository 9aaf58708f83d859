import type { Reader } from "#web/platform/language/reader.ts";
import type { Part as PaperPart } from "#web/platform/print/paper.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import type { ResidentsCheck } from "../../checking/service.ts";
import { verdictLines } from "../../checking/views/heard.tsx";

interface Props {
  readonly reader: Reader;
  readonly residents: ResidentsCheck;
}

/** How often residents said that it is right, in words; or that nobody asked them, or too few answered. */
export function ResidentsSaid({ reader, residents }: Props) {
  const lines = verdictLines(reader, residents.heard);
  return (
    <Part id="bewoners" title={reader.say("diagnosis.reporting.residents.title")}>
      <Paragraph>{howMany(reader, residents)}</Paragraph>
      {lines.length > 0 && <BulletList items={lines} />}
    </Part>
  );
}

/** The same on paper. */
export function residentsOnPaper({ reader, residents }: Props): readonly PaperPart[] {
  const lines = verdictLines(reader, residents.heard);
  return [
    { kind: "heading", level: 2, text: reader.say("diagnosis.reporting.residents.title"), isListed: true },
    { kind: "paragraph", tone: "plain", text: howMany(reader, residents) },
    ...(lines.length > 0
      ? [{ kind: "bullets", tone: "plain", items: lines.map((text) => ({ text })) } satisfies PaperPart]
      : []),
  ];
}

function howMany({ say }: Reader, { texts, heard }: ResidentsCheck): string {
  if (heard.shown > 0) return say("diagnosis.reporting.residents.base", { answers: heard.shown });
  return say(texts ? "diagnosis.reporting.residents.tooFew" : "diagnosis.reporting.residents.notAsked");
}
