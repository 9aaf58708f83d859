import { findPractice, type Practice } from "@naast/catalogue";
import { Hono } from "hono";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { createLimit } from "#web/platform/http/rate-limit.ts";
import type { Paper } from "#web/platform/print/paper.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { paths } from "../paths.ts";
import type { Shelf } from "../service.ts";
import { selectionFrom } from "./schema.ts";
import { bookletOf } from "./views/booklet.tsx";
import { cardOf } from "./views/card.tsx";
import { NotPrintedPage } from "./views/not-printed-page.tsx";

export interface PrintingNeeds {
  readonly settings: { origin(): string };
  readonly printer: Printer;
}

/** What is kept costs nothing and is not counted; a new paper costs up to a second of a processor. */
const NEW_PAPERS = { atOnce: 20, oneMoreEveryMs: 3_000 };
const STATUS = { unavailable: 503, busy: 503, tooMany: 429 } as const;
const TRY_AGAIN_SECONDS = "30";

/** One practice on a sheet, and several in a booklet, as PDF that everybody can read. */
export function createPrintingRoutes(shelf: Shelf, { settings, printer }: PrintingNeeds): Hono<Env> {
  const isAllowed = createLimit(NEW_PAPERS);
  const answer = async (c: PageContext, { paper, name, practices }: Asked) => {
    const tag = `"${printer.nameOf(paper)}"`;
    c.header("ETag", tag);
    c.header("Cache-Control", "no-cache");
    if (c.req.header("if-none-match") === tag) return c.body(null, 304);
    if (!printer.recall(paper) && !isAllowed(c.var.visitorAddress)) return notPrinted(c, "tooMany", practices);
    const printed = await printer.print(paper);
    if (printed.kind !== "printed") return notPrinted(c, printed.kind, practices);
    return c.body(printed.pdf, 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
    });
  };
  const printingFor = (c: PageContext) => ({
    reader: c.var.reader,
    catalogue: shelf(),
    origin: settings.origin(),
  });
  return new Hono<Env>()
    .get("/praktijken/boekje.pdf", (c) => {
      const printing = printingFor(c);
      const { reader, catalogue } = printing;
      const query = new URL(c.req.url).searchParams;
      const selection = selectionFrom(query, catalogue, reader.contentLanguage);
      const { kind, practices } = selection;
      if (practices.length === 0) return c.redirect(reader.to(paths.practices(query.toString())));
      const paper = bookletOf(printing, selection, c.var.context.now());
      return answer(c, { paper, name: "naast-boekje", practices: kind === "all" ? [] : practices });
    })
    .get("/praktijken/:slug/kaart.pdf", (c) => {
      const printing = printingFor(c);
      const practice = findPractice(printing.catalogue, c.req.param("slug"));
      if (!practice) return c.notFound();
      if (practice.slug !== c.req.param("slug")) return c.redirect(c.var.reader.to(paths.card(practice.slug)), 301);
      const paper = cardOf(printing, practice, c.var.context.now());
      return answer(c, { paper, name: `naast-${practice.slug}`, practices: [practice] });
    });
}

interface Asked {
  readonly paper: Paper;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What to open instead where nothing can be printed. */
  readonly practices: readonly Practice[];
}

function notPrinted(c: PageContext, why: keyof typeof STATUS, practices: readonly Practice[]) {
  const { reader } = c.var;
  c.status(STATUS[why]);
  if (why !== "unavailable") c.header("Retry-After", TRY_AGAIN_SECONDS);
  c.header("ETag", undefined);
  return c.render(<NotPrintedPage reader={reader} why={why} practices={practices} />, {
    title: reader.say(`catalogue.printing.${why}.title`),
  });
}
