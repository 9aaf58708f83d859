import { Agent, get, type IncomingMessage } from "node:http";
import { type DemoVisitor, demoVisitorAt } from "../demo-visitor.ts";
import { atMost, type Finding } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";

const LISTENERS = 1_000;
const ROUNDS = 5;

/** How soon a thousand pages hear that something changed. */
export async function measureLive(): Promise<Finding> {
  const server = await startServer();
  try {
    const visitor = await demoVisitorAt(server.url, "/huis/taken");
    const topic = /topics="([^"]+)"/.exec(await (await visitor.get("/huis/taken")).text())?.[1] ?? "";
    const { lines, leave } = await listeners(server.url, visitor, topic);
    const last: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) last.push(await lastToHear(lines, () => change(visitor, round)));
    leave();
    return {
      title: "Live pages",
      figures: [
        atMost(`${LISTENERS} listeners: the last one hears, median of ${ROUNDS}`, percentile(last, 0.5), {
          limit: 250,
          unit: "ms",
        }),
        atMost("the slowest of these", Math.max(...last), { limit: 250, unit: "ms" }),
      ],
      notes: [
        "From the moment the form that changes something is sent to the moment the last stream brought its event: the work itself (somebody is invited, a mail is written, all in one unit of work), the notification by PostgreSQL and a thousand writes are in it. Embedded database; the listeners run on the same two cores.",
      ],
    };
  } finally {
    await server.stop();
  }
}

/** A thousand open streams, and a way to hear each next event. */
async function listeners(url: string, { cookie }: DemoVisitor, topic: string) {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const open = () =>
    new Promise<IncomingMessage>((done, failed) => {
      get(`${url}/live?topic=${encodeURIComponent(topic)}`, { agent, headers: { cookie } }, done).on("error", failed);
    });
  const streams: IncomingMessage[] = [];
  for (let count = 0; count < LISTENERS; count += 50)
    streams.push(...(await Promise.all(Array.from({ length: 50 }, open))));
  const lines = streams.map((stream) => stream.setEncoding("utf8"));
  await new Promise((settled) => setTimeout(settled, 500)); // their first events, which say where to go on
  return { lines, leave: () => agent.destroy() };
}

async function lastToHear(lines: readonly IncomingMessage[], work: () => Promise<void>): Promise<number> {
  const heard = lines.map(
    (line) =>
      new Promise<void>((done) => {
        const listen = (text: string) => {
          if (!text.includes("event: change")) return;
          line.off("data", listen);
          done();
        };
        line.on("data", listen);
      }),
  );
  const began = performance.now();
  await Promise.all([work(), ...heard]);
  const took = performance.now() - began;
  await new Promise((settled) => setTimeout(settled, 1_500)); // the mail that follows is news as well
  return took;
}

async function change(visitor: DemoVisitor, round: number): Promise<void> {
  const form = await (await visitor.get("/mensen/nieuw")).text();
  const organisation = /name="organisation"[^>]*value="([^"]+)"|<option value="([0-9a-f-]{36})"/.exec(form);
  const answer = await visitor.post("/mensen/nieuw", {
    name: `Bench ${round}`,
    email: `bench-${round}-${Date.now()}@example.org`,
    language: "nl",
    organisation: organisation?.[1] ?? organisation?.[2] ?? "",
    role: "volunteer",
  });
  if (answer.status !== 303) throw new Error(`An invitation is answered ${answer.status}.`);
}
