import { exponential, logarithm } from "./exponential.ts";

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const ROUNDS = 200;
const SMALL = 1e-300;

/** Above so many degrees of freedom the t distribution is the normal one to some nine digits, and the series for it are not. */
const AS_GOOD_AS_NORMAL = 1e8;

/**
 * The chance that a normal deviate stays below x.
 *
 * @see Marsaglia, Evaluating the Normal Distribution (Journal of Statistical Software 11, 2004): a series of terms of one sign
 */
export function normalBelow(x: number): number {
  if (Math.abs(x) > 9) return x > 0 ? 1 : 0;
  let term = x;
  let sum = x;
  for (let odd = 3; odd < 2 * ROUNDS; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * exponential(-0.5 * x * x)) / ROOT_TWO_PI;
}

/** The value that a normal deviate stays below with this chance, between 0 and 1. */
export function normalQuantile(chance: number): number {
  return quantileOf(chance, normalBelow);
}

/** The chance that a t deviate with these degrees of freedom (above 0, also infinite) lies further from zero than ±t. */
export function chanceBeyond(t: number, degrees: number): number {
  if (!(degrees < AS_GOOD_AS_NORMAL)) return 2 * normalBelow(-Math.abs(t));
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The value that a t deviate stays below with this chance, between 0 and 1. */
export function tQuantile(chance: number, degrees: number): number {
  const below = (t: number) => (t > 0 ? 1 - chanceBeyond(t, degrees) / 2 : chanceBeyond(t, degrees) / 2);
  return quantileOf(chance, below);
}

/** Halving finds the same bits everywhere, and needs no derivative. */
function quantileOf(chance: number, below: (x: number) => number): number {
  if (chance === 0.5) return 0;
  if (chance < 0.5) return -quantileOf(1 - chance, below);
  let [low, high] = [0, 1];
  while (below(high) < chance && high < 2 ** 60) {
    low = high;
    high *= 2;
  }
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (below(middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The regularised incomplete beta function Iₓ(a, b), by its continued fraction.
 *
 * @see Lentz, Generating Bessel functions in Mie scattering calculations (Applied Optics 15, 1976), for how the fraction is added up
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = a * logarithm(x) + b * logarithm(1 - x) - logarithm(a) - logBeta(a, b);
  return exponential(front) / betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  let upper = 1;
  let lower = 0;
  let fraction = 1;
  for (let step = 1; step <= 2 * ROUNDS; step++) {
    const numerator = betaNumerator(step, x, { a, b });
    lower = 1 / awayFromZero(1 + numerator * lower);
    upper = awayFromZero(1 + numerator / upper);
    fraction *= lower * upper;
    if (Math.abs(lower * upper - 1) < 1e-16) break;
  }
  return fraction;
}

function betaNumerator(step: number, x: number, { a, b }: { a: number; b: number }): number {
  const half = Math.floor(step / 2);
  const place = a + 2 * half;
  if (step % 2 === 0) return (half * (b - half) * x) / ((place - 1) * place);
  return (-(a + half) * (a + b + half) * x) / (place * (place + 1));
}

function awayFromZero(number: number): number {
  return Math.abs(number) < SMALL ? SMALL : number;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series, after stepping up to where it is exact to the last digits. */
function logGamma(x: number): number {
  let product = 1;
  let above = x;
  for (; above < 15; above += 1) product *= above;
  const inverse = 1 / (above * above);
  const series = 1 / 12 + inverse * (-1 / 360 + inverse * (1 / 1260 + inverse * (-1 / 1680 + inverse / 1188)));
  return (above - 0.5) * logarithm(above) - above + logarithm(ROOT_TWO_PI) + series / above - logarithm(product);
}
