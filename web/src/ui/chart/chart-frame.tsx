import type { Child } from "hono/jsx";
import { Table, type TableHead, type TableRow } from "../table.tsx";

export interface ChartWords {
  readonly title: string;
  /** What the drawing says, in a sentence, for whoever cannot or will not read a drawing. */
  readonly sentence: string;
  /** "Toon als tabel". */
  readonly asTable: string;
}

/** A drawing with its title, a sentence that says the same, and the same figures as a table in a fold. */
export function ChartFrame({
  id,
  words: { title, sentence, asTable },
  columns,
  rows,
  children,
}: {
  id: string;
  words: ChartWords;
  columns: readonly TableHead[];
  rows: readonly TableRow[];
  children?: Child;
}) {
  const [titleId, sentenceId] = [`${id}-titel`, `${id}-zin`];
  return (
    <figure class="chart" id={id}>
      <figcaption class="chart__title" id={titleId}>
        {title}
      </figcaption>
      {rows.length > 0 && (
        <div class="chart__plot" role="img" aria-labelledby={titleId} aria-describedby={sentenceId}>
          {children}
        </div>
      )}
      <p class="chart__sentence" id={sentenceId}>
        {sentence}
      </p>
      {rows.length > 0 && (
        <details class="as-table">
          <summary>{asTable}</summary>
          <Table caption={title} columns={columns} rows={rows} />
        </details>
      )}
    </figure>
  );
}
