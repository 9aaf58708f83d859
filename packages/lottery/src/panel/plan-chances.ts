import type { Objective } from "./certificate.ts";
import { claimsOfStages } from "./claims.ts";
import { planGoldilocks } from "./goldilocks.ts";
import { planNash } from "./nash.ts";
import type { Plan } from "./plan.ts";
import type { Relaxation } from "./relaxation.ts";
import { relaxedLeximin } from "./relaxed-leximin.ts";

/** Works out the best chances within a relaxation. */
export function planChances(objective: Objective, relaxation: Relaxation): Plan {
  if (objective === "nash") return planNash(relaxation);
  if (objective === "goldilocks") return planGoldilocks(relaxation);
  const plan = relaxedLeximin(relaxation);
  const claims = claimsOfStages(plan, relaxation.model.people);
  if (objective === "leximin") return { chances: plan.chances, claims, settled: "all" };
  const lowest = claims.findIndex(({ level }) => level > 0);
  return { chances: plan.chances, claims: claims.slice(0, lowest + 1), settled: "lowest" };
}
