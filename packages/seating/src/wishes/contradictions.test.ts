import { describe, expect, it } from "vitest";
import type { SeatingRequest } from "../people/seating-request.ts";
import { planSeating } from "../plan/plan-seating.ts";
import { someone } from "../testing/any-request.ts";
import type { Wish } from "./wish.ts";

function reasons(request: Partial<SeatingRequest>) {
  const plan = planSeating({ people: someone(8), tables: 2, rounds: 2, seed: "1", ...request });
  return plan.kind === "impossible" ? plan.reasons : [];
}

const codes = (...wishes: readonly Wish[]) => reasons({ wishes }).map(({ code }) => code);

describe("contradictionsIn", () => {
  it("tells the wishes, people, tables and rounds of what cannot be", () => {
    const wishes: Wish[] = [
      { kind: "together", people: ["p1", "p2", "p3"] },
      { kind: "apart", people: ["p2", "p3"] },
    ];
    expect(reasons({ wishes })).toEqual([
      { code: "apartTogether", wishes: [2, 1], people: ["p2", "p3"], tables: [], rounds: [1, 2] },
    ]);
  });

  it("sees through chains: who is tied to both ties them", () => {
    expect(
      codes(
        { kind: "together", people: ["p1", "p2"] },
        { kind: "interpreter", interpreter: "p2", listeners: ["p3"] },
        { kind: "apart", people: ["p1", "p3"] },
      ),
    ).toEqual(["apartTogether"]);
  });

  it("lets them be when the one who ties them is absent", () => {
    expect(
      codes(
        { kind: "together", people: ["p1", "p2"] },
        { kind: "together", people: ["p2", "p3"] },
        { kind: "apart", people: ["p1", "p3"] },
        { kind: "absent", people: ["p2"], rounds: [1, 2] },
      ),
    ).toEqual([]);
  });

  it.each<[string, Partial<SeatingRequest>]>([
    ["tooFewSeats", { size: 3, tables: 2 }],
    [
      "tooFewSeats",
      {
        tables: [
          { id: "a", seats: 4 },
          { id: "b", seats: 4 },
        ],
        rounds: [{ closed: ["a"] }],
      },
    ],
    [
      "tableOverfull",
      {
        tables: [{ id: "a", seats: 1 }, { id: "b" }],
        wishes: ["p1", "p2"].map((person) => ({ kind: "seat", person, table: "a" })),
      },
    ],
    [
      "noTableLeft",
      {
        wishes: [
          { kind: "seat", person: "p1", table: "1" },
          { kind: "seat", person: "p1", table: "2" },
        ],
      },
    ],
    [
      "apartTogether",
      {
        wishes: [
          { kind: "apart", people: ["p1", "p2"] },
          ...["p1", "p2"].map((person): Wish => ({ kind: "seat", person, table: "1" })),
        ],
      },
    ],
    ["tooFewTables", { wishes: [{ kind: "apart", people: ["p1", "p2", "p3"] }] }],
    ["unitTooLarge", { wishes: [{ kind: "together", people: ["p1", "p2", "p3", "p4", "p5"] }] }],
    [
      "absentLocked",
      {
        wishes: [
          { kind: "locked", table: "1", round: 1, people: ["p1"] },
          { kind: "absent", people: ["p1"], rounds: [1] },
        ],
      },
    ],
    ["countTooMany", { wishes: [{ kind: "count", people: ["p1", "p2", "p3"], atMost: 1 }] }],
    ["countTooFew", { wishes: [{ kind: "count", people: ["p1", "p2", "p3"], atLeast: 2 }] }],
    [
      "noCompany",
      {
        wishes: [
          { kind: "company", people: ["p1"], oneOf: ["p2", "p3"] },
          { kind: "absent", people: ["p2", "p3"], rounds: [2] },
        ],
      },
    ],
    ["groupTooSmall", { tables: undefined, size: { least: 5, most: 7 } } as never],
  ])("proves %s before any search", (code, request) => {
    expect(reasons(request).map((reason) => reason.code)).toContain(code);
  });

  it("meets every wish where they can be met", () => {
    const wishes: Wish[] = [
      { kind: "together", people: ["p1", "p2"] },
      { kind: "apart", people: ["p1", "p3"] },
      { kind: "needs", people: ["p4"], feature: "wheelchair" },
      { kind: "count", people: ["p5", "p6"], atMost: 1 },
      { kind: "locked", table: "b", round: 2, people: ["p3", "p5", "p7"] },
      { kind: "absent", people: ["p8"], rounds: [1] },
    ];
    const tables = [{ id: "a", features: ["wheelchair"] }, { id: "b" }];
    const plan = planSeating({ people: someone(8), tables, rounds: 2, wishes, seed: "1" });
    expect(plan).toMatchObject({ kind: "planned", hardViolations: 0, unmet: [] });
    expect(plan.kind === "planned" && plan.rounds[1]![1]).toEqual(["p3", "p5", "p7"]);
  });

  it("lets facilitators stay at a table whose language and theme they know, and those they interpret for come to them", () => {
    const tables = ["nl", "nl", "ar"].map((language, at) => ({
      id: `${at + 1}`,
      language,
      theme: at === 0 ? "play" : "safety",
    }));
    const people = someone(15, (at) => ({ talks: at === 14 ? ["tr"] : ["nl"] }));
    const lead = [
      { person: "p1", languages: ["nl"], themes: ["play"] },
      { person: "p2", languages: ["nl", "tr"], themes: ["safety"] },
      { person: "p3", languages: ["ar"], themes: ["safety"] },
    ];
    const wishes: Wish[] = [
      { kind: "facilitators", people: lead, stay: true, speech: { trait: "talks", common: "nl" } },
    ];
    const plan = planSeating({ people, tables, rounds: 3, wishes, seed: "1" });
    expect(plan).toMatchObject({ kind: "planned", hardViolations: 0 });
    for (const round of plan.kind === "planned" ? plan.rounds : []) {
      expect(round.map((table) => table.filter((id) => ["p1", "p2", "p3"].includes(id)))).toEqual([
        ["p1"],
        ["p2"],
        ["p3"],
      ]);
      expect(round[1]).toContain("p15");
    }
  });

  it("never leaves one child alone, and puts five newcomers with five others", () => {
    const people = someone(20, (at) => ({ is: at < 10 ? "new" : "settled", age: at % 4 === 0 ? "child" : "adult" }));
    const wishes: Wish[] = [
      { kind: "count", trait: "is", value: "new", atLeast: 5, atMost: 5 },
      { kind: "count", trait: "age", value: "child", atLeast: 2, orNone: true },
    ];
    const plan = planSeating({ people, tables: 2, rounds: 2, wishes, seed: "1" });
    expect(plan).toMatchObject({ kind: "planned", hardViolations: 0 });
  });

  it("tells which wish was not met and which others stood in its way", () => {
    // Three who wish to be apart from each other at two tables: no rule sees it, and no plan can do it.
    const wishes: Wish[] = [
      { kind: "apart", people: ["p1", "p2"] },
      { kind: "apart", people: ["p2", "p3"] },
      { kind: "apart", people: ["p1", "p3"] },
    ];
    const plan = planSeating({ people: someone(8), tables: 2, rounds: 1, wishes, seed: "1" });
    expect(plan).toMatchObject({
      kind: "planned",
      hardViolations: 1,
      unmet: [{ kind: "apart", round: 1, why: "inTheWay" }],
    });
    expect(plan.kind === "planned" && plan.unmet[0]!.beside).toHaveLength(2);
  });
});
