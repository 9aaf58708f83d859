import type { InputError } from "@naast/kernel";
import type { Practice, PracticeAlias } from "./practice.ts";
import type { Locate } from "./read-yaml.ts";
import type { Rules } from "./rules.ts";
import type { Taxonomy, TermList } from "./taxonomy.ts";

interface Checked {
  readonly practices: readonly { readonly practice: Practice; readonly at: Locate }[];
  readonly aliases: readonly { readonly alias: PracticeAlias; readonly at: Locate }[];
  /** Every slug there is a file for, faulty or not, so that one faulty file does not make others look wrong. */
  readonly slugs: ReadonlySet<string>;
  readonly taxonomy: { readonly value: Taxonomy; readonly at: Locate };
  readonly rules: { readonly value: Rules; readonly at: Locate };
}

/** A place that names an id, and the list that id must stand in. */
interface Reference {
  readonly path: readonly PropertyKey[];
  readonly id: string;
  readonly list: TermList;
}

/** Everything that is named but does not exist: ids of the taxonomy, sources of the file itself, slugs of other practices. */
export function checkReferences({ practices, aliases, slugs, ...files }: Checked): InputError[] {
  const { value: taxonomy } = files.taxonomy;
  const secondNames = new Set(aliases.map(({ alias }) => alias.slug));
  return [
    ...missingTerms(groupReferences(taxonomy), taxonomy, files.taxonomy.at),
    ...missingTerms(rulesReferences(files.rules.value), taxonomy, files.rules.at),
    ...practices.flatMap(({ practice, at }) => [
      ...missingTerms(practiceReferences(practice), taxonomy, at),
      ...missingSources(practice, at),
      ...missingSlugs(practice, slugs, at),
    ]),
    ...aliases.flatMap(({ alias, at }) =>
      slugs.has(alias.aliasOf) && !secondNames.has(alias.aliasOf) ? [] : [at(["aliasOf"], "the slug of a practice")],
    ),
  ];
}

function missingTerms(references: readonly Reference[], taxonomy: Taxonomy, at: Locate): InputError[] {
  return references
    .filter(({ id, list }) => !Object.hasOwn(taxonomy[list], id))
    .map(({ path, list }) => at(path, `an id from the list '${list}' of content/taxonomy.yaml`));
}

function practiceReferences(practice: Practice): Reference[] {
  const criteria = (["problems", "groups", "locations", "directions", "methods", "divides"] as const).flatMap((list) =>
    practice[list].map(({ id }, index) => ({ path: [list, index], id, list })),
  );
  const { recognition, studies } = practice.evidence;
  return [
    ...criteria,
    ...plain(["phases"], practice.phases, "phases"),
    ...plain(["scales"], practice.scales, "scales"),
    ...plain(["effort"], [practice.effort], "effort"),
    ...(["initiative", "lead", "partners"] as const).flatMap((field) => plain([field], practice[field], "parties")),
    { path: ["evidence", "recognition", "level"], id: recognition.level, list: "recognition" },
    ...studies.flatMap(({ studied, finding, outcomes = {} }, index): Reference[] => [
      { path: ["evidence", "studies", index, "studied"], id: studied, list: "studied" },
      { path: ["evidence", "studies", index, "finding"], id: finding, list: "finding" },
      ...Object.entries(outcomes).flatMap(([outcome, found]): Reference[] => [
        { path: ["evidence", "studies", index, "outcomes", outcome], id: outcome, list: "outcomes" },
        { path: ["evidence", "studies", index, "outcomes", outcome], id: found, list: "finding" },
      ]),
    ]),
    ...practice.cautions.flatMap(({ when }, index) =>
      typeof when === "object" ? conditionReferences(when, ["cautions", index, "when"]) : [],
    ),
  ];
}

/** The groups in which problems and methods stand on the screen. */
function groupReferences({ problems, methods }: Taxonomy): Reference[] {
  return [
    ...Object.entries(problems).flatMap(([id, { theme }]) => plain(["problems", id, "theme"], [theme], "themes")),
    ...Object.entries(methods).flatMap(([id, { group }]) => plain(["methods", id, "group"], [group], "methodGroups")),
  ];
}

function rulesReferences({ wider, advice }: Rules): Reference[] {
  const widerReferences = (["groups", "locations"] as const).flatMap((list) =>
    Object.entries(wider[list]).flatMap(([id, parts]) => [
      { path: ["wider", list, id], id, list },
      ...plain(["wider", list, id], parts, list),
    ]),
  );
  return [
    ...widerReferences,
    ...advice.flatMap(({ when }, index) => conditionReferences(when, ["advice", index, "when"])),
  ];
}

type ConditionLists = Partial<Record<"problems" | "groups" | "divides" | "locations" | "phases", string[] | undefined>>;

function conditionReferences(when: ConditionLists, path: readonly PropertyKey[]): Reference[] {
  const lists = ["problems", "groups", "divides", "locations", "phases"] as const;
  return lists.flatMap((list) => plain([...path, list], when[list] ?? [], list));
}

function plain(path: readonly PropertyKey[], ids: readonly string[], list: TermList): Reference[] {
  return ids.map((id, index) => ({ path: [...path, index], id, list }));
}

function missingSources({ sources, evidence, cautions, figures }: Practice, at: Locate): InputError[] {
  const known = new Set(sources.map(({ id }) => id));
  const named = [
    { path: ["evidence", "recognition", "source"], source: evidence.recognition.source },
    ...evidence.studies.map(({ source }, index) => ({ path: ["evidence", "studies", index, "source"], source })),
    ...cautions.map(({ source }, index) => ({ path: ["cautions", index, "source"], source })),
    ...figures.map(({ source }, index) => ({ path: ["figures", index, "source"], source })),
  ];
  return named
    .filter(({ source }) => source !== undefined && !known.has(source))
    .map(({ path }) => at(path, "the id of a source below"));
}

function missingSlugs({ slug, partOf, related }: Practice, slugs: ReadonlySet<string>, at: Locate): InputError[] {
  const another = (id: string) => id !== slug && slugs.has(id);
  const wrong = related.flatMap((id, index) =>
    another(id) ? [] : [at(["related", index], "the slug of another practice")],
  );
  return partOf === undefined || another(partOf) ? wrong : [at(["partOf"], "the slug of another practice"), ...wrong];
}
