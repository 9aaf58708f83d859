import { globSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** The root of the repository, whichever folder a tool is started from. */
export const HOUSE = dirname(import.meta.dirname);

const NOT_OURS = new Set(["node_modules", "dist", ".git", ".cache", "tmp"]);

/** Files under `root` that match, with `/` between folders on every machine, in alphabetical order. */
export function filesIn(root: string, patterns: string | readonly string[]): string[] {
  return globSync(patterns, { cwd: root, withFileTypes: true, exclude: ({ name }) => NOT_OURS.has(name) })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** The text of one file under `root`. */
export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Prints one finding a line; any finding at all makes this process end red. */
export function report(findings: readonly string[]): void {
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) process.exitCode = 1;
}
