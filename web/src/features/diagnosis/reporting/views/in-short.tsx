import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { countFields, fieldsOf } from "../../choosing/service.ts";
import { nameOf } from "../../choosing/views/practice-name.tsx";
import { DOMAINS } from "../../schema.ts";
import type { TableShown } from "../../service.ts";
import type { Report } from "../service.ts";

/** A report on one page: what was settled and for when, what is done and when to look back, and beside it what most saw and who was missed. */
export function inShort(reader: Reader, catalogue: Catalogue, { table, settled }: Report) {
  const { say, format, contentLanguage: language } = reader;
  const { taxonomy } = catalogue;
  const missing = DOMAINS.filter((domain) => !table.seats[domain]).map((domain) => say(`diagnosis.domains.${domain}`));
  const most = table.picture?.problems.filter(({ share }) => share === "most" || share === "nearlyAll") ?? [];
  const chosen = settled?.decisions.filter(({ kind }) => kind === "chosen") ?? [];
  const white = countFields(settled ? fieldsOf(settled).parts : []);
  const { phase, goal, problems = [], divides = [] } = settled?.situation ?? {};
  const matters = [
    ...problems.map((id) => taxonomy.problems[id]?.[language] ?? id),
    ...divides.map((id) => taxonomy.divides[id]?.[language] ?? id),
  ];
  const facts = [
    { term: say("diagnosis.reporting.short.matters"), says: format.list(matters) },
    { term: say("diagnosis.reporting.short.phase"), says: phase ? (taxonomy.phases[phase]?.[language] ?? phase) : "" },
    { term: say("diagnosis.reporting.short.goal"), says: goal ?? "" },
    {
      term: say("diagnosis.reporting.short.chosen"),
      says: chosen
        .map(({ slug, owner, reviewOn }) =>
          say("diagnosis.reporting.short.decision", {
            practice: nameOf(reader, catalogue, slug),
            owner: owner ?? "",
            date: reviewOn ? format.day(new Date(reviewOn)) : "",
          }),
        )
        .join(" "),
    },
    {
      term: say("diagnosis.choosing.matrix.title"),
      says: white.all > 0 ? say("diagnosis.choosing.matrix.text", white) : "",
    },
    {
      term: say("diagnosis.reporting.short.most"),
      says: format.list(most.map(({ id }) => taxonomy.problems[id]?.[language] ?? id)),
    },
    { term: say("diagnosis.reporting.short.missing"), says: format.list(missing) },
  ];
  return facts.filter(({ says }) => says !== "");
}

export function whenMade({ say, format }: Reader, { diagnosis, forms }: TableShown): string {
  const { organisation, openedAt, preparedAt } = diagnosis;
  return say("diagnosis.reporting.made", {
    organisation,
    date: format.day(openedAt ?? preparedAt),
    forms: forms.shown,
    // Before anything is shown all of them wait, and none came later than others.
    waiting: forms.shown > 0 ? forms.waiting : 0,
  });
}
