import type { Figure, Finding } from "./finding.ts";

/** Where and when the figures were taken. */
export interface Circumstances {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** How many processes wanted a core on average in the minute before the first measure. */
  readonly loadBefore: number;
  readonly seconds: number;
}

/** The whole of RESULTS.md. */
export function asDocument(findings: readonly Finding[], circumstances: Circumstances): string {
  return [
    "# Figures",
    "Written by `npm run bench`; change the measures in `measures/`, never this page.",
    describe(circumstances),
    ...findings.map(asSection),
  ]
    .join("\n\n")
    .concat("\n");
}

function describe({ date, processor, cores, memoryGb, system, node, loadBefore, seconds }: Circumstances): string {
  const busy = loadBefore > cores / 2;
  const load = `Load average at the start ${loadBefore.toFixed(1)}`;
  return [
    `- ${date}, ${seconds} s in all`,
    `- ${processor}, ${cores} cores, ${memoryGb} GB, ${system}`,
    `- Node ${node}`,
    busy
      ? `- ${load}: **the machine was shared with other work**. Read every time as an upper bound, and a missed target as not proven either way.`
      : `- ${load}: the machine had little else to do.`,
  ].join("\n");
}

function asSection({ title, figures, notes }: Finding): string {
  const rows = figures.map(asRow);
  return [
    `## ${title}`,
    ["| what | ours | target | reached | beside it |", "|---|---|---|---|---|", ...rows].join("\n"),
    notes.join("\n"),
  ].join("\n\n");
}

function asRow({ what, ours, target = "–", reached, beside = "–" }: Figure): string {
  const words = reached ? "yes" : "**no**";
  return `| ${[what, ours, target, reached === undefined ? "–" : words, beside].join(" | ")} |`;
}
