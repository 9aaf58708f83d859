import type { LongWork } from "@naast/kernel";
import type { Certificate, Objective } from "./certificate.ts";
import { explainImpossible } from "./explain-impossible.ts";
import { findAnyPanel } from "./find-panel.ts";
import type { Impossible } from "./impossible.ts";
import { type Mixture, mixPanels, type WeightedPanel } from "./mixture.ts";
import { modelPanel, type PanelModel } from "./panel-model.ts";
import type { PanelRequest } from "./panel-request.ts";
import type { Plan } from "./plan.ts";
import { planChances } from "./plan-chances.ts";
import { type Cut, relaxationOf } from "./relaxation.ts";

/** A lottery over panels with the chances it gives, or why there can be no panel. */
export type PanelSelection = PanelLottery | Impossible;

export interface PanelLottery {
  readonly kind: "distribution";
  readonly objective: Objective;
  readonly model: PanelModel;
  /** Panels by types; the weights add up to 1. */
  readonly panels: readonly WeightedPanel[];
  /**
   * The chance of everybody in the pool: 1 for those who are always on, 0 for those who never can be. The panels give it
   * to within 10⁻⁹.
   */
  readonly chances: ReadonlyMap<string, number>;
  /** The same by type. */
  readonly chanceOfType: Float64Array;
  readonly certificate: Certificate;
  /** What no lottery can exceed, less what this one reaches, for whoever is furthest behind; 0 when proven best. */
  readonly gap: number;
  /** True when it was told to stop early: all panels are right, the chances may be improved by up to `gap`. */
  readonly stopped: boolean;
}

export interface SelectOptions extends LongWork {
  readonly objective: Objective;
}

/** So many times the plan is corrected by what panels turn out to be unable to do. */
const MOST_CUTS = 400;

/**
 * Finds the fairest lottery over panels that keep to the quotas, and proves that none is fairer.
 *
 * First the chances are planned on a relaxation: expected seats need only keep to the quotas on average. That is a small
 * linear programme, solved in a fraction of a second even for thousands of people. Then panels are looked for whose mean
 * has exactly those chances. If there are, no lottery can be fairer, for even the relaxation allows nothing better. If
 * not, the search ends with something that holds for every panel and that the plan offends against; this joins the
 * relaxation and the chances are planned again.
 *
 * LEXIMIN makes the lowest chance as high as possible, then the next lowest, and so on. MAXIMIN proves only the first of
 * these. NASH maximises the product of all chances, GOLDILOCKS keeps both ends near: see {@link planChances}.
 *
 * The same request gives the same answer on every machine, and the order of people and quotas changes nothing.
 *
 * @throws DomainError as {@link modelPanel} does
 * @see Flanigan, Gölz, Gupta, Hennig and Procaccia, Fair algorithms for selecting citizens' assemblies (Nature 596, 2021)
 */
export function selectPanels(request: PanelRequest, options: SelectOptions): PanelSelection {
  const model = modelPanel(request);
  if (!findAnyPanel(model)) return explainImpossible(model);

  const cuts: Cut[] = [];
  let mixture: Mixture | undefined;
  let plan: Plan;
  do {
    plan = planChances(options.objective, relaxationOf(model, cuts));
    const target = plan.chances.map((chance, type) => chance * model.people[type]!);
    mixture = mixPanels(model, target, { ...options, start: mixture?.panels ?? [] });
    if (mixture.cut) cuts.push(mixture.cut);
  } while (
    mixture.kind === "apart" &&
    cuts.length < MOST_CUTS &&
    !isGoodEnough(options.objective, model, { plan, mixture })
  );
  return lotteryOf(model, { objective: options.objective, plan, mixture });
}

/** A maximin lottery need not follow the plan above its lowest level. */
function isGoodEnough(objective: Objective, model: PanelModel, { plan, mixture }: Found): boolean {
  return objective === "maximin" && shortfall(model, { plan, mixture }) <= CERTAIN;
}

const CERTAIN = 1e-9;

interface Found {
  readonly plan: Plan;
  readonly mixture: Mixture;
}

/** By how much the lottery stays below what the claims settle; of whoever is furthest behind. */
function shortfall(
  { people }: PanelModel,
  { plan: { claims, chances, settled }, mixture: { expected } }: Found,
): number {
  const level = settled === "lowest" ? claims.at(-1)!.level : 1;
  let most = 0;
  for (let type = 0; type < people.length; type++) {
    most = Math.max(most, Math.min(chances[type]!, level) - expected[type]! / people[type]!);
  }
  return most;
}

function lotteryOf(model: PanelModel, found: Found & { readonly objective: Objective }): PanelLottery {
  const { objective, plan, mixture } = found;
  const chanceOfType =
    mixture.kind === "reached" ? plan.chances : mixture.expected.map((seats, type) => seats / model.people[type]!);
  const chances = new Map(model.request.pool.people.map(({ id }) => [id, 0]));
  for (const { id } of model.included) chances.set(id, 1);
  model.types.forEach(({ members }, type) => {
    for (const id of members) chances.set(id, Math.min(1, Math.max(0, chanceOfType[type]!)));
  });
  const short = shortfall(model, found);
  const types = model.types.map(({ members }) => members);
  return {
    kind: "distribution",
    objective,
    model,
    panels: mixture.panels,
    chances,
    chanceOfType,
    certificate: { objective, types, claims: plan.claims },
    gap: short <= CERTAIN ? 0 : short,
    stopped: mixture.kind !== "reached" && short > CERTAIN,
  };
}
