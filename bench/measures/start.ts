import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOUSE } from "../content.ts";
import { atMost, type Finding } from "../finding.ts";
import { median } from "../percentile.ts";
import { BY_ITSELF, startServer } from "../server.ts";

const LATER_STARTS = 3;

/** From `npm start` to the first page, when the packages are installed. */
export async function measureStart(): Promise<Finding> {
  rmSync(join(HOUSE, "dist"), { recursive: true, force: true });
  const data = mkdtempSync(join(tmpdir(), "naast-bench-"));
  const first = await secondsToFirstPage(data);
  const later: number[] = [];
  for (let start = 0; start < LATER_STARTS; start += 1) later.push(await secondsToFirstPage(data));
  const itself: number[] = [];
  for (let start = 0; start < LATER_STARTS; start += 1) itself.push(await secondsToFirstPage(data, BY_ITSELF));
  rmSync(data, { recursive: true, force: true });
  return {
    title: "Starting",
    figures: [
      {
        what: "commands from a clone to a first page",
        ours: "1",
        beside:
          "CONSUL Democracy about 9; OpenStad 4, with about 11 services (from their manuals, read in November 2026)",
      },
      atMost("the first npm start, building and making the database included, to the first page", first, {
        limit: 10,
        unit: "s",
      }),
      atMost(`later starts, median of ${LATER_STARTS}`, median(later), { limit: 2, unit: "s" }),
      atMost("the slowest of the later starts", Math.max(...later), { limit: 2, unit: "s" }),
      atMost(`the process that serves, without npm, median of ${LATER_STARTS}`, median(itself), {
        limit: 1,
        unit: "s",
      }),
    ],
    notes: [
      "Packages are installed; npm's own start is counted, and so is opening the embedded database with its made-up people.",
      "The peers need Docker or servers of their own first, so they are not timed here.",
    ],
  };
}

async function secondsToFirstPage(data: string, command?: typeof BY_ITSELF): Promise<number> {
  const server = await startServer({ NAAST_DATA: data }, command);
  await server.stop();
  return server.firstPageMs / 1000;
}
