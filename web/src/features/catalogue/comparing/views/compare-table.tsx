import type { Catalogue, Match } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { queryOf } from "../../matching/schema.ts";
import { AddedBy } from "../../own/views/added-by.tsx";
import { paths } from "../../paths.ts";
import { type Comparison, queryFor } from "../schema.ts";
import { type CompareRow, rowsFor } from "./compare-rows.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly comparison: Comparison;
  readonly matches: ReadonlyMap<string, Match>;
}

// On a phone the table is shown as blocks; it stays a table to a screen reader because it says so itself.
const STAYS_TABLE = { role: "table" };
const STAYS_GROUP = { role: "rowgroup" };
const STAYS_ROW = { role: "row" };
const STAYS_HEAD = { role: "columnheader" };
const STAYS_NAME = { role: "rowheader" };
const STAYS_CELL = { role: "cell" };

/** A column for each practice and a row for each thing to look at; what differs comes first. */
export function CompareTable(props: Props) {
  const { reader, catalogue, comparison, matches } = props;
  const { say, contentLanguage: language } = reader;
  const rows = rowsFor({ reader, catalogue, practices: comparison.practices, matches });
  const differing = rows.filter(({ isEqual }) => !isEqual);
  const equal = rows.filter(({ isEqual }) => isEqual);
  const titles = comparison.practices.map(({ title }) => title[language]);
  return (
    <>
      <EqualLink reader={reader} comparison={comparison} count={equal.length} />
      <section class="compare-frame" aria-labelledby="tabel" tabindex={0}>
        <table class="compare" {...STAYS_TABLE}>
          <caption class="only-heard" id="tabel">
            {say("catalogue.comparing.table")}
          </caption>
          <Heads {...props} />
          <Rows
            title={say("catalogue.comparing.differ", { count: differing.length })}
            otherwise={say("catalogue.comparing.noDifference")}
            rows={differing}
            titles={titles}
          />
          {!comparison.hidesEqual && equal.length > 0 && (
            <Rows title={say("catalogue.comparing.equal", { count: equal.length })} rows={equal} titles={titles} />
          )}
        </table>
      </section>
    </>
  );
}

function EqualLink({ reader, comparison, count }: Pick<Props, "reader" | "comparison"> & { count: number }) {
  const { say, to } = reader;
  if (count === 0) return null;
  const { hidesEqual } = comparison;
  return (
    <p class="on-screen">
      <a class="nl-link back" href={to(paths.compare(queryFor({ ...comparison, hidesEqual: !hidesEqual })))}>
        {say(hidesEqual ? "catalogue.comparing.show" : "catalogue.comparing.hide", { count })}
      </a>
    </p>
  );
}

function Heads({ reader, comparison }: Props) {
  const { say, to, contentLanguage: language } = reader;
  const situation = queryOf(comparison.situation);
  const without = (slug: string) =>
    queryFor({ ...comparison, practices: comparison.practices.filter((practice) => practice.slug !== slug) });
  return (
    <thead {...STAYS_GROUP}>
      <tr {...STAYS_ROW}>
        <th {...STAYS_HEAD} scope="col" class="compare__corner">
          {say("catalogue.comparing.what")}
        </th>
        {comparison.practices.map((practice) => (
          <th {...STAYS_HEAD} scope="col">
            <a class="nl-link compare__title" href={to(paths.practice(practice.slug, situation))}>
              {practice.title[language]}
            </a>
            <AddedBy reader={reader} practice={practice} />
            <a
              class="nl-link compare__remove"
              href={to(paths.compare(without(practice.slug)))}
              aria-label={say("catalogue.comparing.removeOf", { title: practice.title[language] })}
            >
              {say("catalogue.comparing.remove")}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowsProps {
  readonly title: string;
  /** Said when there are no rows. */
  readonly otherwise?: string;
  readonly rows: readonly CompareRow[];
  readonly titles: readonly string[];
}

function Rows({ title, otherwise, rows, titles }: RowsProps) {
  return (
    <tbody {...STAYS_GROUP}>
      <tr {...STAYS_ROW} class="compare__group">
        <th {...STAYS_HEAD} scope="colgroup" colspan={titles.length + 1}>
          {title}
        </th>
      </tr>
      {rows.length === 0 && otherwise && (
        <tr {...STAYS_ROW}>
          <td {...STAYS_CELL} colspan={titles.length + 1}>
            {otherwise}
          </td>
        </tr>
      )}
      {rows.map(({ label, cells }) => (
        <tr {...STAYS_ROW}>
          <th {...STAYS_NAME} scope="row">
            {label}
          </th>
          {cells.map((cell, index) => (
            <td {...STAYS_CELL} data-label={titles[index]}>
              <div>{cell}</div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
