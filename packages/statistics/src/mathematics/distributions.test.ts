import { describe, expect, it } from "vitest";
import { chanceBeyond, normalBelow, normalQuantile, tQuantile } from "./distributions.ts";
import { exponential, logarithm } from "./exponential.ts";

// qt, pt, qnorm and pnorm of R 4.2.2; reference/known-answers.R prints them.
describe("the t distribution", () => {
  it("has the quantiles of R", () => {
    const found = [1, 2.5, 10, 182, 1e5].map((degrees) => tQuantile(0.975, degrees));
    const expected = [12.7062047361747, 3.57465484200369, 2.22813885198627, 1.9730840773359, 1.95998770753461];
    for (const [place, value] of expected.entries()) expect(found[place]! / value).toBeCloseTo(1, 10);
  });

  it("has the tails of R, however thin", () => {
    const cases = [
      [0.1, 3, 0.926652348800806],
      [1, 3, 0.391002218955771],
      [2, 10, 0.0733880347707404],
      [5, 50, 7.43321224723259e-6],
      [20, 200, 1.33577670583877e-49],
    ] as const;
    for (const [t, degrees, chance] of cases) expect(chanceBeyond(t, degrees) / chance).toBeCloseTo(1, 10);
  });

  it("becomes the normal distribution when there is no end of degrees", () => {
    expect(tQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.95996398454005, 12);
    expect(tQuantile(0.025, 7)).toBe(-tQuantile(0.975, 7));
    expect(tQuantile(0.5, 7)).toBe(0);
  });
});

describe("the normal distribution", () => {
  it("is that of R", () => {
    const found = [normalQuantile(0.9), normalQuantile(0.9995), normalBelow(-3), normalBelow(0.2), normalBelow(5)];
    const expected = [1.2815515655446, 3.29052673149193, 0.00134989803163009, 0.579259709439103, 0.999999713348428];
    for (const [place, value] of expected.entries()) expect(found[place]).toBeCloseTo(value, 13);
    expect([normalBelow(-40), normalBelow(40)]).toEqual([0, 1]);
  });
});

describe("exponential and logarithm", () => {
  it("agree with those of the machine to the last digits, over their whole range", () => {
    for (let x = -740; x < 709; x += 7.37) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, x < -707 ? 1 : 13);
    for (let power = -300; power < 300; power += 7) {
      const x = 1.7 * 10 ** power;
      expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.log(x)) + 1e-16);
    }
  });

  it("go to their ends", () => {
    expect([exponential(-1000), exponential(1000), exponential(0), exponential(Number.NaN)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      1,
      Number.NaN,
    ]);
    expect([logarithm(0), logarithm(1), logarithm(-1), logarithm(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
