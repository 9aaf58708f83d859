import { createRandom, DomainError, type Random } from "@naast/kernel";
import type { PanelRequest, Person } from "./panel-request.ts";

/** One panel, or the news that so many attempts gave none. */
export type StratifiedDraw =
  | { readonly kind: "panel"; readonly ids: readonly string[]; readonly attempts: number }
  | { readonly kind: "none"; readonly attempts: number };

/**
 * Draws one panel the way it was long done: fill the neediest quota first, with anybody who has it, and begin again when
 * stuck. A baseline to hold the fair lotteries against: it gives no promise about anybody's chance.
 *
 * Each step takes the value that misses most for every person still to be had (missing ÷ available), and one of those
 * people with equal chance. When all minima are met the rest are drawn from whoever still fits. Ties go to the first
 * quota of the request. A panel has `size.max` people if that can be, and at least `size.min`.
 *
 * @param seed - the same seed gives the same panel
 * @throws DomainError `lottery.unknownFeature`
 * @see LEGACY in Flanigan et al., Fair algorithms for selecting citizens' assemblies (Nature 596, 2021)
 */
export function drawStratified(request: PanelRequest, seed: string, mostAttempts = 1000): StratifiedDraw {
  for (const { feature } of request.quotas) {
    if (!request.pool.features.includes(feature))
      throw new DomainError("lottery.unknownFeature", "invalid", { feature });
  }
  const random = createRandom(seed);
  for (let attempts = 1; attempts <= mostAttempts; attempts++) {
    const ids = attempt(request, random.fork(`attempt ${attempts}`));
    if (ids) return { kind: "panel", ids, attempts };
  }
  return { kind: "none", attempts: mostAttempts };
}

interface Need {
  readonly at: number;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  taken: number;
}

interface Draw {
  readonly needs: readonly Need[];
  readonly panel: Person[];
  left: Person[];
}

function attempt(request: PanelRequest, random: Random): string[] | undefined {
  const { size } = request;
  const draw = openDraw(request);
  while (draw.panel.length < size.max) {
    const neediest = findNeediest(draw);
    if (neediest === "stuck") return undefined;
    const fitting = neediest ? draw.left.filter((person) => has(person, neediest)) : draw.left;
    if (fitting.length === 0) break;
    take(draw, random.pick(fitting));
  }
  const met = draw.needs.every(({ taken, min, max }) => taken >= min && taken <= max);
  return met && draw.panel.length >= size.min ? draw.panel.map(({ id }) => id) : undefined;
}

/** Those who are on every panel are seated first. */
function openDraw({ pool, quotas, include = [], exclude = [] }: PanelRequest): Draw {
  const needs = quotas.map(({ feature, value, min, max }) => {
    return { at: pool.features.indexOf(feature), value, min, max, taken: 0 };
  });
  const full = needs.filter(({ max }) => max === 0);
  const left = pool.people.filter((person) => !exclude.includes(person.id) && !full.some((need) => has(person, need)));
  const draw: Draw = { needs, panel: [], left };
  for (const person of pool.people) if (include.includes(person.id)) take(draw, person);
  return draw;
}

function has({ values }: Person, { at, value }: Need): boolean {
  return values[at] === value;
}

/** Seats somebody; who lives with them, and who has a value that is full now, cannot be drawn any more. */
function take(draw: Draw, person: Person): void {
  draw.panel.push(person);
  for (const need of draw.needs) if (has(person, need)) need.taken++;
  const full = draw.needs.filter(({ taken, max }) => taken >= max);
  const { household } = person;
  draw.left = draw.left.filter(
    (other) =>
      other !== person &&
      !(household !== undefined && other.household === household) &&
      !full.some((need) => has(other, need)),
  );
}

function findNeediest({ needs, left }: Draw): Need | "stuck" | undefined {
  let neediest: Need | undefined;
  let most = 0;
  for (const need of needs) {
    const missing = need.min - need.taken;
    if (missing <= 0) continue;
    const available = left.filter((person) => has(person, need)).length;
    if (available < missing) return "stuck";
    if (missing / available > most) {
      most = missing / available;
      neediest = need;
    }
  }
  return neediest;
}
