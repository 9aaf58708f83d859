import type { Engine, StopListening } from "../database/engine.ts";
import { logError } from "../log.ts";
import { LIVE_CHANNEL } from "./announce.ts";

/** That a topic changed. Ids grow, so that whoever was away can ask what they missed. */
export interface LiveEvent {
  readonly id: number;
  readonly topic: string;
}

/** Who listens to what, in this process. */
export interface LiveHub {
  /** Calls back for every change of these topics until the returned function is called. */
  listen(topics: readonly string[], heard: (event: LiveEvent) => void): () => void;
  /** Ends every listener: the house is closing. */
  close(): Promise<void>;
  /** Called when the hub closes. */
  onClose(closed: () => void): () => void;
  readonly listeners: number;
}

/** Hears the changes of all processes on one line to the database, and passes them on. */
export async function openLiveHub(engine: Engine): Promise<LiveHub> {
  const byTopic = new Map<string, Set<(event: LiveEvent) => void>>();
  const closers = new Set<() => void>();
  const stop: StopListening = await engine.listen(LIVE_CHANNEL, (message) => {
    const event = readMessage(message);
    for (const heard of byTopic.get(event.topic) ?? []) tell(heard, event);
  });
  return {
    listen(topics, heard) {
      for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(heard));
      return () => {
        for (const topic of topics) {
          byTopic.get(topic)?.delete(heard);
          if (byTopic.get(topic)?.size === 0) byTopic.delete(topic);
        }
      };
    },
    onClose(closed) {
      closers.add(closed);
      return () => closers.delete(closed);
    },
    async close() {
      for (const closed of closers) closed();
      await stop();
    },
    get listeners() {
      return closers.size;
    },
  };
}

function readMessage(message: string): LiveEvent {
  const [id = "", ...topic] = message.split(" ");
  return { id: Number(id), topic: topic.join(" ") };
}

/** One listener whose line broke must not keep the others from hearing. */
function tell(heard: (event: LiveEvent) => void, event: LiveEvent): void {
  try {
    heard(event);
  } catch (error) {
    logError({ event: "live listener failed", error: String(error) });
  }
}
