import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { findPostgres, startCluster } from "../../tools/test/postgres.ts";
import { comesIn, openTable } from "../colleagues.ts";
import { demoVisitorAt } from "../demo-visitor.ts";
import { atMost, type Finding } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";
import { millisecondsOf } from "../stopwatch.ts";

const TABLES = 200;
const COLLEAGUES = 12;
/** A table fills its form in within some minutes; all of them together within one is busier than that. */
const WITHIN_MS = 60_000;
const TITLE = "Two hundred tables of twelve at once, on a PostgreSQL server";

/** Two hundred tables that are open at the same time: 2,400 phones come in, open the form and send it within a minute. */
export async function measureTableServer(): Promise<Finding> {
  const programs = findPostgres(process.env);
  if (programs === undefined)
    return { title: TITLE, figures: [], notes: ["Not measured: no PostgreSQL is installed here."] };
  const cluster = await startCluster(programs);
  cluster.ask("create role naast login createrole");
  cluster.ask("create database naast owner naast");
  const environment = { DATABASE_URL: cluster.url("naast", "naast"), NAAST_DEMO: "1", NAAST_PROXIES: "1" };
  const server = await startServer(environment);
  try {
    const { comes, opens, sends } = await allTables(server.url);
    const p99 = (times: readonly number[]) => percentile(times, 0.99);
    const target = { limit: 200, unit: "ms" };
    return {
      title: TITLE,
      figures: [
        atMost("coming in by the code, p99", p99(comes), target),
        atMost("opening the form, p99", p99(opens), target),
        atMost("sending the form, p99", p99(sends), target),
      ],
      notes: [
        `${sends.length} forms of ${TABLES} open tables within ${WITHIN_MS / 1000} s, evenly spread, neighbours in time at different tables; ${Math.round((3 * sends.length) / (WITHIN_MS / 1000))} requests a second. Server, PostgreSQL and phones share this machine, with a load of ${(loadavg()[0] ?? 0).toFixed(1)} at the end.`,
      ],
    };
  } finally {
    await server.stop();
    await cluster.stop();
  }
}

/** Each table is behind an address of its own. */
const placeOf = (table: number) => `10.0.0.${table}`;

async function allTables(url: string) {
  const leader = await demoVisitorAt(url, "/diagnoses/nieuw");
  const codes: string[] = [];
  for (let table = 0; table < TABLES; table += 1)
    codes.push((await openTable(leader.at(placeOf(table)), COLLEAGUES)).code);
  const [comes, opens, sends]: [number[], number[], number[]] = [[], [], []];
  const phones = Array.from({ length: TABLES * COLLEAGUES }, async (_, place) => {
    await pause((place * WITHIN_MS) / (TABLES * COLLEAGUES));
    const table = place % TABLES;
    const began = performance.now();
    const phone = await comesIn(url, codes[table] ?? "", placeOf(table));
    comes.push(performance.now() - began);
    opens.push(await millisecondsOf(async () => (await phone.opens()).text()));
    sends.push(await millisecondsOf(() => phone.sends(place)));
  });
  await Promise.all(phones);
  return { comes, opens, sends };
}
