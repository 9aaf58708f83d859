import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import config from "../.dependency-cruiser.mjs";
import { HOUSE } from "./house.ts";
import { linkWorkspace, plant, removeSampleTrees, sampleTree, type Tree } from "./sample-tree.ts";

const CRUISER = join(HOUSE, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");

const manifest = (name: string, door: string) =>
  JSON.stringify({ name, type: "module", exports: door.startsWith("{") ? JSON.parse(door) : { ".": door } });

const imports = (...targets: readonly string[]) => targets.map((target) => `import "${target}";`).join("\n");

const CLEAN: Tree = {
  "package.json": JSON.stringify({ name: "sample", type: "module", imports: { "#web/*": "./web/src/*" } }),
  "node_modules/hono/package.json": manifest("hono", "./index.js"),
  "node_modules/hono/index.js": "export {};",
  "node_modules/kysely/package.json": manifest("kysely", "./index.js"),
  "node_modules/kysely/index.js": "export {};",
  "packages/kernel/package.json": manifest("@naast/kernel", "./src/index.ts"),
  "packages/kernel/src/index.ts": 'export { one } from "./one.ts";',
  "packages/kernel/src/one.ts": "export const one = 1;",
  "packages/lottery/package.json": manifest("@naast/lottery", "./src/index.ts"),
  "packages/lottery/src/index.ts": 'export { draw } from "./draw.ts";',
  "packages/lottery/src/draw.ts": `${imports("@naast/kernel")}\nexport const draw = 1;`,
  "packages/lottery/src/draw.test.ts": imports("node:fs", "./draw.ts"),
  "packages/seating/src/index.ts": "export const seat = 1;",
  "cli/src/draw.ts": imports("@naast/lottery", "@naast/web/content", "node:fs"),
  "web/package.json": manifest("@naast/web", '{"./content":"./src/platform/content.ts"}'),
  "web/src/main.ts": imports("./app.ts"),
  "web/src/app.ts": imports("./features/cases/index.ts", "./platform/log.ts", "hono"),
  "web/src/app.test.ts": imports("./app.ts", "./testing/street.ts"),
  "web/src/testing/street.ts": imports("../app.ts"),
  "web/src/platform/content.ts": imports("@naast/lottery", "node:fs"),
  "web/src/platform/log.ts": imports("hono"),
  "web/src/platform/database/database.ts": imports("kysely"),
  "web/src/platform/database/transaction.ts": imports("./database.ts"),
  "web/src/platform/database/server-engine.ts": imports("node:net"),
  "web/src/start-house.ts": imports("./platform/database/server-engine.ts"),
  "web/src/operations.ts": imports("./platform/database/transaction.ts"),
  "web/src/ui/table.tsx": imports("@naast/kernel", "hono"),
  "web/src/features/people/index.ts": "export const people = 1;",
  "web/src/features/people/store.ts": imports("kysely"),
  "web/src/features/people/routes.tsx": imports("../../platform/database/transaction.ts"),
  "web/src/features/cases/index.ts": imports("./routes.tsx", "./service.ts"),
  "web/src/features/cases/routes.tsx": imports("hono", "./service.ts", "../../ui/table.tsx"),
  "web/src/features/cases/service.ts": imports("@naast/lottery", "../people/index.ts"),
  "web/src/islands/map.ts": imports("@naast/lottery"),
  "tools/build.ts": imports("node:fs"),
  "scenarios/lottery.scenario.ts": imports("#web/testing/street.ts"),
};

/** Rule, the file that breaks it, and what that file imports. */
const OFFENCES = [
  ["no-circles", "packages/lottery/src/ouroboros-head.ts", "./ouroboros-tail.ts"],
  ["every-import-exists", "web/src/platform/lost.ts", "./nowhere.ts"],
  ["engines-stay-pure", "packages/lottery/src/reads-disk.ts", "node:fs"],
  ["engines-know-only-the-kernel", "packages/lottery/src/seats-people.ts", "@naast/seating"],
  ["engines-know-only-the-kernel", "packages/lottery/src/knows-web.ts", "@naast/web/content"],
  ["packages-by-their-front-door", "cli/src/by-the-window.ts", "../../packages/lottery/src/draw.ts"],
  ["packages-by-their-front-door", "packages/lottery/src/by-the-window.ts", "../../kernel/src/one.ts"],
  ["features-by-their-front-door", "web/src/features/cases/jobs.ts", "../people/store.ts"],
  ["the-house-uses-the-front-door-too", "web/src/routes-of-all.ts", "./features/people/store.ts"],
  ["foundation-knows-no-feature", "web/src/platform/audit.ts", "../features/people/index.ts"],
  ["foundation-knows-no-feature", "web/src/ui/person.tsx", "../features/people/index.ts"],
  ["ui-knows-nothing-of-neighbourhoods", "web/src/ui/panel.tsx", "@naast/lottery"],
  ["http-lives-in-routes", "web/src/features/cases/store.ts", "hono"],
  ["sql-lives-in-stores", "web/src/features/cases/matching/service.ts", "kysely"],
  ["sql-lives-in-stores", "web/src/features/cases/matching/policy.ts", "../../../platform/database/database.ts"],
  ["transactions-open-at-the-edge", "web/src/features/people/service.ts", "../../platform/database/transaction.ts"],
  ["which-database-is-decided-at-the-start", "cli/src/asks.ts", "../../web/src/platform/database/server-engine.ts"],
  ["cli-does-not-know-features", "cli/src/cases.ts", "../../web/src/features/cases/index.ts"],
  ["nothing-imports-app", "web/src/platform/links.ts", "../app.ts"],
  ["no-tests-importing-tests", "packages/lottery/src/lean.test.ts", "./draw.test.ts"],
  ["the-street-is-for-tests", "web/src/features/cases/policy.ts", "../../testing/street.ts"],
  ["islands-stay-in-the-browser", "web/src/islands/server.ts", "../platform/log.ts"],
  ["islands-use-no-node", "web/src/islands/disk.ts", "node:fs"],
  ["the-product-runs-without-its-tools", "web/src/platform/build.ts", "../../../tools/build.ts"],
] as const;

afterEach(removeSampleTrees);

function build(extra: Tree): string {
  const root = sampleTree(CLEAN, [".dependency-cruiser.mjs", "tsconfig.json", "tsconfig.base.json"]);
  plant(root, { "packages/seating/package.json": manifest("@naast/seating", "./src/index.ts"), ...extra });
  for (const name of ["kernel", "lottery", "seating"]) linkWorkspace(root, `packages/${name}`, name);
  linkWorkspace(root, "web", "web");
  return root;
}

function violations(root: string): string[] {
  const folders = ["packages", "cli", "web", "tools", "scenarios"];
  const options = ["--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const run = spawnSync(process.execPath, [CRUISER, ...options, ...folders], { cwd: root, encoding: "utf8" });
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: readonly { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

describe("the dependency rules", { timeout: 60_000 }, () => {
  it("are silent on a house in order", () => {
    expect(violations(build({}))).toEqual([]);
  });

  it("each catch the offence planted for them", () => {
    const planted = Object.fromEntries(OFFENCES.map(([, path, target]) => [path, imports(target)]));
    const tail = { "packages/lottery/src/ouroboros-tail.ts": imports("./ouroboros-head.ts") };

    const found = violations(build({ ...planted, ...tail }));

    for (const [rule, path] of OFFENCES) expect(found).toContain(`${rule}: ${path}`);
  });

  it("all have an offence planted for them and a comment that says what to do", () => {
    const tested = new Set(OFFENCES.map(([rule]) => rule as string));

    expect(config.forbidden.filter(({ name }) => !tested.has(name))).toEqual([]);
    expect(config.forbidden.filter(({ comment }) => comment.length < 40)).toEqual([]);
  });
});
