import { compareText } from "@naast/kernel";
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, sortAfterPressing, type TableColumn, tableQuery, tableStateFrom } from "./table-state.ts";

interface Bench {
  readonly street: string;
  readonly seats: number;
  readonly state: "new" | "worn";
}

const columns: readonly TableColumn<Bench>[] = [
  { key: "street", compare: (one, other) => compareText(one.street, other.street) },
  { key: "seats", compare: (one, other) => one.seats - other.seats },
  { key: "state", filter: { values: ["new", "worn"], holds: (row, value) => row.state === value } },
];
const benches: readonly Bench[] = [
  { street: "Lane", seats: 3, state: "worn" },
  { street: "Alley", seats: 2, state: "new" },
  { street: "Court", seats: 3, state: "new" },
];
const rules = { columns, search: ({ street }: Bench, words: string) => street.toLowerCase().includes(words) };

const asked = (query: string) => tableStateFrom(new URLSearchParams(query), columns);
const shown = (query: string, size?: number) =>
  arrange(benches, asked(query), size === undefined ? rules : { ...rules, size });
const streets = (query: string) => shown(query).rows.map(({ street }) => street);

describe("tableStateFrom", () => {
  it.each([
    ["a column that is not there", "sorteer=colour"],
    ["a column that does not sort", "sorteer=-state"],
    ["a value that cannot be chosen", "state=broken"],
    ["a page that is no number", "pagina=two"],
    ["a page before the first", "pagina=0"],
    ["a page below zero", "pagina=-3"],
    ["a page with a fraction", "pagina=1.5"],
    ["a page past counting", "pagina=99999999999999999999"],
    ["nothing", ""],
    ["a name nobody knows", "__proto__=1&constructor=2"],
  ])("takes %s for no wish at all", (_, query) => {
    expect(asked(query)).toEqual({ search: "", sort: undefined, page: 1, filters: {} });
  });

  it("cuts what is typed to a length that can be searched", () => {
    expect(asked(`zoek=${"a".repeat(5000)}`).search).toHaveLength(100);
    expect(asked("zoek=%20lane%20").search).toBe("lane");
  });
});

describe("arrange", () => {
  it("leaves rows in the order they came when nobody sorts", () => {
    expect(streets("")).toEqual(["Lane", "Alley", "Court"]);
  });

  it("sorts up and down", () => {
    expect(streets("sorteer=street")).toEqual(["Alley", "Court", "Lane"]);
    expect(streets("sorteer=-street")).toEqual(["Lane", "Court", "Alley"]);
  });

  it("keeps equal rows in the order they came, either way", () => {
    expect(streets("sorteer=seats")).toEqual(["Alley", "Lane", "Court"]);
    expect(streets("sorteer=-seats")).toEqual(["Lane", "Court", "Alley"]);
  });

  it("shows what meets both the search and the filter", () => {
    expect(streets("state=new")).toEqual(["Alley", "Court"]);
    expect(streets("state=new&zoek=co")).toEqual(["Court"]);
    expect(streets("state=worn&zoek=co")).toEqual([]);
  });

  it("counts from one, and shows the last page to whoever asks for a later one", () => {
    expect(shown("pagina=1", 2)).toMatchObject({ from: 1, to: 2, total: 3, page: 1, pages: 2 });
    expect(shown("pagina=999", 2)).toMatchObject({ from: 3, to: 3, total: 3, page: 2, pages: 2 });
  });

  it("shows page one of one when nothing is found", () => {
    expect(shown("zoek=square&pagina=4")).toMatchObject({ rows: [], from: 0, to: 0, total: 0, page: 1, pages: 1 });
  });

  it("shows twenty-five rows on a page unless told otherwise", () => {
    const many = Array.from({ length: 60 }, (_, seats): Bench => ({ street: "Lane", seats, state: "new" }));

    expect(arrange(many, asked("pagina=2"), rules)).toMatchObject({ from: 26, to: 50, total: 60, pages: 3 });
  });
});

describe("tableQuery", () => {
  it("asks nothing when nothing is asked", () => {
    expect(tableQuery(asked(""))).toBe("");
  });

  it("begins on the first page again when something else changes", () => {
    const state = asked("zoek=lane&pagina=3&state=new");

    expect(tableQuery(state, { sort: { key: "seats", descending: true } })).toBe("?zoek=lane&state=new&sorteer=-seats");
    expect(tableQuery(state, { page: 2 })).toBe("?zoek=lane&state=new&pagina=2");
  });

  it("is read back as what was asked, on the page that was asked", () => {
    const states = record({
      search: string({ maxLength: 100 }).map((text) => text.trim()),
      sort: constantFrom(undefined, { key: "seats", descending: true }, { key: "street", descending: false }),
      page: integer({ min: 1, max: 999_999 }),
      filters: constantFrom<Record<string, string>>({}, { state: "new" }, { state: "worn" }),
    });
    assert(
      property(states, (state) => {
        expect(asked(tableQuery(state, { page: state.page }))).toEqual(state);
      }),
      { seed: 3 },
    );
  });
});

describe("sortAfterPressing", () => {
  it("runs up at first, then down, then up again", () => {
    const up = sortAfterPressing("seats", undefined);
    const down = sortAfterPressing("seats", up);

    expect([up.descending, down.descending, sortAfterPressing("seats", down).descending]).toEqual([false, true, false]);
  });

  it("runs up in another column than the one that was sorted", () => {
    expect(sortAfterPressing("street", { key: "seats", descending: false })).toEqual({
      key: "street",
      descending: false,
    });
  });
});
