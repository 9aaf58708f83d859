import { describe, expect, it } from "vitest";
import { plantVotes } from "../../reference/planted-votes.ts";
import { alignLines } from "./align-lines.ts";
import { guessLines } from "./first-lines.ts";
import { placePeople } from "./place-people.ts";
import { placePerson } from "./place-person.ts";
import { STRIDE } from "./placement.ts";
import { exponential, logarithm, logistic, lossOf, normalTail, oddsAgainst } from "./plain-functions.ts";
import { logOddsOf } from "./predict.ts";
import { sweep } from "./sweep.ts";
import { placeByTendency } from "./tendencies.ts";

const { votes, campOf } = plantVotes({
  seed: "place",
  people: 200,
  statements: 40,
  density: 0.6,
  camps: 2,
  distance: 4,
  tendency: 1.5,
});
const placement = placePeople(votes);
const column = (numbers: Float64Array, n: number) =>
  Array.from({ length: numbers.length / STRIDE }, (_, at) => numbers[at * STRIDE + n]!);

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  const [a, b] = [mean(one), mean(other)];
  const product = one.reduce((sum, x, n) => sum + (x - a) * (other[n]! - b), 0);
  const length = (of: readonly number[], middle: number) =>
    Math.sqrt(of.reduce((sum, x) => sum + (x - middle) ** 2, 0));
  return product / length(one, a) / length(other, b);
}

describe("placePeople", () => {
  it("puts camps at the ends of the first line, however readily people say yes", () => {
    expect(Math.abs(correlation(column(placement.people, 1), [...campOf]))).toBeGreaterThan(0.85);
  });

  it("keeps saying yes a lot out of the line", () => {
    const agreed = column(placement.people, 0).map((_, person) => {
      const given = [...votes.votes.subarray(votes.starts[person], votes.starts[person + 1])];
      return given.filter((vote) => vote === 1).length / given.length;
    });
    expect(Math.abs(correlation(column(placement.people, 1), agreed))).toBeLessThan(0.3);
    expect(correlation(column(placement.people, 0), agreed)).toBeGreaterThan(0.9);
  });

  it("turns lines so that their largest weight is positive", () => {
    for (const line of [1, 2]) {
      const weights = column(placement.statements, line);
      expect(Math.max(...weights)).toBe(Math.max(...weights.map(Math.abs)));
    }
  });

  it("answers for a conversation without votes", () => {
    const none = {
      people: 0,
      statements: 0,
      starts: new Uint32Array(1),
      statementOf: new Uint16Array(),
      votes: new Int8Array(),
    };
    expect(placePeople(none).people).toHaveLength(0);
  });
});

describe("alignLines", () => {
  it("turns the lines apart, brings them to scale, and changes no prediction", () => {
    const turned = placeByTendency(votes);
    guessLines(turned);
    sweep(turned);
    const before = Array.from({ length: 40 }, (_, n) => logOddsOf(turned, 3 * n, n));
    alignLines(turned);
    before.forEach((odds, n) => {
      expect(logOddsOf(turned, 3 * n, n)).toBeCloseTo(odds, 10);
    });
    const together = column(turned.statements, 1).map((x, n) => x * column(turned.statements, 2)[n]!);
    const doubts = column(turned.statements, 7);
    expect([...together, ...doubts].reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 8);
    for (const [line, doubt] of [
      [1, 6],
      [2, 8],
    ] as const) {
      const squares = column(turned.people, line).map((x, n) => x * x + column(turned.people, doubt)[n]!);
      expect(squares.reduce((sum, x) => sum + x, 0) / votes.people).toBeCloseTo(1, 8);
    }
  });
});

describe("placePerson", () => {
  it("puts somebody where the whole conversation puts them, from their own votes alone", () => {
    for (const person of [0, 1, 2, 57]) {
      const [from, to] = [votes.starts[person]!, votes.starts[person + 1]!];
      const ballot = new Map(
        Array.from({ length: to - from }, (_, n) => [
          votes.statementOf[from + n]!,
          votes.votes[from + n]! as 1 | 0 | -1,
        ]),
      );
      const place = placePerson(placement, ballot);
      expect(Math.abs(place.x - placement.people[person * STRIDE + 1]!)).toBeLessThan(0.5 * place.errorX);
      expect(place.errorX).toBeLessThan(0.7);
    }
  });

  it("knows nothing of somebody who did not vote", () => {
    expect(placePerson(placement, new Map())).toMatchObject({ x: 0, y: 0, errorX: 1, errorY: 1, tendency: 0 });
  });
});

describe("the plain functions", () => {
  it("are those of mathematics, made of what every machine rounds the same", () => {
    for (const x of [-12, -3.2, -0.4, 0, 0.7, 5, 11]) {
      expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 12);
      expect(1 / (1 + oddsAgainst(x))).toBeCloseTo(1 / (1 + Math.exp(-x)), 12);
      expect(logarithm(Math.exp(x))).toBeCloseTo(x, 12);
      expect(logistic(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 6);
      expect(lossOf(x, 1)).toBeCloseTo(Math.log(1 + Math.exp(-x)), 5);
      expect(lossOf(x, 0)).toBeCloseTo(Math.log(1 + Math.exp(x)), 5);
    }
    expect(lossOf(400, 0)).toBeCloseTo(16, 2);
    expect(oddsAgainst(-400)).toBe(oddsAgainst(-16));
  });

  it("know the tail of the normal curve", () => {
    // R: pnorm(c(0, 1.2815515655446004, 1.96, -1, 9), lower.tail = FALSE)
    for (const [z, tail] of [
      [0, 0.5],
      [1.2815515655446004, 0.1],
      [1.96, 0.0249979],
      [-1, 0.8413447],
      [9, 0],
    ])
      expect(normalTail(z!)).toBeCloseTo(tail!, 6);
  });
});
