// Engines of JavaScript may differ in the last bit of Math.exp and Math.log, and a choice that hangs on it would differ
// too. These stand on + - * / and Math.sqrt alone, which every machine rounds the same.

const TERMS = 16;
const inverseFactorials = new Float64Array(TERMS + 1).fill(1);
for (let n = 1; n <= TERMS; n++) inverseFactorials[n] = inverseFactorials[n - 1]! / n;

/** The exponential function; relative error below 1e-14 for |x| ≤ 40. */
export function exponential(x: number): number {
  const small = x / 64;
  let sum = 0;
  for (let n = TERMS; n >= 0; n--) sum = sum * small + inverseFactorials[n]!;
  for (let doubling = 0; doubling < 6; doubling++) sum *= sum;
  return sum;
}

/** The natural logarithm of a positive number. Brought between 1/√2 and √2, then 2·artanh((x-1)/(x+1)) as a series. */
export function logarithm(x: number): number {
  let reduced = x;
  let halvings = 0;
  for (; reduced > Math.SQRT2; halvings++) reduced /= 2;
  for (; reduced < Math.SQRT1_2; halvings--) reduced *= 2;
  const ratio = (reduced - 1) / (reduced + 1);
  const square = ratio * ratio;
  let power = ratio;
  let sum = 0;
  for (let n = 1; n <= 27; n += 2) {
    sum += power / n;
    power *= square;
  }
  return 2 * sum + halvings * Math.LN2;
}

/**
 * The odds against somebody who agrees at these log odds, e^-x. The chance at a sum of log odds is 1 / (1 + the product of
 * their odds against): a division a vote, where sums of the same parts are met again and again.
 */
export function oddsAgainst(logOdds: number): number {
  return exponential(Math.max(-REACH, Math.min(REACH, -logOdds)));
}

const REACH = 16;
const STEPS = 256; // a unit
const LAST = 2 * REACH * STEPS - 1;

const logisticTable = new Float64Array(LAST + 2);
const softplusTable = new Float64Array(LAST + 2);
for (let at = 0; at < logisticTable.length; at++) {
  const power = exponential(at / STEPS - REACH);
  logisticTable[at] = power / (1 + power);
  softplusTable[at] = logarithm(1 + power);
}

/** 1 / (1 + e^-x) by a table with straight lines between its points: off by less than 1e-6, and the same everywhere. */
export function logistic(x: number): number {
  return between(logisticTable, x);
}

/** What a vote costs that was given this log odds: -log of the chance the model gave it. */
export function lossOf(logOdds: number, agreed: number): number {
  const within = Math.max(-REACH, Math.min(REACH, logOdds));
  return between(softplusTable, within) - agreed * within;
}

function between(table: Float64Array, x: number): number {
  const place = (x + REACH) * STEPS;
  if (place <= 0) return table[0]!;
  if (place >= LAST) return table[LAST]!;
  const below = place | 0;
  const low = table[below]!;
  return low + (place - below) * (table[below + 1]! - low);
}

/** The chance that a standard normal number is above z ≥ 0 or so; absolute error below 7.5e-8 (Abramowitz & Stegun 26.2.17). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (z > 8.5 ? 0 : exponential((-z * z) / 2) / 2.5066282746310002) * series;
}
