/** What is heard over the line: that something changed, and whether the line is there. */
export interface Ear {
  change(topic: string, id: number): void;
  line(isThere: boolean): void;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 120_000;

/** Listens to the server for changes of these topics after the given one (NaN: from now on), until the returned function is called. */
export function openStream(topics: readonly string[], after: number, ear: Ear): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  let [last, pause, wasThere] = [after, FIRST_PAUSE_MS, false];
  const open = () => {
    source = new EventSource(addressOf(topics, last));
    source.onopen = () => {
      [pause, wasThere] = [FIRST_PAUSE_MS, true];
      ear.line(true);
    };
    const hear = ({ data, lastEventId }: MessageEvent<string>) => {
      last = Number(lastEventId);
      ear.change(data, last);
    };
    source.addEventListener("here", hear); // no topic; from where to go on when the line drops before anything changes
    source.addEventListener("change", hear);
    source.onerror = () => {
      const isOver = source.readyState === EventSource.CLOSED; // else the browser tries again by itself
      if (isOver && !wasThere) return; // nothing here for this reader
      ear.line(false);
      if (!isOver) return;
      // Perhaps nobody is behind the door for a moment: back not all at once, and ever less often.
      timer = setTimeout(open, pause * (1 + Math.random()));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function addressOf(topics: readonly string[], after: number): string {
  const query = new URLSearchParams(topics.map((topic): [string, string] => ["topic", topic]));
  if (after >= 0) query.set("after", String(after));
  return `/live?${query}`;
}
