import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { HOUSE } from "../content.ts";
import { atMost, type Figure, type Finding } from "../finding.ts";
import { millisecondsOf } from "../stopwatch.ts";

const LIMIT = { limit: 50, unit: "ms" };

/** How long pages wait while something loops over the embedded database in the same process. */
export async function measureBusy(): Promise<Finding> {
  const child = spawn(process.execPath, [join(HOUSE, "bench/busy-house.ts")], { stdio: ["pipe", "pipe", "inherit"] });
  const url = (await nextLine(child)).trim();
  const figures: Figure[] = [
    atMost(
      "a page without a question, slowest, while one unit of work asks 3,000",
      await slowest(child, `${url}/health`, "one"),
      LIMIT,
    ),
    atMost(
      "a page without a question, slowest, while a job asks 3,000 in 1,000 units of work",
      await slowest(child, `${url}/health`, "many"),
      LIMIT,
    ),
    atMost(
      "a page that asks the database too, slowest, meanwhile",
      await slowest(child, `${url}/ready`, "many"),
      LIMIT,
    ),
  ];
  child.stdin?.end("stop\n");
  await once(child, "exit");
  return {
    title: "Pages beside a busy database",
    figures,
    notes: [
      "Embedded database. A page that asks the database waits for a unit of work that is going on, for there is one connection: so a service asks little, and a job takes a unit of work for each thing it does.",
      "Without the turn that the engine gives after each statement, no page answers at all until the loop is over.",
    ],
  };
}

/** Asks for a page again and again until the loop is over; gives the longest wait. */
async function slowest(child: ChildProcess, url: string, loop: string): Promise<number> {
  for (let warmUp = 0; warmUp < 20; warmUp += 1) await ask(url);
  let busy = true;
  const over = nextLine(child).then(() => {
    busy = false;
  });
  child.stdin?.write(`${loop}\n`);
  let longest = 0;
  while (busy) longest = Math.max(longest, await millisecondsOf(() => ask(url)));
  await over;
  return longest;
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.text();
}

async function nextLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The process has no output.");
  const [text] = await once(child.stdout, "data");
  return String(text);
}
