import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { inTransaction } from "../database/transaction.ts";
import type { Env, PageContext } from "../http/env.ts";
import type { LiveEvent, LiveHub } from "./live-hub.ts";
import { type LiveTopic, mayFollow } from "./live-topic.ts";
import { latestEvent, missedEvents } from "./missed-events.ts";

const MOST_TOPICS = 20;
const KEEP_ALIVE_MS = 25_000;
/** After this the browser asks again by itself, and what the person may is looked at anew. */
const LONGEST_STREAM_MS = 10 * 60_000;

/** The one address on which a browser hears what changed: server-sent events with ids, nothing but topics. */
export function createLiveRoutes(hub: LiveHub, topics: readonly LiveTopic[]): Hono<Env> {
  return new Hono<Env>().get("/live", async (c) => {
    const asked = (c.req.queries("topic") ?? []).slice(0, MOST_TOPICS);
    // Heard from now on, though told only later: what changes while the database is asked must not fall in between.
    const early: LiveEvent[] = [];
    let heard = (event: LiveEvent) => void early.push(event);
    const stopListening = hub.listen(asked, (event) => heard(event));
    const { allowed, latest, missed } = await inTransaction(c.var.context, async (unit) => {
      const granted = await mayFollow(unit, topics, asked);
      if (granted.length === 0) return { allowed: granted, latest: 0, missed: [] };
      return {
        allowed: granted,
        latest: await latestEvent(unit),
        missed: await missedEvents(unit, granted, lastHeard(c)),
      };
    }).catch((error) => {
      stopListening();
      throw error;
    });
    if (allowed.length === 0) {
      stopListening();
      return c.body(null, 204); // an EventSource then stops asking
    }
    c.header("Cache-Control", "no-store");
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const { promise: over, resolve: end } = Promise.withResolvers<void>();
      const forget = hub.onClose(end);
      stream.onAbort(end);
      const beat = setInterval(() => void stream.write(": here\n\n"), KEEP_ALIVE_MS);
      const last = setTimeout(end, LONGEST_STREAM_MS);
      heard = ({ id, topic }) => {
        if (allowed.includes(topic)) void stream.writeSSE({ id: String(id), event: "change", data: topic });
      };
      // Without an id from the start a browser could not say after what to go on, had nothing changed before the line dropped.
      void stream.writeSSE({ id: String(latest), event: "here", data: "here" });
      for (const event of [...missed, ...early]) heard(event);
      await over;
      clearInterval(beat);
      clearTimeout(last);
      stopListening();
      forget();
    });
  });
}

/** The event a browser heard last, told by itself when it comes back or by our script when it asks for other topics. */
function lastHeard(c: PageContext): number | undefined {
  const after = Number(c.req.header("last-event-id") || c.req.query("after") || Number.NaN);
  return Number.isSafeInteger(after) ? after : undefined;
}
