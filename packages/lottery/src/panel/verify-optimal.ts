import { compareText, exactSum } from "@naast/kernel";
import type { Certificate, Claim, Objective } from "./certificate.ts";
import { modelPanel, type PanelModel } from "./panel-model.ts";
import type { PanelRequest } from "./panel-request.ts";
import { proveBound } from "./prove-bound.ts";

/** What is verified: the chances of everybody, and the certificate that came with them. */
export interface OptimalityClaim {
  readonly chances: ReadonlyMap<string, number>;
  readonly certificate: Certificate;
}

/** One thing that was checked. `detail` says in English what is wrong, or how it was proven. */
export interface OptimalityCheck {
  readonly what: "types" | "claim" | "order" | "chances";
  readonly ok: boolean;
  readonly detail: string;
}

export interface OptimalityReport {
  readonly ok: boolean;
  readonly checks: readonly OptimalityCheck[];
}

/** Chances may differ by rounding, and by nothing else. */
const EXACT = 1e-9;

/**
 * Proves again that no lottery is fairer than the one with these chances.
 *
 * Two halves. Each claim of the certificate, that no panel costs more than its bound, is proven by {@link proveBound},
 * which shares no search with the engine and trusts no solver. And what follows from the claims is worked out: for
 * LEXIMIN and MAXIMIN that each level is the highest there can be once the earlier ones stand, for NASH that no lottery
 * has a larger product, for GOLDILOCKS that no lottery has nearer ends; then that the chances are what was claimed.
 *
 * @throws DomainError as `modelPanel` does, when the request itself is wrong
 */
export function verifyOptimal(request: PanelRequest, { chances, certificate }: OptimalityClaim): OptimalityReport {
  const model = modelPanel(request);
  const types = checkTypes(model, certificate);
  if (!types.ok) return { ok: false, checks: [types] };

  const claims = certificate.claims.map((claim, index) => checkClaim(model, claim, index));
  const given = Float64Array.from(model.types, ({ members }) =>
    Math.min(...members.map((id) => chances.get(id) ?? -1)),
  );
  const found = { model, certificate, given };
  const checks = [types, ...claims, checkEquals(model, chances), ...FOLLOWS[certificate.objective](found)];
  return { ok: checks.every(({ ok }) => ok), checks };
}

function check(what: OptimalityCheck["what"], ok: boolean, detail: string): OptimalityCheck {
  return { what, ok, detail };
}

function checkTypes({ types }: PanelModel, certificate: Certificate): OptimalityCheck {
  const sorted = (lists: readonly (readonly string[])[]) =>
    JSON.stringify(lists.map((ids) => ids.toSorted(compareText)));
  const same = sorted(types.map(({ members }) => members)) === sorted(certificate.types);
  return check("types", same, same ? `${types.length} types` : "The people of the types are not those of the pool.");
}

function checkClaim(model: PanelModel, { prices, bound }: Claim, index: number): OptimalityCheck {
  const price = new Float64Array(model.types.length);
  for (const [type, own] of prices) price[type] = own;
  const scale = Math.max(1, Math.abs(bound));
  const proof = proveBound(model, price, bound + EXACT * scale);
  const name = `claim ${index + 1}`;
  if (proof.kind === "holds") return check("claim", true, `${name} holds for every panel; ${proof.leaves} sums`);
  if (proof.kind === "open") return check("claim", false, `${name} is not decided after ${proof.leaves} sums`);
  return check("claim", false, `${name} is broken: a panel costs ${proof.value}, more than ${bound}`);
}

/** Those who are alike have the same chance. */
function checkEquals({ types }: PanelModel, chances: ReadonlyMap<string, number>): OptimalityCheck {
  const unequal = types.filter(({ members }) => {
    const own = members.map((id) => chances.get(id) ?? Number.NaN);
    return !(Math.max(...own) - Math.min(...own) <= EXACT);
  });
  return check("chances", unequal.length === 0, `${unequal.length} types whose people have different chances`);
}

interface Found {
  readonly model: PanelModel;
  readonly certificate: Certificate;
  /** The chance of each type. */
  readonly given: Float64Array;
}

const FOLLOWS: Record<Objective, (found: Found) => OptimalityCheck[]> = {
  leximin: (found) => checkLevels(found, "all"),
  maximin: (found) => checkLevels(found, "lowest"),
  nash: checkProduct,
  goldilocks: checkEnds,
};

/**
 * Level by level: the prices are for types that are fixed by now, so the claim, taken over a lottery, leaves the types of
 * this level no more than the level once the others have theirs.
 */
