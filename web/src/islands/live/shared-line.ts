import { type Leader, type Letter, lead, type News } from "./leader.ts";
import type { Ear } from "./stream.ts";

const NAME = "naast-live";

/**
 * One line to the server for all tabs of a browser, which allows six at most. The tab that holds the lock leads: it listens for what all
 * tabs show and passes on what it hears. When it goes, the next tab gets the lock and goes on after the last change it was told.
 * Where a browser has no locks (they want https), each tab leads itself.
 */
export function shareLine(ear: Ear): (topics: readonly string[]) => void {
  const { locks } = navigator;
  const channel = locks && new BroadcastChannel(NAME);
  const known = new Set<number>();
  let topics: readonly string[] = [];
  let last = Number.NaN;
  let leader: Leader | undefined;
  let isWaiting = false;
  let stop = () => {};

  const tell = (...letter: Letter) => channel?.postMessage(letter);
  const own: News = {
    asks: () => tell("shows", topics),
    shows: (others) => leader?.include(others),
    line: (isThere) => ear.line(isThere),
    change: (topic, id) => {
      last = id;
      // After a gap the server tells more than was missed: a change may come late, and behind one with a higher id.
      if (!topics.includes(topic) || known.has(id)) return;
      known.add(id);
      ear.change(topic, id);
    },
  };
  channel?.addEventListener("message", ({ data: [name, ...values] }: MessageEvent<Letter>) => {
    (own[name] as (...values: readonly unknown[]) => void)(...values);
  });

  const take = () =>
    new Promise<void>((done) => {
      isWaiting = false;
      if (topics.length === 0) return done();
      const led = lead({ topics: () => topics, last: () => last, own, tell });
      leader = led;
      stop = () => {
        led.stop();
        leader = undefined;
        done();
      };
    });
  const queue = (): void => {
    isWaiting = true;
    if (locks) void locks.request(NAME, take);
    else void take();
  };

  return (shown) => {
    topics = shown;
    if (topics.length === 0) return stop();
    if (!leader && !isWaiting) queue();
    tell("shows", topics);
    leader?.include(topics);
  };
}
