import { readLook } from "./look.tsx";
import type { Answer, Look, Machine } from "./messages.ts";
import type { Paper } from "./paper.ts";
import { PrintFault } from "./print-fault.ts";
import { type Broken, startWorker, type Worker } from "./worker.ts";

/** What came of printing. A paper that PDF/UA refuses is a fault of ours, and is thrown. */
export type Printed =
  | { readonly kind: "printed"; readonly pdf: Uint8Array<ArrayBuffer> }
  /** Typesetting does not exist for this machine: offer what the browser prints itself. */
  | { readonly kind: "unavailable" }
  /** So many are waiting that one more would wait too long. */
  | { readonly kind: "busy" };

export interface PressLimits {
  /** How many papers may wait behind the one that is printed; one more is told that it is busy. */
  readonly mostWaiting: number;
  /** How long one paper may take, the start of the process included. */
  readonly longestMs: number;
  /** A process that holds more than this after a paper makes way for a new one. */
  readonly mostMemoryBytes: number;
  /** A process that has nothing to do for so long ends, and its memory is given back. */
  readonly idleMs: number;
}

export interface Place {
  /** The program of the process that prints, as source or as built. */
  readonly program: URL;
  /** The style sheet with the colours of the house. */
  readonly tokens: URL;
  readonly machine: Machine;
  readonly limits: PressLimits;
}

const WHY: Readonly<Record<Broken, string>> = {
  ended: "the process that prints ended on it, twice or because the house closes",
  "too long": "it took longer than one paper may take",
};

/** Papers to the process that prints, one at a time, and the process started, watched and replaced as needed. */
export function createPress({ program, tokens, machine, limits }: Place) {
  let look: Look | undefined;
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
  let waiting = 0;
  let line: Promise<unknown> = Promise.resolve();

  const end = () => {
    worker?.end();
    worker = undefined;
  };
  const attempt = async (paper: Paper): Promise<Answer | Broken> => {
    if (isClosed) return "ended";
    look ??= readLook(tokens);
    worker ??= startWorker(program);
    const outcome = await worker.answer({ paper, look, machine }, limits.longestMs);
    if (typeof outcome === "string") end();
    return outcome;
  };
  const print = async (paper: Paper): Promise<Printed> => {
    clearTimeout(idle);
    const first = await attempt(paper);
    const answer = first === "ended" ? await attempt(paper) : first;
    if (typeof answer === "string") throw new PrintFault([WHY[answer]]);
    if (answer.kind === "printed" && answer.memoryBytes > limits.mostMemoryBytes) end();
    idle = setTimeout(end, limits.idleMs).unref();
    if (answer.kind === "refused") throw new PrintFault(answer.faults);
    return answer;
  };
  return {
    async print(paper: Paper): Promise<Printed> {
      if (waiting > limits.mostWaiting) return { kind: "busy" };
      waiting += 1;
      const printed = line.then(() => print(paper)).finally(() => (waiting -= 1));
      line = printed.catch(() => {}); // whoever asked hears of it; the next in line goes on
      return printed;
    },
    close() {
      isClosed = true;
      clearTimeout(idle);
      end();
    },
  };
}
