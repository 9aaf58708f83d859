import { createHash } from "node:crypto";
import { createKeptPapers } from "./kept-papers.ts";
import type { Machine } from "./messages.ts";
import type { Paper } from "./paper.ts";
import { createPress, type Place, type PressLimits, type Printed } from "./press.ts";

export interface Printer {
  /** The same for the same paper, and for no other. */
  nameOf(paper: Paper): string;
  /** The paper as it was printed before, as long as it is kept. Costs nothing. */
  recall(paper: Paper): Uint8Array<ArrayBuffer> | undefined;
  /**
   * Prints a paper as tagged PDF/UA-1, or gives what is kept of it. Two who ask for the same at once wait for one printing.
   *
   * @throws PrintFault when PDF/UA refuses the paper, when it takes too long, or when the process breaks on it twice
   */
  print(paper: Paper): Promise<Printed>;
  /** Ends the process that prints, whatever it is doing. */
  close(): void;
}

interface Wanted extends Omit<Place, "machine" | "limits"> {
  readonly machine?: Machine;
  readonly limits?: Partial<PressLimits>;
  /** How much printed paper is kept. */
  readonly keptBytes?: number;
}

const THIS_MACHINE: Machine = { platform: process.platform, architecture: process.arch };
const KEPT_BYTES = 32 * 1024 * 1024;
const LIMITS: PressLimits = {
  mostWaiting: 12,
  longestMs: 60_000,
  mostMemoryBytes: 700 * 1024 * 1024,
  idleMs: 60_000,
};

/** A printer, which does and holds nothing until the first paper. */
export function createPrinter(wanted: Wanted): Printer {
  const { program, tokens, machine = THIS_MACHINE, keptBytes = KEPT_BYTES } = wanted;
  const press = createPress({ program, tokens, machine, limits: { ...LIMITS, ...wanted.limits } });
  const kept = createKeptPapers(keptBytes);
  const printing = new Map<string, Promise<Printed>>();

  const printNew = async (name: string, paper: Paper): Promise<Printed> => {
    const printed = await press.print(paper);
    if (printed.kind === "printed") kept.keep(name, printed.pdf);
    return printed;
  };
  return {
    nameOf,
    recall: (paper) => kept.find(nameOf(paper)),
    print(paper) {
      const name = nameOf(paper);
      const pdf = kept.find(name);
      if (pdf) return Promise.resolve({ kind: "printed", pdf });
      const begun = printing.get(name) ?? printNew(name, paper).finally(() => printing.delete(name));
      printing.set(name, begun);
      return begun;
    },
    close: press.close,
  };
}

/** Named once: a booklet is half a megabyte of words. */
const names = new WeakMap<Paper, string>();

function nameOf(paper: Paper): string {
  const name = names.get(paper) ?? createHash("sha256").update(JSON.stringify(paper)).digest("base64url").slice(0, 27);
  names.set(paper, name);
  return name;
}
