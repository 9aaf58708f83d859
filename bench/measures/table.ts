import { loadavg } from "node:os";
import { type DemoVisitor, demoVisitorAt } from "../demo-visitor.ts";
import { atMost, type Finding } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";
import { millisecondsOf } from "../stopwatch.ts";

const COLLEAGUES = 12;
/** As many as the house takes forms from one address without asking to wait. */
const TABLES = 6;

/** Twelve people at one table, all at once: coming in, opening the form and sending it, on the embedded database. */
export async function measureTable(): Promise<Finding> {
  const server = await startServer();
  try {
    const leader = await demoVisitorAt(server.url, "/diagnoses/nieuw");
    const times: Record<"comesIn" | "opens" | "sends" | "closes", number[]> = {
      comesIn: [],
      opens: [],
      sends: [],
      closes: [],
    };
    for (let table = 0; table < TABLES; table += 1) {
      const { path, code } = await openTable(leader);
      const phones = await Promise.all(
        Array.from({ length: COLLEAGUES }, () => comesIn(server.url, code, (took) => times.comesIn.push(took))),
      );
      await Promise.all(
        phones.map(async (phone) => times.opens.push(await millisecondsOf(async () => (await phone.opens()).text()))),
      );
      await Promise.all(
        phones.map(async (phone, place) => times.sends.push(await millisecondsOf(() => phone.sends(place)))),
      );
      times.closes.push(await millisecondsOf(() => leader.post(`${path}/sluiten`, {})));
    }
    const p99 = (of: keyof typeof times) => percentile(times[of], 0.99);
    const target = { limit: 200, unit: "ms" };
    return {
      title: "A table of twelve, on the embedded database",
      figures: [
        atMost("all come in by their code at once, p99", p99("comesIn"), target),
        atMost("all open the form at once, p99", p99("opens"), target),
        atMost("all send the form at once, p99", p99("sends"), target),
        atMost("closing, which shows the picture, p99", p99("closes"), target),
      ],
      notes: [
        `${TABLES} tables after each other, ${COLLEAGUES} phones each, which ask within the same moment: the last of them waits for the eleven before it. The first table is cold and counts. Server and phones share this machine, with a load of ${(loadavg()[0] ?? 0).toFixed(1)} by other work.`,
      ],
    };
  } finally {
    await server.stop();
  }
}

async function openTable(leader: DemoVisitor): Promise<{ readonly path: string; readonly code: string }> {
  const made = await leader.post("/diagnoses/nieuw", { area: "Bench", social: String(COLLEAGUES) });
  const path = made.headers.get("location") ?? "";
  await leader.post(`${path}/openen`, {});
  const page = await (await leader.get(path)).text();
  const code = /code__letters">([^<]+)</.exec(page)?.[1]?.replace(" ", "");
  if (code === undefined) throw new Error(`The table at ${path} shows no code.`);
  return { path, code };
}

async function comesIn(url: string, code: string, tell: (milliseconds: number) => void) {
  let cookie = "";
  tell(
    await millisecondsOf(async () => {
      const answer = await fetch(`${url}/meedoen/${code}`, { redirect: "manual" });
      cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    }),
  );
  return {
    opens: () => fetch(`${url}/aan-tafel`, { headers: { cookie, "accept-encoding": "gzip" } }),
    async sends(place: number) {
      const body = new URLSearchParams({
        form: crypto.randomUUID(),
        problem1: place % 3 === 0 ? "little-contact" : "youth-nuisance",
        location1: "square",
        basis1: "seen",
        ownPart: "yes",
        divides: "young-old",
        phase: "tension",
        words: "Om elf uur wordt het stil op het plein.",
      });
      const answer = await fetch(`${url}/aan-tafel`, {
        method: "POST",
        body,
        headers: { cookie, origin: url },
        redirect: "manual",
      });
      if (answer.status !== 303) throw new Error(`A form is answered ${answer.status}.`);
    },
  };
}
