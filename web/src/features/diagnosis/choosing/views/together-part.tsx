import type { Catalogue, Spot } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import { leftOpen, standingOf } from "../service.ts";
import { nameOf, namesOf } from "./practice-name.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
}

/** The few practices that together cover what was settled, with what runs and was decided, and what stays open. */
export function TogetherPart({ reader, catalogue, settled }: Props) {
  const { say } = reader;
  const { covers } = settled.result.together;
  const open = openLines({ reader, catalogue, settled });
  return (
    <Part id="samen-raken" title={say("diagnosis.choosing.together.title")}>
      <Paragraph>{say("diagnosis.choosing.together.text")}</Paragraph>
      {covers.length === 0 ? (
        <Paragraph>{say("diagnosis.choosing.together.nothing")}</Paragraph>
      ) : (
        <BulletList
          items={covers.map(({ slug, spots }) => (
            <>
              <strong>{nameOf(reader, catalogue, slug)}</strong>{" "}
              <Tag>{say(`diagnosis.choosing.standing.${standingOf(settled, slug)}`)}</Tag>
              <p class="list__note">{coveredBy(reader, catalogue, spots)}</p>
            </>
          ))}
        />
      )}
      <Paragraph>{say("diagnosis.choosing.together.open", { count: open.length })}</Paragraph>
      {open.length > 0 && <BulletList items={open} />}
    </Part>
  );
}

/** What one practice of the set covers, in words. */
export function coveredBy(reader: Reader, catalogue: Catalogue, spots: readonly Spot[]): string {
  if (spots.length === 0) return reader.say("diagnosis.choosing.together.coversNothing");
  const list = spots.map((spot) => spotLabel(reader, catalogue, spot)).join("; ");
  return reader.say("diagnosis.choosing.together.covers", { list });
}

/** What stays open, a line each; with what would have covered it and was left out. */
export function openLines({ reader, catalogue, settled }: Props): readonly string[] {
  return leftOpen(settled).map(({ spot, leftOut }) => {
    const label = spotLabel(reader, catalogue, spot);
    if (leftOut.length === 0) return label;
    const practices = namesOf(reader, catalogue, leftOut);
    return reader.say("diagnosis.choosing.together.leftOut", { spot: label, practices });
  });
}

/** A problem, group, place or divide by its label; a divide says that it is one. */
export function spotLabel({ say, contentLanguage }: Reader, { taxonomy }: Catalogue, { criterion, id }: Spot): string {
  const label = taxonomy[criterion][id]?.[contentLanguage] ?? id;
  // The sides stand in the middle of the words here, and the word list begins every label with a capital.
  const sides = label.charAt(0).toLowerCase() + label.slice(1);
  return criterion === "divides" ? say("diagnosis.choosing.between", { sides }) : label;
}
