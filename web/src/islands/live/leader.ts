import { type Ear, openStream } from "./stream.ts";

/** What tabs tell each other: what the leader hears, that it wants to know what each shows, and that. */
export interface News extends Ear {
  asks(): void;
  shows(topics: readonly string[]): void;
}

export type Letter = { [Name in keyof News]: readonly [name: Name, ...values: Parameters<News[Name]>] }[keyof News];

/** The tab that leads: what it shows, the last change it knows of (NaN: none), and how it reaches itself and the others. */
interface Tab {
  topics(): readonly string[];
  last(): number;
  readonly own: News;
  tell(...letter: Letter): void;
}

export type Leader = ReturnType<typeof lead>;

const ANSWERS_WITHIN_MS = 50;

/** Asks all tabs what they show, listens for it, and passes on what it hears; anew when a tab shows something else. */
export function lead({ topics, last, own, tell }: Tab) {
  let wanted: Set<string>;
  let isThere = true;
  let close = () => {};
  let asking: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    asking = undefined;
    close();
    close = openStream([...wanted].sort(), last(), {
      change: (topic, id) => {
        tell("change", topic, id);
        own.change(topic, id);
      },
      line: (is) => {
        isThere = is;
        tell("line", is);
        own.line(is);
      },
    });
  };
  const ask = (): void => {
    wanted = new Set(topics());
    tell("asks");
    asking = setTimeout(open, ANSWERS_WITHIN_MS);
  };
  ask();

  return {
    include: (shown: readonly string[]): void => {
      if (!isThere) tell("line", isThere);
      if (!asking && shown.some((topic) => !wanted.has(topic))) ask();
      for (const topic of shown) wanted.add(topic);
    },
    stop: (): void => {
      clearTimeout(asking);
      close();
    },
  };
}
