import type { Agreed, Catalogue } from "@naast/catalogue";
import { labelsIn } from "@naast/diagnosis";
import { z } from "zod";
import type { Typed } from "#web/platform/form/field-state.ts";
import type { FormState } from "#web/platform/form/form-state.ts";
import { tellsOfSomebody } from "../schema.ts";
import type { Decision } from "./store.ts";

/** What can be decided about a practice, in the order in which decisions are shown. */
export const KINDS = ["chosen", "pinned", "kept", "left out"] as const;
type Kind = Decision["kind"];

/** What the address of the form says beforehand. */
const ASKED = { practice: "praktijk", kind: "besluit" } as const;
const IN_ADDRESS: Readonly<Record<Kind, string>> = {
  chosen: "doen",
  pinned: "vast",
  kept: "achter-de-hand",
  "left out": "niet",
};

/** The query of the form about one practice, with what is about to be decided. */
export function decisionQuery(slug: string, kind?: Kind): string {
  return `?${ASKED.practice}=${slug}${kind ? `&${ASKED.kind}=${IN_ADDRESS[kind]}` : ""}`;
}

/** The place that the screen for the room shows. */
export const PLACE_ASKED = "plek";

/** How the page to choose on is told what was just done, and where it shows that. */
export const NEWS = { decided: "besloten", undone: "teruggenomen" } as const;
const PLACE = "#wat-past";
export const decidedQuery = (slug: string) => `?${NEWS.decided}=${slug}${PLACE}`;
export const undoneQuery = (slug: string) => `?${NEWS.undone}=${encodeURIComponent(slug)}${PLACE}`;

/** What a table decides about one practice. Only what is chosen has somebody who carries it, and a day to look back. */
export function decisionForm({ practices }: Pick<Catalogue, "practices">) {
  const slugs = practices.map(({ slug }) => slug) as [string, ...string[]];
  return z
    .object({
      slug: z.enum(slugs).meta({ control: "select" }),
      kind: z.enum(KINDS),
      reason: z.string().max(300).meta({ control: "textarea" }),
      // A centre may be named after a people: whoever says that the word is no label for anybody is believed.
      asItIs: z.boolean().optional(),
      owner: z.string().max(120).optional(),
      reviewOn: z.iso.date().optional(),
    })
    .refine(({ reason, asItIs }) => asItIs || labelsIn(reason).length === 0, {
      path: ["reason"],
      error: "diagnosis.choosing.errors.label",
    })
    .refine(({ kind, owner }) => kind !== "chosen" || owner !== undefined, {
      path: ["owner"],
      error: "diagnosis.choosing.errors.ownerMissing",
    })
    .refine(({ kind, owner = "" }) => kind !== "chosen" || !tellsOfSomebody(owner), {
      path: ["owner"],
      error: "diagnosis.choosing.errors.ownerNamed",
    })
    .refine(({ kind, reviewOn }) => kind !== "chosen" || reviewOn !== undefined, {
      path: ["reviewOn"],
      error: "diagnosis.choosing.errors.reviewMissing",
    });
}

type DecisionForm = ReturnType<typeof decisionForm>;
export type DecisionFields = z.infer<DecisionForm>;
export type DecisionFormState = FormState<DecisionForm>;

/** The form as it opens: what the address says, and beside it what was decided about that practice before. */
export function typedFrom(query: URLSearchParams, decisions: readonly Decision[]): Typed {
  const slug = query.get(ASKED.practice) ?? "";
  const before = decisions.find((decision) => decision.slug === slug);
  const kind = KINDS.find((one) => IN_ADDRESS[one] === query.get(ASKED.kind)) ?? before?.kind ?? "";
  const { reason = "", owner, reviewOn } = before ?? {};
  return { slug, kind, reason, owner: owner ?? "", reviewOn: reviewOn ?? "" };
}

/** What was decided, as the covering set of the catalogue asks for it. What is kept at hand may be in it and need not. */
export function agreedBy(decisions: readonly Decision[]): Agreed {
  const of = (...kinds: readonly Kind[]) =>
    decisions.filter(({ kind }) => kinds.includes(kind)).map(({ slug }) => slug);
  return { required: of("chosen", "pinned"), forbidden: of("left out") };
}

/** Where whoever chooses goes from here: a colleague, or somebody with a secret link to write. */
export interface ChooseAt {
  readonly choose: string;
  readonly decide: (query?: string) => string;
  readonly undo: (slug: string) => string;
  /** The white spots on a large screen; only where there is a room. */
  readonly large?: string;
  readonly back: string;
}

/** What somebody just decided or took back, as the address says. */
export interface News {
  readonly decided: string | undefined;
  readonly undone: string | undefined;
}
