// Stands in for the server's side of GET /live: what web/src/islands/live.ts was promised, and a record of who asked what.
import { Hono } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Env } from "../../web/src/platform/http/env.ts";

/** Somebody who listens, or listened. */
export interface Listener {
  readonly topics: readonly string[];
  readonly after: string | undefined;
  readonly lastEventId: string | undefined;
  readonly compression: string | undefined;
  isThere: boolean;
  /** Breaks the line, as a restart would. */
  drop(): void;
}

export function liveServer() {
  const listeners: (Listener & { readonly stream: SSEStreamingApi })[] = [];
  const latest = new Map<string, string>();
  let [last, isRefusing] = [0, false];

  const tellAgain = async ({ topics, after, lastEventId, stream }: (typeof listeners)[number]): Promise<void> => {
    if (after === undefined && lastEventId === undefined) return;
    const known = [...latest].filter(([topic]) => topics.includes(topic));
    for (const [data, id] of known) await stream.writeSSE({ id, event: "change", data });
  };

  const routes = new Hono<Env>().get("/live", (c) => {
    if (isRefusing) return c.body(null, 204);
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const { promise: over, resolve: drop } = Promise.withResolvers<void>();
      const listener = {
        topics: c.req.queries("topic") ?? [],
        after: c.req.query("after"),
        lastEventId: c.req.header("last-event-id"),
        compression: c.res.headers.get("content-encoding") ?? undefined,
        isThere: true,
        drop,
        stream,
      };
      listeners.push(listener);
      stream.onAbort(drop);
      await stream.writeSSE({ retry: 200, id: String(last), event: "here", data: "here" });
      // The real server tells again what was told shortly before: it may be stored later than what has a higher id.
      await tellAgain(listener);
      await over;
      listener.isThere = false;
    });
  });

  return {
    routes,
    listeners: listeners as readonly Listener[],
    there: (): readonly Listener[] => listeners.filter(({ isThere }) => isThere),
    refuse: (): void => {
      isRefusing = true;
    },
    change: async (topic: string): Promise<void> => {
      last += 1;
      latest.set(topic, String(last));
      const heard = listeners.filter(({ isThere, topics }) => isThere && topics.includes(topic));
      for (const { stream } of heard) await stream.writeSSE({ id: String(last), event: "change", data: topic });
    },
  };
}
