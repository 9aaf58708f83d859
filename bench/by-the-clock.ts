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

/** Asks for a page as a browser does, compressed, and reads it whole. */
export async function ask(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { "accept-encoding": "gzip" } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
}