function checkLevels({ model, certificate, given }: Found, wanted: "all" | "lowest"): OptimalityCheck[] {
  const levels = new Map<number, number>();
  const checks = certificate.claims.map((claim, index) => {
    for (const type of claim.fixed) levels.set(type, claim.level);
    return checkLevel(model, { claim, levels, index });
  });
  const rising = certificate.claims.every(
    ({ level }, index, all) => index === 0 || level >= all[index - 1]!.level - EXACT,
  );
  const last = certificate.claims.at(-1)?.level ?? 0;
  const all = wanted === "lowest" ? last > 0 : levels.size === model.types.length;
  const short = given.findIndex((chance, type) => chance < (levels.get(type) ?? last) - EXACT);
  return [
    ...checks,
    check("order", rising && all, rising ? `${levels.size} types have a level` : "The levels do not rise."),
    check("chances", short < 0, short < 0 ? "Every chance is at its level." : `Type ${short} is below its level.`),
  ];
}

interface Level {
  readonly claim: Claim;
  readonly levels: ReadonlyMap<number, number>;
  readonly index: number;
}

function checkLevel({ people }: PanelModel, { claim, levels, index }: Level): OptimalityCheck {
  const { fixed, prices, bound, level } = claim;
  const priced = new Map(prices);
  const sound =
    fixed.length > 0 &&
    fixed.every((type) => (priced.get(type) ?? 0) > 0) &&
    prices.every(([type, price]) => price > 0 && levels.has(type));
  const allowed = exactSum(prices.map(([type, price]) => price * people[type]! * (levels.get(type) ?? 0)));
  const own = exactSum(fixed.map((type) => (priced.get(type) ?? 0) * people[type]!));
  const follows = sound && bound <= allowed + EXACT * Math.max(own, 1e-6);
  return check(
    "order",
    follows,
    `level ${index + 1} at ${level} ${follows ? "follows" : "does not follow"} from its claim`,
  );
}

/** With the price 1 ÷ chance the bound is the number of people: the slope of the logarithm of the product is nowhere up. */
function checkProduct({ model, certificate, given }: Found): OptimalityCheck[] {
  const claim = certificate.claims.at(-1);
  const never = new Set(certificate.claims.slice(0, -1).flatMap(({ fixed, bound }) => (bound <= EXACT ? fixed : [])));
  const priced = new Map(claim?.prices ?? []);
  const taking = [...given.keys()].filter((type) => !never.has(type));
  const slopes = taking.every((type) => Math.abs((priced.get(type) ?? 0) * given[type]! - 1) <= 1e-6);
  const count = exactSum(taking.map((type) => model.people[type]!));
  const most = claim?.bound ?? Number.POSITIVE_INFINITY;
  return [
    check("chances", slopes, "The prices are 1 ÷ the chances."),
    check("order", most <= count * (1 + EXACT), `no panel costs more than ${most}, for ${count} people`),
  ];
}

/** The claim bounds the highest chance from below by the lowest one; the sum of both ends is smallest where it is level. */
function checkEnds({ model, certificate, given }: Found): OptimalityCheck[] {
  const claim = certificate.claims.at(-1);
  const never = new Set(certificate.claims.slice(0, -1).flatMap(({ fixed, bound }) => (bound <= EXACT ? fixed : [])));
  const taking = [...given.keys()].filter((type) => !never.has(type));
  const { size } = model.request;
  const people = exactSum(taking.map((type) => model.people[type]!));
  const even = ((size.min + size.max) / 2 - model.included.length) / people;
  const own = taking.map((type) => given[type]!);
  const sum = Math.max(...own) / even + even / Math.min(...own);
  const least = claim ? leastSum(claim, { people: model.people, even }) : Number.NEGATIVE_INFINITY;
  const best = sum <= Math.max(least, size.min === size.max ? 2 : 0) + EXACT * 10;
  return [check("chances", best, `the ends add up to ${sum}; no lottery is below ${Math.max(least, 2)}`)];
}

/** The smallest sum of ends the claim allows: up × lowest − down × highest ≤ bound for every lottery. */
function leastSum({ prices, bound }: Claim, { people, even }: { people: Float64Array; even: number }): number {
  const up = exactSum(prices.map(([type, price]) => (price > 0 ? price * people[type]! : 0)));
  const down = exactSum(prices.map(([type, price]) => (price < 0 ? -price * people[type]! : 0)));
  if (down <= 0 || up <= 0) return Number.NEGATIVE_INFINITY;
  return 2 * Math.sqrt(up / down) - bound / (down * even);
}
