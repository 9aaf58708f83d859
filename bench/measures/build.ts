import { rebuild } from "../../tools/start/build.mjs";
import { HOUSE } from "../content.ts";
import { type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";
import { eachOf } from "../stopwatch.ts";

/** Bundling the server, the islands and the style sheet. */
export async function measureBuild(): Promise<Finding> {
  const [first = 0, ...later] = await eachOf(4, () => rebuild(HOUSE, console.log));
  return {
    title: "Building",
    figures: [
      { what: "first build in a process", ours: `${rounded(first)} ms` },
      { what: "again, median of 3", ours: `${rounded(median(later))} ms` },
    ],
    notes: ["Server, islands and style sheet by esbuild, written to `dist/`; each build starts and ends its esbuild."],
  };
}
