import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { answerWithPaper } from "../paper/routes.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { type Report, readReport } from "./service.ts";
import { ReportPage } from "./views/report-page.tsx";
import { reportPaper } from "./views/report-paper.tsx";

export interface ReportingNeeds {
  /** The catalogue as it stands now, with what municipalities publish beside it. */
  readonly shelf: () => Catalogue;
  readonly printer: Printer;
  readonly origin: () => string;
}

/** What came of a table: a page, and the same on paper. */
export function createReportingRoutes(needs: ReportingNeeds): Hono<Env> {
  return new Hono<Env>()
    .get(paths.report(":id"), signedInOnly, async (c) => {
      const { reader } = c.var;
      const report = await reportFor(c, needs);
      const { id } = report.table.diagnosis;
      const at = { back: paths.diagnosis(id), paper: paths.reportPaper(id) };
      return c.render(<ReportPage reader={reader} catalogue={needs.shelf()} report={report} at={at} />, {
        title: reader.say("diagnosis.reporting.title", { area: report.table.diagnosis.area }),
        private: true,
      });
    })
    .get(paths.reportPaper(":id"), signedInOnly, async (c) => {
      const report = await reportFor(c, needs);
      return paperOf(c, needs, { report, back: paths.report(report.table.diagnosis.id) });
    });
}

function reportFor(c: PageContext, { shelf }: ReportingNeeds) {
  const id = idFrom(c.req.param("id"));
  return inTransaction(c.var.context, (unit) => readReport(unit, personAsking(c), { id, catalogue: shelf() }));
}

/** The report as it is printed, or why it is not. */
export async function paperOf(
  c: PageContext,
  needs: ReportingNeeds,
  { report, back, linkUntil }: { readonly report: Report; readonly back: string; readonly linkUntil?: Date },
) {
  const { reader, context } = c.var;
  const { id } = report.table.diagnosis;
  const target = needs.origin() + reader.to(paths.report(id));
  const catalogue = needs.shelf();
  const printed = await needs.printer.print(
    reportPaper({ reader, catalogue, target, day: context.now(), linkUntil }, report),
  );
  return answerWithPaper(c, printed, { file: "naast-diagnose.pdf", back });
}
