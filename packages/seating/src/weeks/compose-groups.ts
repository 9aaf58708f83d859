import { DomainError } from "@naast/kernel";
import type { Aim, SeatingRequest, SizeRange } from "../people/seating-request.ts";
import { type ImpossibleSeating, planSeating, type SeatingOptions, type SeatingPlan } from "../plan/plan-seating.ts";

/** Some weeks in which groups stay as they are. */
export interface Phase {
  readonly weeks: number;
  /** What groups should do with each trait in these weeks: first people who are alike, later people who differ. */
  readonly aims?: Readonly<Record<string, Aim>>;
}

/** Groups that meet week after week. In wishes, `rounds` are phases. */
export interface CompositionRequest extends Pick<SeatingRequest, "people" | "traits" | "wishes" | "seed"> {
  readonly size: SizeRange;
  readonly phases: readonly Phase[];
}

export type Composition =
  | {
      readonly kind: "composed";
      /** For each phase: which weeks, counted from 1, and the ids of the people of each group. */
      readonly phases: readonly {
        readonly weeks: readonly number[];
        readonly groups: SeatingPlan["rounds"][number];
      }[];
      /** The same as a plan with its account; its rounds are the phases. */
      readonly plan: SeatingPlan;
    }
  | ImpossibleSeating;

/**
 * Puts people in groups that stay together for some weeks, and then in other groups: a phase is a round of `planSeating`.
 *
 * As many groups as bring their size nearest to the middle of the range. Two people are in the same group in at most one phase where that
 * can be: in a first phase of people who are alike they come to know some of their own kind, in the next they meet the others.
 *
 * @throws DomainError as `planSeating`; `seating.badWeeks` for a phase without weeks
 */
export function composeGroups(request: CompositionRequest, options: SeatingOptions = {}): Composition {
  const { phases, ...others } = request;
  const unfit = phases.findIndex(({ weeks }) => !Number.isSafeInteger(weeks) || weeks < 1);
  if (unfit !== -1) throw new DomainError("seating.badWeeks", "invalid", { phase: unfit + 1 });
  const rounds = phases.map(({ aims }) => (aims === undefined ? {} : { aims }));
  const plan = planSeating({ ...others, rounds }, options);
  if (plan.kind === "impossible") return plan;
  const lastWeeks = phases.map((_, at) => phases.slice(0, at + 1).reduce((sum, { weeks }) => sum + weeks, 0));
  return {
    kind: "composed",
    plan,
    phases: plan.rounds.map((groups, at) => ({
      weeks: Array.from({ length: phases[at]!.weeks }, (_, week) => lastWeeks[at]! - phases[at]!.weeks + week + 1),
      groups,
    })),
  };
}
