import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";
import { sortAfterPressing, type TableChange, type TableSort } from "./table-state.ts";

export interface TableHead {
  readonly key: string;
  readonly label: string;
  readonly sortable?: boolean;
  /** Numbers stand under each other at the end of their column. */
  readonly align?: "end";
}

export interface Sorting {
  readonly now: TableSort | undefined;
  /** Where the same table stands after a change. */
  readonly href: (change: TableChange) => string;
  /** Stands before the columns on a phone, where they are no heads any more: "Sorteer op". */
  readonly label: string;
}

/** A cell for each head. The first one names its row. */
export type TableRow = readonly Child[];

/**
 * A table of people's things. On a phone each row becomes a card, with the words of its heads in it; to a screen reader it stays the
 * same table. A table without rows shows what stands in `empty`.
 */
export function Table({
  caption,
  columns,
  rows,
  sorting,
  empty,
}: {
  caption: string;
  columns: readonly TableHead[];
  rows: readonly TableRow[];
  sorting?: Sorting;
  empty?: Child;
}) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div class="table-frame">
      <table class="table" {...STAYS_TABLE}>
        <caption>{caption}</caption>
        <thead {...STAYS_GROUP} data-label={sorting?.label}>
          <tr {...STAYS_ROW}>
            {columns.map((column) => (
              <Head column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody {...STAYS_GROUP}>
          {rows.map((cells) => (
            <tr {...STAYS_ROW}>
              {cells.map((cell, index) => (
                <Cell head={columns[index]} isName={index === 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A table shown as blocks is no table any more to some screen readers, unless it says so itself.
const STAYS_TABLE = { role: "table" };
const STAYS_GROUP = { role: "rowgroup" };
const STAYS_ROW = { role: "row" };

function Head({ column, sorting }: { column: TableHead; sorting: Sorting | undefined }) {
  const { key, label, sortable } = column;
  const isSortable = sortable && sorting;
  const now = sorting?.now?.key === key ? sorting.now : undefined;
  return (
    <th
      {...{ role: "columnheader" }}
      scope="col"
      class={classOf(column, isSortable ? "table__sort" : "")}
      aria-sort={now && directionOf(now)}
    >
      {isSortable ? (
        <a href={sorting.href({ sort: sortAfterPressing(key, sorting.now) })}>
          {label} <Icon name={signOf(now)} />
        </a>
      ) : (
        label
      )}
    </th>
  );
}

function Cell({ head, isName, children }: { head: TableHead | undefined; isName: boolean; children?: Child }) {
  if (isName)
    return (
      <th {...{ role: "rowheader" }} scope="row" class={classOf(head, "table__name")}>
        {children}
      </th>
    );
  return (
    <td {...{ role: "cell" }} class={classOf(head, "")} data-label={head?.label}>
      <div>{children}</div>
    </td>
  );
}

function classOf(head: TableHead | undefined, own: string): string | undefined {
  const names = [own, head?.align === "end" ? "table__number" : ""].filter((name) => name !== "");
  return names.length === 0 ? undefined : names.join(" ");
}

const directionOf = ({ descending }: TableSort) => (descending ? "descending" : "ascending");

function signOf(now: TableSort | undefined): IconName {
  if (!now) return "arrow-up-down";
  return now.descending ? "arrow-down" : "arrow-up";
}
