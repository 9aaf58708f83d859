import { loadavg } from "node:os";
import { comesIn, openTable, type Phone } from "../colleagues.ts";
import { demoVisitorAt } from "../demo-visitor.ts";
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
      const { path, code } = await openTable(leader, COLLEAGUES);
      const phones: Phone[] = [];
      const comes = async () => void phones.push(await comesIn(server.url, code));
      const all = Array.from({ length: COLLEAGUES }, () => millisecondsOf(comes));
      times.comesIn.push(...(await Promise.all(all)));
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
