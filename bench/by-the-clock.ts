import { Agent, get } from "node:http";
import { millisecondsOf } from "./stopwatch.ts";

/** How long each request took when they are sent by the clock, whether or not earlier ones have answered. The addresses take turns. */
export function byTheClock(
  urls: readonly string[],
  { requests, perSecond }: { requests: number; perSecond: number },
): Promise<number[]> {
  const asked = Array.from({ length: requests }, async (_, index) => {
    await new Promise((due) => setTimeout(due, (1000 * index) / perSecond));
    return millisecondsOf(() => ask(urls[index % urls.length] ?? ""));
  });
  return Promise.all(asked);
}

const kept = new Agent({ keepAlive: true, timeout: 2_000 });

/**
 * Asks for a page as a browser does, compressed, and waits until all of it is here. It is not unpacked: the one who asks shares the cores
 * of the one who answers, and unpacking leaves waste whose clearing keeps a core from both.
 */
export function ask(url: string): Promise<void> {
  return new Promise((done, failed) => {
    get(url, { agent: kept, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.on("end", () => {
        if (answer.statusCode === 200) done();
        else failed(new Error(`${url} answers ${answer.statusCode}`));
      });
      answer.on("error", failed);
      answer.resume();
    }).on("error", failed);
  });
}
