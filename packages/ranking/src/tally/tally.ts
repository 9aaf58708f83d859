import { createRandom, DomainError } from "@naast/kernel";
import type { Ballots } from "../ballots/ballots.ts";
import { countApprovals } from "./approval.ts";
import { type BestWorstCount, countBestWorst } from "./best-worst.ts";
import { countBorda } from "./borda.ts";
import type { Count } from "./count.ts";
import { countSchulze, type SchulzeCount } from "./schulze.ts";
import { countStv, type StvCount } from "./scottish-stv.ts";

export const TALLY_METHODS = ["schulze", "stv", "borda", "approval", "best-worst"] as const;

export type TallyMethod = (typeof TALLY_METHODS)[number];

export interface TallyOptions {
  readonly method: TallyMethod;
  /** For stv: how many are elected; three, or all but one where there are no more than three options. */
  readonly seats?: number;
  /** For stv: what lots are drawn from, for equals; without it the order of the list decides. */
  readonly seed?: string | undefined;
}

export type TallyCount =
  | ({ readonly method: "approval" | "borda" } & Count)
  | ({ readonly method: "schulze" } & SchulzeCount)
  | ({ readonly method: "stv" } & StvCount)
  | ({ readonly method: "best-worst" } & BestWorstCount);

/**
 * Counts ballots by one of the methods; see {@link countSchulze}, {@link countStv}, {@link countBorda}, {@link countApprovals}
 * and {@link countBestWorst}.
 *
 * No options gives an empty ranking; no ballots, or empty ones, puts all options together, save that stv, which must elect,
 * then goes by lot.
 *
 * @throws DomainError `ranking.noMethod`, and what the method throws
 *
 * @example
 * tallyBallots(ballots, { method: "schulze" }).ranking; // [[2], [0, 1]]
 */
export function tallyBallots(ballots: Ballots, { method, seats, seed }: TallyOptions): TallyCount {
  if (method === "approval") return { method, ...countApprovals(ballots) };
  if (method === "borda") return { method, ...countBorda(ballots) };
  if (method === "schulze") return { method, ...countSchulze(ballots) };
  if (method === "best-worst") return { method, ...countBestWorst(ballots) };
  if (method !== "stv") throw new DomainError("ranking.noMethod", "invalid", { method });
  const options = ballots.options.map((_, option) => option);
  const lots = seed === undefined ? options : createRandom(seed).fork("lots").shuffled(options);
  return { method, ...countStv(ballots, { seats: seats ?? usualSeats(options.length), lots }) };
}

function usualSeats(options: number): number {
  return Math.max(1, Math.min(3, options - 1));
}
