import { describe, expect, it } from "vitest";
import { Paging } from "./paging.tsx";
import { Table } from "./table.tsx";
import { type TableChange, type TableState, tableQuery } from "./table-state.ts";

const state: TableState = { search: "", sort: { key: "seats", descending: false }, page: 2, filters: {} };
const href = (change: TableChange) => `/benches${tableQuery(state, change)}`;
const table = (rows: readonly (readonly string[])[]) =>
  String(
    <Table
      caption="Benches"
      columns={[
        { key: "street", label: "Street" },
        { key: "seats", label: "Seats", sortable: true, align: "end" },
        { key: "age", label: "Age", sortable: true },
      ]}
      sorting={{ now: state.sort, href, label: "Sort by" }}
      rows={rows}
      empty={<p>No benches yet</p>}
    />,
  );

describe("Table", () => {
  it("tells which column is sorted, and which way", () => {
    expect(table([["Lane", "3", "9"]]).match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="ascending"']);
  });

  it("leads from the sorted column to the other way, and from another one to itself", () => {
    const html = table([["Lane", "3", "9"]]);

    expect(html).toContain('href="/benches?sorteer=-seats"');
    expect(html).toContain('href="/benches?sorteer=age"');
    expect(html).not.toContain("sorteer=street");
  });

  it("names each row by its first cell and repeats the heads for cards", () => {
    const html = table([["Lane", "3", "9"]]);

    expect(html).toMatch(/<th [^>]*scope="row"[^>]*>Lane<\/th>/);
    expect(html).toMatch(/<td [^>]*data-label="Seats"/);
  });

  it("says that it is a table even where it is shown as cards", () => {
    const roles = [...table([["Lane", "3", "9"]]).matchAll(/role="([a-z]+)"/g)].map(([, role]) => role);

    expect(new Set(roles)).toEqual(new Set(["table", "rowgroup", "row", "columnheader", "rowheader", "cell"]));
  });

  it("shows what would be there when there is nothing", () => {
    expect(table([])).toBe("<p>No benches yet</p>");
  });
});

describe("Paging", () => {
  const words = { label: "Pages", part: "26 to 50 of 60", previous: "Back", next: "On" };
  const paging = (page: number, pages: number) =>
    String(<Paging shown={{ page, pages }} href={(change) => `?p=${change.page}`} words={words} />);

  it("leads back and on, but not past the ends", () => {
    expect([...paging(2, 3).matchAll(/\?p=(\d)/g)].map(([, page]) => page)).toEqual(["1", "3"]);
    expect([...paging(1, 3).matchAll(/\?p=(\d)/g)].map(([, page]) => page)).toEqual(["2"]);
    expect([...paging(3, 3).matchAll(/\?p=(\d)/g)].map(([, page]) => page)).toEqual(["2"]);
  });

  it("leads nowhere when all stands on one page", () => {
    expect(paging(1, 1)).not.toContain("<nav");
  });
});
