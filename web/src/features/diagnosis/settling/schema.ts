import { type Catalogue, EMPTY_SITUATION, type Situation, situationSchema, type Taxonomy } from "@naast/catalogue";
import { labelsIn, type Named, type Picture } from "@naast/diagnosis";
import { z } from "zod";
import { queryOf, situationFrom } from "#web/features/catalogue/index.ts";
import type { Typed } from "#web/platform/form/field-state.ts";
import type { FormState } from "#web/platform/form/form-state.ts";
import { tellsOfSomebody } from "../schema.ts";

/** The lists a table settles, and the list of the taxonomy each is of. */
export const LISTS = {
  problems: "problems",
  divides: "divides",
  groups: "groups",
  locations: "locations",
  directions: "directions",
  wanted: "methods",
  impossible: "methods",
} as const satisfies Record<string, keyof Taxonomy>;
export type ListName = keyof typeof LISTS;

/** Said by somebody, and no more than left open: a form nobody answered has nothing chosen. */
export const NOT_KNOWN = "not-known";

/** What a table says in own words: it stands in the report, in the file and in whatever is shared. */
export const OWN_WORDS = ["goal", "reasoning"] as const;

const words = (length: number) =>
  z
    .string()
    .max(length)
    .refine((text) => !tellsOfSomebody(text), { error: "diagnosis.settling.errors.somebody" })
    .meta({ control: "textarea" })
    .optional();

/** What a table settles together: the five criteria, how far it is, and what should be different in a year. */
export function settlementForm({ taxonomy, practices }: Pick<Catalogue, "taxonomy" | "practices">) {
  const among = (list: object) => z.enum(Object.keys(list) as [string, ...string[]]);
  const oneOf = (list: object) =>
    among({ ...list, [NOT_KNOWN]: true })
      .meta({ control: "radios" })
      .optional();
  const some = (name: ListName) => z.array(among(taxonomy[LISTS[name]]));
  const slugs = practices.map(({ slug }) => slug) as [string, ...string[]];
  const form = z.object({
    // The settlement that the form started from; none while nothing was settled.
    from: z.string().max(36).meta({ control: "hidden" }).optional(),
    goal: words(300),
    problems: some("problems").min(1),
    divides: some("divides"),
    groups: some("groups"),
    locations: some("locations"),
    phase: oneOf(taxonomy.phases),
    scale: oneOf(taxonomy.scales),
    directions: some("directions"),
    wanted: some("wanted"),
    impossible: some("impossible"),
    running: z.array(z.enum(slugs)),
    reasoning: words(600),
    // A club may be named after a people: whoever says that the word is no label for anybody is believed.
    asItIs: z.boolean().optional(),
  });
  const possible = form.refine(({ wanted, impossible }) => !wanted.some((method) => impossible.includes(method)), {
    path: ["impossible"],
    error: "diagnosis.settling.errors.wantedToo",
  });
  return OWN_WORDS.reduce(
    (checked, name) =>
      checked.refine((fields) => fields.asItIs || labelsIn(fields[name] ?? "").length === 0, {
        path: [name],
        error: "diagnosis.settling.errors.label",
      }),
    possible,
  );
}

type SettlementForm = ReturnType<typeof settlementForm>;
export type SettlementFields = z.infer<SettlementForm>;
export type SettlementFormState = FormState<SettlementForm>;

/** What was settled, as `naast match` and the page 'wat past' read it. */
export function situationOf(fields: SettlementFields): Situation {
  const { problems, divides, groups, locations, directions, wanted, impossible, running, phase, scale, goal } = fields;
  return {
    ...EMPTY_SITUATION,
    problems,
    divides,
    groups,
    locations,
    directions,
    running,
    methods: { wanted, impossible },
    ...(isKnown(phase) && { phase }),
    ...(isKnown(scale) && { scale }),
    ...(goal && { goal }),
  };
}

const isKnown = (answer: string | undefined) => answer !== undefined && answer !== "" && answer !== NOT_KNOWN;

/** What stands in a form, also one that was refused: what somebody wants to settle. */
export function situationTyped(form: SettlementFormState): Situation {
  const list = (name: ListName | "running") => [form.field(name).value].flat().filter((id) => id !== "");
  const word = (name: "phase" | "scale" | "goal") => String(form.field(name).value).trim();
  const names = [
    "problems",
    "divides",
    "groups",
    "locations",
    "directions",
    "wanted",
    "impossible",
    "running",
  ] as const;
  const lists = Object.fromEntries(names.map((name) => [name, list(name)])) as Pick<
    SettlementFields,
    (typeof names)[number]
  >;
  return situationOf({ ...lists, phase: word("phase"), scale: word("scale"), goal: word("goal") });
}

/** A situation as it was stored; what the catalogue no longer knows is left out. */
export function situationFromStored(stored: unknown, catalogue: Catalogue): Situation {
  const read = situationSchema.safeParse(stored);
  if (!read.success) return EMPTY_SITUATION;
  const { goal } = read.data;
  return { ...situationFrom(new URLSearchParams(queryOf(read.data)), catalogue), ...(goal && { goal }) };
}

/** A form that is there already, to change it. */
export function typedFromSituation({ methods, phase = "", scale = "", goal = "", ...lists }: Situation): Typed {
  const { problems, divides, groups, locations, directions, running } = lists;
  return { problems, divides, groups, locations, directions, running, ...methods, phase, scale, goal };
}

/** Whether two settlements say the same, in whatever order they name it. */
export function isSameSettlement(one: Words, other: Words): boolean {
  const [typed, before] = [typedFromSituation(one.situation), typedFromSituation(other.situation)];
  const said = (value: string | readonly string[] = "") => new Set([value].flat());
  const isSame = Object.keys(typed).every(
    (name) => said(typed[name]).symmetricDifference(said(before[name])).size === 0,
  );
  return isSame && one.reasoning === other.reasoning;
}

interface Words {
  readonly situation: Situation;
  readonly reasoning: string | null;
}

/** Where a page says that what was sent is what held already. */
export const SAME = "gelijk";
export const sameQuery = `?${SAME}=1`;

/** What most of the table named, ticked beforehand: a proposal to talk about, not an outcome. */
export function typedFromPicture(picture: Picture | undefined, scale: string | null): Typed {
  if (!picture) return { scale: scale ?? "" };
  const most = (named: readonly Named[]) =>
    named.filter(({ share }) => share === "most" || share === "nearlyAll").map(({ id }) => id);
  return {
    problems: most(picture.problems),
    divides: most(picture.divides),
    locations: most(picture.locations),
    directions: most(picture.directions),
    phase: picture.phase.agreed ?? "",
    scale: scale ?? "",
  };
}
