import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { answerWithPaper } from "../paper/routes.tsx";
import { paths } from "../paths.ts";
import { idFrom, VERSION, versionFrom, versionQuery } from "../schema.ts";
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
    .get(paths.report(":id"), signedInOnly, (c) => reportPage(c, needs))
    .get(paths.reportPaper(":id"), signedInOnly, async (c) => {
      const report = await reportFor(c, needs);
      return paperOf(c, needs, { report, back: paths.report(report.table.diagnosis.id, queryOf(report)) });
    });
}

async function reportPage(c: PageContext, needs: ReportingNeeds) {
  const { reader } = c.var;
  const report = await reportFor(c, needs);
  const { id, area } = report.table.diagnosis;
  const query = queryOf(report);
  const at = {
    back: paths.diagnosis(id),
    paper: paths.reportPaper(id, query),
    file: report.settled && paths.situation(id, query),
    version: (version: number) => paths.report(id, versionQuery(version)),
  };
  return c.render(<ReportPage reader={reader} catalogue={needs.shelf()} report={report} at={at} />, {
    title: reader.say("diagnosis.reporting.title", { area }),
    private: true,
  });
}

function reportFor(c: PageContext, { shelf }: ReportingNeeds) {
  const id = idFrom(c.req.param("id"));
  const version = versionFrom(c.req.query(VERSION));
  return inTransaction(c.var.context, (unit) => readReport(unit, personAsking(c), { id, version, catalogue: shelf() }));
}

/** Names the version that is shown, so that what leads there still shows it once there is a newer one. */
const queryOf = ({ settled }: Report) => (settled ? versionQuery(settled.version) : "");

/** The report as it is printed, or why it is not. */
export async function paperOf(
  c: PageContext,
  needs: ReportingNeeds,
  { report, back, linkUntil }: { readonly report: Report; readonly back: string; readonly linkUntil?: Date },
) {
  const { reader, context } = c.var;
  const { id } = report.table.diagnosis;
  const target = needs.origin() + reader.to(paths.report(id, queryOf(report)));
  const catalogue = needs.shelf();
  const printed = await needs.printer.print(
    reportPaper({ reader, catalogue, target, day: context.now(), linkUntil }, report),
  );
  const version = report.settled ? `-versie-${report.settled.version}` : "";
  return answerWithPaper(c, printed, { file: `naast-diagnose${version}.pdf`, back });
}
