import { formatCsv } from "@naast/kernel";
import { Hono } from "hono";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { tableQuery, tableStateFrom } from "#web/ui/table-state.ts";
import { paths } from "./paths.ts";
import { arrangeSamples, COLUMNS, emptyForm, SAMPLE_ROWS, type SampleForm, sentForm, streetName } from "./schema.ts";
import { ConfirmPage } from "./views/confirm-page.tsx";
import { StylePage } from "./views/style-page.tsx";

/** The page that shows every part of ui/ in its states, for whoever makes pages. Nothing on it is kept. */
export function createStyleRoutes(): Hono<Env> {
  return new Hono<Env>()
    .get(paths.style(), (c) =>
      stylePage(c, c.req.query("fouten") === "ja" ? sentForm(new FormData(), c.var.reader) : emptyForm()),
    )
    .post(paths.style(), async (c) => {
      const form = sentForm(await c.req.formData(), c.var.reader);
      if (form.problems.length === 0) return c.redirect(c.var.reader.to(paths.style("?gelukt=verstuurd")), 303);
      c.status(422);
      return stylePage(c, form);
    })
    .get(paths.rows(), (c) => {
      const { reader } = c.var;
      const { say } = reader;
      const rows = arrangeSamples(askedOf(c), reader, SAMPLE_ROWS.length).rows.map((row) => [
        streetName(row, reader),
        say(`house.style.table.subjects.${row.subject}`),
        row.since.toISOString().slice(0, 10),
        row.votes,
      ]);
      const heads = [
        say("house.style.table.street"),
        say("house.style.table.subject"),
        say("house.style.table.since"),
        say("house.style.table.votes"),
      ];
      c.header("Content-Disposition", `attachment; filename="${say("house.style.table.file")}"`);
      return c.body(formatCsv(heads, rows), 200, { "Content-Type": "text/csv; charset=utf-8" });
    })
    .get(paths.confirm(), (c) =>
      c.render(<ConfirmPage reader={c.var.reader} />, { title: c.var.reader.say("house.style.confirm.question") }),
    )
    .post(paths.confirm(), (c) => c.redirect(c.var.reader.to(paths.style("?gelukt=verwijderd")), 303));
}

function stylePage(c: PageContext, form: SampleForm) {
  const { reader } = c.var;
  const asked = askedOf(c);
  const shown = arrangeSamples(asked, reader);
  const done = c.req.query("gelukt");
  const came = done === "verstuurd" || done === "verwijderd" ? done : undefined;
  const table = { state: { ...asked, page: shown.page }, shown, file: reader.to(paths.rows(tableQuery(asked))) };
  return c.render(<StylePage reader={reader} form={form} table={table} came={came} />, {
    title: reader.say("house.style.title"),
    islands: ["confirm-dialog", "copy-text"],
  });
}

function askedOf(c: PageContext) {
  return tableStateFrom(new URL(c.req.url).searchParams, COLUMNS);
}
