/** How many rows stand on one page: few enough to read, enough to be seldom on a second page. */
const PAGE_SIZE = 25;
const LONGEST_SEARCH = 100;

/** The names in the address. The key of a column that can be filtered is a name too, so no column has one of these. */
export const TABLE_NAMES = { search: "zoek", sort: "sorteer", page: "pagina" } as const;

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

/** What somebody asked of a table, as it stands in the address. */
export interface TableState {
  readonly search: string;
  readonly sort: TableSort | undefined;
  /** From 1. May lie past the last page until `arrange` has seen the rows. */
  readonly page: number;
  /** The chosen value by the key of its column. */
  readonly filters: Readonly<Record<string, string>>;
}

export type TableChange = Partial<TableState>;

export interface TableColumn<Row> {
  readonly key: string;
  /** Makes the column sortable. Never by the locale of the machine: the order must be the same everywhere. */
  readonly compare?: (one: Row, other: Row) => number;
  /** Makes the column one to choose from; any other value in an address counts as no choice. */
  readonly filter?: { readonly values: readonly string[]; readonly holds: (row: Row, value: string) => boolean };
}

export interface Arrangement<Row> {
  readonly rows: readonly Row[];
  /** How many rows meet search and filters, over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The number of the first and the last row shown, from 1; both 0 when nothing is shown. */
  readonly from: number;
  readonly to: number;
}

/** Reads an address. What it asks and the table cannot give is left out, so that an old or mistyped link still opens. */
export function tableStateFrom<Row>(query: URLSearchParams, columns: readonly TableColumn<Row>[]): TableState {
  const chosen = columns.flatMap(({ key, filter }) => {
    const value = query.get(key) ?? "";
    return filter?.values.includes(value) ? [[key, value] as const] : [];
  });
  return {
    search: (query.get(TABLE_NAMES.search) ?? "").trim().slice(0, LONGEST_SEARCH),
    sort: sortFrom(query.get(TABLE_NAMES.sort) ?? "", columns),
    page: pageFrom(query.get(TABLE_NAMES.page) ?? ""),
    filters: Object.fromEntries(chosen),
  };
}

/**
 * The rows of one page: those that meet search and filters, sorted, cut to the page. Rows that compare equal keep the order they
 * came in, also when the order is turned round. A page past the end is the last page.
 */
export function arrange<Row>(
  rows: readonly Row[],
  state: TableState,
  {
    columns,
    search,
    size = PAGE_SIZE,
  }: {
    readonly columns: readonly TableColumn<Row>[];
    /** Whether a row is found by what somebody typed; asked only when something was. */
    readonly search: (row: Row, words: string) => boolean;
    readonly size?: number;
  },
): Arrangement<Row> {
  const met = rows.filter((row) => (state.search === "" || search(row, state.search)) && passes(row, state, columns));
  const sorted = sortRows(met, state.sort, columns);
  const pages = Math.max(1, Math.ceil(sorted.length / size));
  const page = Math.min(Math.max(1, state.page), pages);
  const shown = sorted.slice((page - 1) * size, page * size);
  const before = (page - 1) * size;
  return {
    rows: shown,
    total: sorted.length,
    page,
    pages,
    from: shown.length === 0 ? 0 : before + 1,
    to: before + shown.length,
  };
}

/** The query of an address that asks the same with a change, or "". Whatever changes, reading begins on the first page again. */
export function tableQuery(state: TableState, change: TableChange = {}): string {
  const { search, sort, page, filters } = { ...state, page: 1, ...change };
  const query = new URLSearchParams();
  if (search !== "") query.set(TABLE_NAMES.search, search);
  for (const [key, value] of Object.entries(filters)) if (value !== "") query.set(key, value);
  if (sort) query.set(TABLE_NAMES.sort, sortText(sort));
  if (page > 1) query.set(TABLE_NAMES.page, String(page));
  return query.size === 0 ? "" : `?${query}`;
}

/** How a sort stands in an address: the key of the column, with a minus when it runs down. */
export function sortText({ key, descending }: TableSort): string {
  return descending ? `-${key}` : key;
}

/** What pressing the head of a column asks: up first, and the other way when it is up already. */
export function sortAfterPressing(key: string, now: TableSort | undefined): TableSort {
  return { key, descending: now?.key === key && !now.descending };
}

function sortFrom<Row>(text: string, columns: readonly TableColumn<Row>[]): TableSort | undefined {
  const descending = text.startsWith("-");
  const key = descending ? text.slice(1) : text;
  return columns.some((column) => column.key === key && column.compare) ? { key, descending } : undefined;
}

function pageFrom(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

function passes<Row>(row: Row, { filters }: TableState, columns: readonly TableColumn<Row>[]): boolean {
  return columns.every(({ key, filter }) => {
    const value = filters[key];
    return !filter || value === undefined || value === "" || filter.holds(row, value);
  });
}

function sortRows<Row>(rows: readonly Row[], sort: TableSort | undefined, columns: readonly TableColumn<Row>[]): Row[] {
  const compare = columns.find(({ key }) => key === sort?.key)?.compare;
  if (!sort || !compare) return [...rows];
  return rows.toSorted((one, other) => (sort.descending ? compare(other, one) : compare(one, other)));
}
