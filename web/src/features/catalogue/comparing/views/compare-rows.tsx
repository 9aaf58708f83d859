import { type Catalogue, findingsOf, type Match, type Practice, type Said } from "@naast/catalogue";
import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { findingWords } from "../../views/finding-words.tsx";
import { needsOf } from "../../views/needs-panel.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practices: readonly Practice[];
  readonly matches: ReadonlyMap<string, Match>;
}

/** One thing to look at, with what each practice says of it. */
export interface CompareRow {
  readonly label: string;
  readonly cells: readonly Child[];
  /** The same for all of them. */
  readonly isEqual: boolean;
}

const CRITERIA = ["problems", "groups", "divides", "locations", "directions", "methods"] as const;
const OURS = ["phases", "scales"] as const;
const REASONS = ["for", "against", "unknown"] as const;

/** Everything two practices can differ in, what weighs most for a choice first: fit, what is known, what it takes, what it is for. */
export function rowsFor(props: Props): readonly CompareRow[] {
  return [
    summaryRow(props),
    ...reasonRows(props),
    ...evidenceRows(props),
    cautionsRow(props),
    ...needsRows(props),
    ...criteriaRows(props),
    elementsRow(props),
  ];
}

function summaryRow({ reader: { say, contentLanguage: language }, practices }: Props): CompareRow {
  return lines(
    say("catalogue.comparing.row.summary"),
    practices.map(({ summary }) => [summary[language]]),
  );
}

function reasonRows({ reader: { say, contentLanguage: language }, practices, matches }: Props): CompareRow[] {
  if (matches.size === 0) return [];
  return REASONS.map((kind) =>
    lines(
      say(`catalogue.comparing.row.${kind}`),
      practices.map(({ slug }) => {
        const match = matches.get(slug);
        if (!match && kind === "for") return [say("catalogue.comparing.row.noMatch")];
        const reasons = match?.[kind].map(({ text }) => text[language]) ?? [];
        return orElse(reasons, say("catalogue.comparing.row.nothing"));
      }),
    ),
  );
}

function evidenceRows({ reader, catalogue, practices }: Props): CompareRow[] {
  const { say, contentLanguage: language } = reader;
  const { taxonomy } = catalogue;
  const findings = practices.map((practice) => findingsOf(practice, taxonomy));
  const orNot = (said: readonly string[]) => orElse(said, say("catalogue.comparing.notStudied"));
  const recognition = practices.map(({ evidence: { recognition: one } }) => [
    [taxonomy.recognition[one.level]?.[language] ?? one.level, one.year].filter(Boolean).join(", "),
  ]);
  const byOutcome = Object.values(taxonomy.outcomes).map((label, index) =>
    lines(
      say("catalogue.comparing.row.outcome", { outcome: label[language] }),
      findings.map(({ byOutcome: all }) =>
        orNot(
          (all[index]?.found ?? []).map(({ finding, study }) => findingWords(reader, taxonomy, { finding, study })),
        ),
      ),
    ),
  );
  const whole = lines(
    say("catalogue.comparing.row.whole"),
    findings.map(({ ofTheWhole }) =>
      orNot(ofTheWhole.map((study) => findingWords(reader, taxonomy, { finding: study.finding, study }))),
    ),
  );
  return [lines(say("catalogue.comparing.row.recognition"), recognition), ...byOutcome, whole];
}

function cautionsRow({ reader: { say, contentLanguage: language }, practices }: Props): CompareRow {
  return lines(
    say("catalogue.comparing.row.cautions"),
    practices.map(({ cautions }) =>
      orElse(
        cautions.map(({ text }) => text[language]),
        say("catalogue.comparing.row.noCautions"),
      ),
    ),
  );
}

function needsRows({ reader, catalogue, practices }: Props): CompareRow[] {
  const { say } = reader;
  const needs = practices.map((practice) => needsOf({ reader, catalogue, practice }));
  return (needs[0] ?? []).map(({ term }, index) =>
    lines(
      term,
      needs.map((own) => [own[index]?.says ?? say("catalogue.unknown")]),
    ),
  );
}

function criteriaRows({ reader, catalogue: { taxonomy }, practices }: Props): CompareRow[] {
  const { say, contentLanguage: language } = reader;
  const labels = (terms: Readonly<Record<string, Said>>, ids: readonly string[]) =>
    orElse(
      ids.map((id) => terms[id]?.[language] ?? id),
      say("catalogue.comparing.row.notNamed"),
    );
  return [
    ...CRITERIA.map((name) =>
      lines(
        say(`catalogue.criteria.${name}`),
        practices.map((practice) =>
          labels(
            taxonomy[name],
            practice[name].map(({ id }) => id),
          ),
        ),
      ),
    ),
    ...OURS.map((name) =>
      lines(
        say(`catalogue.criteria.${name}`),
        practices.map((practice) => labels(taxonomy[name], practice[name])),
      ),
    ),
  ];
}

function elementsRow({ reader: { say, contentLanguage: language }, practices }: Props): CompareRow {
  return lines(
    say("catalogue.comparing.row.elements"),
    practices.map(({ workingElements }) =>
      orElse(
        workingElements.map((element) => element[language]),
        say("catalogue.comparing.row.notNamed"),
      ),
    ),
  );
}

const orElse = (said: readonly string[], otherwise: string) => (said.length > 0 ? said : [otherwise]);

/** A row, with a list in a cell that says more than one thing; the same things in another order are the same. */
function lines(label: string, said: readonly (readonly string[])[]): CompareRow {
  const [first, ...others] = said.map((own) => own.toSorted().join("\n"));
  return {
    label,
    cells: said.map((own) => (own.length === 1 ? own[0] : <BulletList items={own} />)),
    isEqual: others.every((other) => other === first),
  };
}
