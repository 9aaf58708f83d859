import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { type DemoVisitor, demoVisitorAt } from "../demo-visitor.ts";
import { atMost, type Figure, type Finding, rounded } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";
import { millisecondsOf } from "../stopwatch.ts";

const WARM_UP = 50;
const EACH = 200;
const READERS = 4;

/** Pages of somebody who is signed in, on the embedded database; how much the process holds; and how soon it ends under load. */
export async function measureSignedIn(): Promise<Finding> {
  const server = await startServer();
  const visitor = await demoVisitorAt(server.url, "/mensen");
  const figures: Figure[] = [
    atMost("my account, two questions beside the session, p50", await oneAfterAnother(visitor, "/mijn"), {
      limit: 8,
      unit: "ms",
    }),
    {
      what: "the people of a municipality, which is written in the audit, p50",
      ours: `${rounded(await oneAfterAnother(visitor, "/mensen"))} ms`,
    },
    atMost("memory of the process after that", residentMb(server.url) / 1000, { limit: 0.7, unit: "GB" }),
  ];
  let busy = true;
  const readers = Array.from({ length: READERS }, async () => {
    while (busy)
      await visitor
        .get("/mensen")
        .then((answer) => answer.text())
        .catch(() => {});
  });
  const stopped = await millisecondsOf(() => server.stop());
  busy = false;
  await Promise.all(readers);
  figures.push(
    atMost(`SIGTERM to the end, ${READERS} visitors asking all the time`, stopped / 1000, { limit: 1, unit: "s" }),
  );
  return {
    title: "Signed in, on the embedded database",
    figures,
    notes: [
      `${EACH} requests on one connection after ${WARM_UP} that do not count, compressed, whole. Before each page the session is looked up: who, in which municipality, with which roles.`,
    ],
  };
}

async function oneAfterAnother(visitor: DemoVisitor, path: string): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < WARM_UP + EACH; request += 1)
    times.push(await millisecondsOf(async () => (await visitor.get(path)).text()));
  return percentile(times.slice(WARM_UP), 0.5);
}

/** The memory of the process that listens at an address, as the system counts it. */
function residentMb(url: string): number {
  const pid = listenerAt(Number(new URL(url).port));
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1000;
}

function listenerAt(port: number): string {
  const line = readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .map((row) => row.trim().split(/\s+/))
    .find(([, local, , state]) => state === "0A" && Number.parseInt(local?.split(":")[1] ?? "", 16) === port);
  const socket = `socket:[${line?.[9]}]`;
  const found = readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && holds(pid, socket));
  if (!found) throw new Error(`Nobody listens on ${port}.`);
  return found;
}

function holds(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((file) => linkOf(`/proc/${pid}/fd/${file}`) === socket);
  } catch {
    return false; // ended, or not ours to see
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
