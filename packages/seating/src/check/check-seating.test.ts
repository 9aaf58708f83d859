import { describe, expect, it } from "vitest";
import type { SeatingRequest } from "../people/seating-request.ts";
import { someone } from "../testing/any-request.ts";
import type { Wish } from "../wishes/wish.ts";
import { checkSeating } from "./check-seating.ts";

/** Six people at two tables for two rounds. */
const evening: SeatingRequest = {
  people: someone(6, (at) => ({ street: at < 3 ? "Dam" : "Kade", talks: at === 5 ? ["ar"] : ["nl"] })),
  tables: [
    { id: "round", features: ["wheelchair"], language: "nl" },
    { id: "square", language: "ar" },
  ],
  rounds: 2,
  traits: [{ name: "street", aim: "spread" }],
  seed: "1",
};
const plan = [
  [
    ["p1", "p2", "p4"],
    ["p3", "p5", "p6"],
  ],
  [
    ["p1", "p3", "p5"],
    ["p2", "p4", "p6"],
  ],
];

const broken = (wish: Wish) => checkSeating({ ...evening, wishes: [wish] }, plan).broken;

describe("checkSeating", () => {
  it("counts meetings, repeats and sizes of a plan with nothing amiss", () => {
    expect(checkSeating(evening, plan)).toEqual({
      faults: [],
      broken: [],
      hardViolations: 0,
      deviating: [],
      deviations: 0,
      repeats: 2, // p2 and p4, p3 and p5
      times: [5, 8, 2],
      sizes: [
        [3, 3],
        [3, 3],
      ],
    });
  });

  it("tells which table has how many of whom beside its fair share", () => {
    const uneven = [
      [
        ["p1", "p2", "p3"],
        ["p4", "p5", "p6"],
      ],
      plan[1]!,
    ];
    const { deviations, deviating } = checkSeating(evening, uneven);
    expect(deviations).toBe(4);
    expect(deviating[0]).toEqual({
      trait: "street",
      value: "Dam",
      round: 1,
      table: "round",
      count: 3,
      least: 1,
      most: 2,
    });
    expect(deviating).toHaveLength(4);
  });

  it("finds who is nowhere, twice, unknown, absent, or at a closed or overfull table", () => {
    const seats = [{ id: "round", seats: 2 }, { id: "square" }];
    const request: SeatingRequest = {
      ...evening,
      tables: seats,
      rounds: [{}, { closed: ["square"] }],
      wishes: [{ kind: "absent", people: ["p6"], rounds: [1] }],
    };
    const wrong = [
      [
        ["p1", "p2", "p2"],
        ["p3", "Zoe", "p6"],
      ],
      plan[1]!,
    ];
    expect(checkSeating(request, wrong).faults).toEqual([
      { code: "overfull", round: 1, table: "round" },
      { code: "unknownPerson", round: 1, person: "Zoe" },
      { code: "twice", round: 1, person: "p2" },
      { code: "missing", round: 1, person: "p4" },
      { code: "missing", round: 1, person: "p5" },
      { code: "absentSeated", round: 1, person: "p6" },
      { code: "overfull", round: 2, table: "round" },
      { code: "closedTable", round: 2, table: "square" },
    ]);
  });

  it("refuses the shape of a plan with other rounds or tables", () => {
    expect(checkSeating(evening, [plan[0]!]).faults).toEqual([{ code: "badShape", round: 1 }]);
    expect(checkSeating(evening, [plan[0]!, [["p1"]]]).faults).toEqual([{ code: "badShape", round: 2 }]);
  });

  it.each<[Wish, number]>([
    [{ kind: "apart", people: ["p2", "p4"] }, 2],
    [{ kind: "apart", people: ["p1", "p6"] }, 0],
    [{ kind: "together", people: ["p2", "p4", "p3"], rounds: [1] }, 1],
    [{ kind: "together", people: ["p2", "p4"] }, 0],
    [{ kind: "interpreter", interpreter: "p1", listeners: ["p4"] }, 1],
    [{ kind: "company", people: ["p1", "p6"], oneOf: ["p2", "p5"] }, 0],
    [{ kind: "company", people: ["p3"], oneOf: ["p1", "p2"] }, 1],
    [{ kind: "company", people: ["p1"], oneOf: ["p2"] }, 1],
    [{ kind: "seat", person: "p1", table: "square" }, 2],
    [{ kind: "seat", person: "p1", table: "round", rounds: [2] }, 0],
    [{ kind: "among", people: ["p2", "p4"], tables: ["round"] }, 2],
    [{ kind: "needs", people: ["p1", "p6"], feature: "wheelchair" }, 2],
    [{ kind: "locked", table: "round", round: 1, people: ["p1", "p2", "p3"] }, 2],
    [{ kind: "locked", table: "round", round: 1, people: ["p1", "p2", "p4"] }, 0],
    [{ kind: "count", trait: "street", value: "Dam", atMost: 1 }, 2],
    [{ kind: "count", people: ["p1", "p5"], atLeast: 2, orNone: true }, 2],
    [{ kind: "count", people: ["p1"], atLeast: 1, tables: ["square"] }, 2],
    [{ kind: "facilitators", people: [{ person: "p1" }, { person: "p3" }] }, 2],
    [{ kind: "facilitators", people: [{ person: "p1", languages: ["ar"] }] }, 2],
    [{ kind: "facilitators", people: [{ person: "p2" }, { person: "p3" }], stay: true }, 2],
    [
      {
        kind: "facilitators",
        people: [
          { person: "p1", languages: ["ar"] },
          { person: "p2", languages: ["ar", "nl"] },
        ],
        speech: { trait: "talks", common: "nl" },
      },
      5,
    ],
  ])("counts what is wrong by the words of a wish: %j", (wish, violations) => {
    expect(broken(wish).reduce((sum, one) => sum + one.violations, 0)).toBe(violations);
  });

  it("names the wish, the round, the table and the people", () => {
    expect(broken({ kind: "apart", people: ["p2", "p4"] })[0]).toEqual({
      wish: 1,
      kind: "apart",
      round: 1,
      table: "round",
      people: ["p2", "p4"],
      violations: 1,
    });
  });

  it("does not count a meeting that a wish asks for as a repeat", () => {
    const wishes: Wish[] = [{ kind: "together", people: ["p2", "p4"] }];
    expect(checkSeating({ ...evening, wishes }, plan).repeats).toBe(1);
  });

  it("asks nothing of rounds that were held, but counts their meetings", () => {
    const wishes: Wish[] = [
      { kind: "apart", people: ["p2", "p4"] },
      { kind: "absent", people: ["p1"], rounds: [1] },
    ];
    const { faults, hardViolations, repeats } = checkSeating({ ...evening, wishes }, plan, 1);
    expect({ faults, hardViolations, repeats }).toEqual({ faults: [], hardViolations: 1, repeats: 2 });
  });
});
