/**
 * `npm run bench`: takes every figure and writes bench/RESULTS.md, in about ten minutes on a quiet machine.
 *
 * `npm run bench -- lottery print` takes only the figures of measures whose name holds one of these words, and writes nothing.
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { measureBuild } from "./measures/build.ts";
import { measureBusy } from "./measures/busy.ts";
import { measureCatalogue } from "./measures/catalogue.ts";
import { measureChance } from "./measures/chance.ts";
import { measureCsv } from "./measures/csv.ts";
import { measureFinding } from "./measures/finding.ts";
import { measureLive } from "./measures/live.ts";
import { measureLotteryPanel } from "./measures/lottery-panel.ts";
import { measureLotteryRegister } from "./measures/lottery-register.ts";
import { measureMatching } from "./measures/matching.ts";
import { measureOpinions } from "./measures/opinions.ts";
import { measurePages } from "./measures/pages.ts";
import { measurePrint } from "./measures/print.ts";
import { measureRanking } from "./measures/ranking.ts";
import { measureSeating } from "./measures/seating.ts";
import { measureSeatingMdgp } from "./measures/seating-mdgp.ts";
import { measureSignedIn } from "./measures/signed-in.ts";
import { measureStart } from "./measures/start.ts";
import { measureStatistics } from "./measures/statistics.ts";
import { measureTable } from "./measures/table.ts";
import { measureTableSeen } from "./measures/table-seen.ts";
import { measureTableServer } from "./measures/table-server.ts";
import { measureTestDatabase } from "./measures/test-database.ts";
import { measureTransfer } from "./measures/transfer.ts";
import { asDocument } from "./results.ts";

const measures = [
  measureMatching,
  measureCatalogue,
  measureCsv,
  measureChance,
  measureLotteryRegister,
  measureLotteryPanel,
  measureSeating,
  measureSeatingMdgp,
  measureStatistics,
  measureOpinions,
  measureRanking,
  measureBuild,
  measureStart,
  measurePages,
  measureFinding,
  measurePrint,
  measureTransfer,
  measureSignedIn,
  measureBusy,
  measureLive,
  measureTable,
  measureTableSeen,
  measureTableServer,
  measureTestDatabase,
];

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen =
  wanted.length === 0
    ? measures
    : measures.filter(({ name }) => wanted.some((word) => name.toLowerCase().includes(word.replaceAll("-", ""))));

if (chosen.length === 0) {
  console.error(
    `No measure is called ${wanted.join(" or ")}. There are: ${measures.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const loadBefore = loadavg()[0] ?? 0;
const began = performance.now();
const findings: Finding[] = [];
for (const measure of chosen) {
  const finding = await measure();
  findings.push(finding);
  console.log(finding.title);
  for (const { what, ours, target = "" } of finding.figures) console.log(`  ${what}: ${ours} ${target}`.trimEnd());
}

if (wanted.length === 0) writeResults();

function writeResults(): void {
  const document = asDocument(findings, {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? "unknown processor",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    loadBefore,
    seconds: Math.round((performance.now() - began) / 1000),
  });
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), document);
  console.log("Written to bench/RESULTS.md");
}
