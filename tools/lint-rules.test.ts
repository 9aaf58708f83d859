import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUSE } from "./house.ts";
import { removeSampleTrees, sampleTree, type Tree } from "./sample-tree.ts";

const BIOME = join(HOUSE, "node_modules/@biomejs/biome/bin/biome");

const lines = (count: number, line: string) => `${line}\n`.repeat(count);

/** What is planted, in which file, and the word its complaint must contain. */
const OFFENCES = [
  ["packages/x/src/now.ts", "export const now = Date.now();", "clock or a die"],
  ["packages/x/src/today.ts", "export const today = new Date();", "clock or a die"],
  ["packages/x/src/bare-today.ts", "export const today = new Date;", "clock or a die"],
  ["packages/x/src/dice.ts", "export const dice = Math.random;", "clock or a die"],
  ["web/src/features/x/service.ts", "export const dice = Math.random();", "clock or a die"],
  ["web/src/features/x/jobs.ts", "export const later = () => setTimeout(() => {}, 10);", "noRestrictedGlobals"],
  ["web/src/features/x/store.ts", 'export const page = () => fetch("/x");', "noRestrictedGlobals"],
  ["web/src/ui/button.tsx", 'export const Button = () => <button type="button" onclick="go()" />;', "inline script"],
  ["web/src/ui/link.tsx", 'export const Link = () => <a href="javascript:go()">{"x"}</a>;', "noScriptUrl"],
  ["web/src/ui/label.tsx", 'export const Label = () => <label htmlFor="x" />;', "noReactSpecificProps"],
  ["web/src/ui/text.tsx", "export const Text = () => <p>Goedemorgen</p>;", "noJsxLiterals"],
  ["web/src/app.ts", "export const port = process.env.PORT;", "noProcessEnv"],
  ["web/src/main.ts", 'console.log("open");', "noConsole"],
  ["packages/x/src/long-file.ts", lines(301, "export {};"), "noExcessiveLinesPerFile"],
  ["packages/x/src/long.ts", `export function x() {\n${lines(61, "  x();")}}`, "noExcessiveLinesPerFunction"],
  ["packages/x/src/tangle.ts", tangle(), "noExcessiveCognitiveComplexity"],
  ["packages/x/src/many.ts", "export const x = (a: 1, b: 1, c: 1, d: 1) => a + b + c + d;", "useMaxParams"],
  ["packages/x/src/nameless.ts", "export default 1;", "noDefaultExport"],
  ["packages/x/src/enum.ts", "export enum Colour { Red }", "noEnum"],
  ["packages/x/src/any.ts", "export const x: any = 1;", "noExplicitAny"],
  ["packages/x/src/CamelCase.ts", "export const x = 1;", "useFilenamingConvention"],
  ["packages/x/src/only.test.ts", 'it.only("x", () => {});', "noFocusedTests"],
  ["packages/x/src/left.ts", "export const x = 1; // biome-ignore lint/style/noEnum: none is here", "unused"],
  ["web/src/ui/side.css", ".a { margin-left: 1px; }", "useLogicalProperties"],
  ["web/src/ui/place.css", ".a { left: 0; }", "useLogicalProperties"],
  ["web/src/ui/align.css", ".a { text-align: left; }", "swap in Arabic"],
  ["web/src/ui/float.css", ".a { float: right; }", "swap in Arabic"],
  ["web/src/ui/sides.css", ".a { padding: 1px 2px 3px 4px; }", "Four values"],
] as const;

const CLEAN: Tree = {
  "packages/x/src/day.ts": 'export const day = new Date("2026-11-23");\n',
  "web/src/config.ts": "export const port = process.env.PORT;\n",
  "web/src/platform/log.ts": "export const say = (line: string) => console.log(line);\n",
  "web/src/ui/page.tsx": "export const Page = (p: { title: string }) => <h1 class='a'>{p.title} ·</h1>;\n",
  "web/src/ui/page.css": ".a { margin-inline-start: 1px; padding: 1px 2px; text-align: start; }\n",
  "tools/now.ts": "console.log(Date.now());\n",
};

function tangle(): string {
  const depth = 5; // each level of nesting weighs one more: 1 + 2 + 3 + 4 + 5
  return `export function x(a: number) {\n${lines(depth, "if (a > 1) {")}x(a);\n${lines(depth, "}")}}`;
}

let complaints: string[];

beforeAll(() => {
  const planted = Object.fromEntries(OFFENCES.map(([path, content]) => [path, content]));
  const root = sampleTree({ ...CLEAN, ...planted }, ["biome.json", "tools/lint"]);
  const options = ["lint", "--error-on-warnings", "--max-diagnostics=none", "--reporter=github", "."];
  const { stdout } = spawnSync(process.execPath, [BIOME, ...options], { cwd: root, encoding: "utf8" });
  complaints = stdout.split("\n").filter((line) => line.startsWith("::"));
}, 60_000);
afterAll(removeSampleTrees);

describe("the lint rules", () => {
  it.each(OFFENCES)("catch what is planted in %s", (path, _content, complaint) => {
    const here = complaints.filter((line) => line.includes(`/${path},`) || line.includes(`=${path},`));

    expect(here.join("\n")).toContain(complaint);
  });

  it("are silent on code in order", () => {
    const clean = Object.keys(CLEAN);

    expect(complaints.filter((line) => clean.some((path) => line.includes(`${path},`)))).toEqual([]);
  });
});
