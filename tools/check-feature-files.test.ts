import { afterEach, describe, expect, it } from "vitest";
import { findStrangers } from "./check-feature-files.ts";
import { removeSampleTrees, sampleTree, type Tree } from "./sample-tree.ts";

const FEATURE = "web/src/features/cases";

afterEach(removeSampleTrees);

function strangersIn(files: Tree): string[] {
  const root = sampleTree(files);
  return findStrangers(root);
}

const withFiles = (...paths: readonly string[]) => strangersIn(Object.fromEntries(paths.map((path) => [path, ""])));

describe("findStrangers", () => {
  it("knows every file of the vocabulary, one level of sub-concern included", () => {
    const rooms = [
      "index.ts",
      "README.md",
      "paths.ts",
      "schema.ts",
      "service.ts",
      "store.ts",
      "policy.ts",
      "errors.ts",
    ];
    const more = ["routes.tsx", "jobs.ts", "views/case-page.tsx", "text/nl.json", "text/ar.json", "text/keys.d.ts"];
    const all = [...rooms, ...more, "views/case-page.test.tsx", "routes.test.tsx", "service.test.ts"];

    expect(withFiles(...all.flatMap((room) => [`${FEATURE}/${room}`, `${FEATURE}/matching/${room}`]))).toEqual([]);
  });

  it.each([
    "controller.ts",
    "routes.ts",
    "case.css",
    "views/case-page.ts",
    "views/CasePage.tsx",
    "text/de.json",
    "text/nl.yaml",
    "text/other.d.ts",
    "matching/deeper/service.ts",
    "views/deeper/page.tsx",
  ])("names the stranger %s", (room) => {
    expect(withFiles(`${FEATURE}/${room}`)).toEqual([
      expect.stringContaining(`${FEATURE}/${room}: not in the vocabulary`),
    ]);
  });

  it.each([
    "packages/lottery/src/utils.ts",
    "web/src/platform/date-helpers.ts",
    "web/src/ui/common/table.tsx",
    "tools/constants.test.ts",
    "cli/src/types.ts",
  ])("refuses the name %s", (path) => {
    expect(withFiles(path)).toEqual([expect.stringContaining(`${path}: the name says nothing`)]);
  });

  it("leaves a name alone that only contains such a word", () => {
    expect(withFiles("web/src/platform/database.ts", "packages/kernel/src/common-ground.ts")).toEqual([]);
  });

  it("lets a front door import and name exports", () => {
    const door =
      'import { routes } from "./routes.tsx";\nexport type { Case } from "./schema.ts";\nexport const cases = { routes };\n';

    expect(strangersIn({ [`${FEATURE}/index.ts`]: door })).toEqual([]);
  });

  it.each([
    ["exports everything", 'export * from "./draw.ts";'],
    ["exports a default", "export default {};"],
    ["keeps something to itself", "const secret = 1;"],
    ["does work", "start();"],
  ])("refuses a front door that %s", (_what, code) => {
    const door = "packages/lottery/src/index.ts";

    expect(strangersIn({ [door]: `export { draw } from "./draw.ts";\n${code}\n` })).toEqual([
      expect.stringContaining(`${door}:2: a front door holds`),
    ]);
  });
});
