import { loadCatalogue } from "../content.ts";
import { type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";
import { eachOf } from "../stopwatch.ts";

/** Reading every file of the catalogue, checking its shape and everything it names. */
export async function measureCatalogue(): Promise<Finding> {
  const [first = 0, ...later] = await eachOf(6, loadCatalogue);
  const { practices, aliases } = await loadCatalogue();
  return {
    title: "Reading and checking the catalogue",
    figures: [
      { what: "first time in a process", ours: `${rounded(first)} ms` },
      { what: "again, median of 5", ours: `${rounded(median(later))} ms` },
    ],
    notes: [
      `${practices.length} practices and ${aliases.length} alias, with taxonomy and rules, from disk. Happens once, when the server or a command starts.`,
      "No peer is known that reads the same.",
    ],
  };
}
