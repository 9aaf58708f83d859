const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TERMS = 20;

/**
 * e to the power x, in the same bits on every machine: `Math.exp` may differ in its last digit, products and sums do not.
 *
 * Whole powers of two are taken out, so that what is left lies between ±0.35 and a short series does the rest; within two units in the
 * last place of the true value.
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 709.7) return Number.POSITIVE_INFINITY;
  if (x < -745) return 0;
  const twos = Math.round(x / Math.LN2);
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW;
  let series = 1;
  for (let term = TERMS; term >= 1; term--) series = 1 + (rest * series) / term;
  return timesPowerOfTwo(series, twos);
}

/**
 * The natural logarithm of a number above zero, in the same bits on every machine: powers of two taken out, and the series of
 * 2·artanh((x − 1)/(x + 1)) for what is left between √½ and √2.
 */
export function logarithm(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN;
  let rest = x;
  let twos = 0;
  for (; rest > Math.SQRT2; rest /= 2) twos += 1;
  for (; rest < Math.SQRT1_2; rest *= 2) twos -= 1;
  const z = (rest - 1) / (rest + 1);
  let series = 0;
  for (let odd = 2 * TERMS + 1; odd >= 1; odd -= 2) series = series * z * z + 1 / odd;
  return 2 * z * series + twos * LN2_LOW + twos * LN2_HIGH;
}

function timesPowerOfTwo(number: number, twos: number): number {
  let result = number;
  for (let left = Math.abs(twos); left > 0; left--) result = twos > 0 ? result * 2 : result / 2;
  return result;
}
