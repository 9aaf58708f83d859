import { DomainError } from "@naast/kernel";
import type { Certificate, Claim, Objective } from "../panel/certificate.ts";
import { verifyOptimal } from "../panel/verify-optimal.ts";
import type { Commitment } from "./record.ts";
import { requestOf } from "./recorded-request.ts";

/**
 * Proves the certificate of a record again, from the record alone: what is wrong with it, or nothing.
 *
 * Takes seconds for a pool of hundreds. See `verifyOptimal` for what is proven, and how without trust in any solver.
 */
export function faultInCertificate(commitment: Commitment): string | undefined {
  const { certificate, ...request } = requestOf(commitment);
  if (!certificate) return "the record has no certificate";
  const { objective, types, claims, chances } = certificate;
  if (!isObjective(objective) || !claims.every(isClaim)) return "the certificate has another form";

  const chanceOf = new Map(types.flatMap((ids, type) => ids.map((id) => [id, chances[type] ?? 0] as const)));
  const proof: Certificate = { objective, types, claims };
  try {
    return verifyOptimal(request, { chances: chanceOf, certificate: proof }).checks.find(({ ok }) => !ok)?.detail;
  } catch (error) {
    if (error instanceof DomainError) return `the panels could not be asked for: ${error.code}`;
    throw error;
  }
}

const OBJECTIVES: readonly string[] = ["leximin", "maximin", "nash", "goldilocks"] satisfies readonly Objective[];

function isObjective(objective: string): objective is Objective {
  return OBJECTIVES.includes(objective);
}

function isClaim(claim: unknown): claim is Claim {
  const { level, fixed, prices, bound } = (claim ?? {}) as Partial<Claim>;
  const isPrice = (pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite);
  return (
    Number.isFinite(level) &&
    Number.isFinite(bound) &&
    Array.isArray(fixed) &&
    fixed.every(Number.isSafeInteger) &&
    Array.isArray(prices) &&
    prices.every(isPrice)
  );
}
