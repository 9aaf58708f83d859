/** `npm run check`: every rule of the house that a machine can look after. `npm run fix` repairs what it can repair. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { filesIn, HOUSE } from "./house.ts";
import { runSteps, type Step } from "./run-steps.ts";

const MODULES = "node_modules";
const BIOME = `${MODULES}/@biomejs/biome/bin/biome`;
const CRUISER = `${MODULES}/dependency-cruiser/bin/dependency-cruiser.mjs`;
const KNIP = `${MODULES}/knip/bin/knip.js`;
const TSC = `${MODULES}/typescript/bin/tsc`;

const present = (...paths: readonly string[]) => paths.filter((path) => existsSync(join(HOUSE, path)));

const compilers = [
  "tsconfig.engine.json",
  "tsconfig.json",
  ...filesIn(HOUSE, "web/src/islands/*.ts")
    .slice(0, 1)
    .map(() => "tsconfig.islands.json"), // tsc refuses to check nothing
];
const folders = present("packages", "cli", "web", "tools", "scenarios", "bench");

const steps: readonly Step[] = [
  {
    name: "format and lint",
    commands: [[BIOME, "check", "--error-on-warnings", "--diagnostic-level=warn"]],
    remedy: "npm run fix repairs format and imports; change the rest as the message says.",
  },
  {
    name: "types",
    commands: compilers.map((config) => [TSC, "--project", config, "--pretty", "false"]),
    remedy:
      "The compiler says where. An engine sees no Node and no page, an island no Node; `unknown` is parsed at the edge, not cast; a new text needs `npm run fix`.",
  },
  {
    name: "dependency rules",
    commands: [[CRUISER, "--config", ".dependency-cruiser.mjs", "--output-type", "err-long", ...folders]],
    remedy: "The comment under each offence says where the code belongs; .dependency-cruiser.mjs holds the rules.",
  },
  {
    name: "unused code",
    commands: [[KNIP, "--no-progress", "--no-config-hints"]],
    remedy: "Delete what nobody calls; list a package with the workspace that imports it.",
  },
  tool("texts", "check-texts", "STYLE.md says how texts, keys and languages belong together."),
  tool("words that hurt", "check-words", "Write what happens, in words that the people concerned would use."),
  tool("feature files", "check-feature-files", "A new kind of file is a decision record in docs/decisions first."),
  tool(
    "migrations",
    "check-migrations",
    "A schema at somebody's house changes by a new file, and loses nothing unsaid.",
  ),
  {
    name: "catalogue content",
    commands: [["cli/naast.mjs", "catalogue", "check"]],
    remedy:
      "Each line names the file, the place and what is expected there; `naast catalogue schema` is the whole of it.",
  },
  tool("documents", "check-docs", "Documents say what is there today; correct the document or the house."),
  tool("lockfile", "check-lockfile", "A clean clone must install exactly what was tested."),
];

function tool(name: string, file: string, remedy: string): Step {
  return { name, commands: [[`tools/${file}.ts`]], remedy };
}

const keys = tool(
  "keys of texts",
  "texts",
  "Each text/nl.json must be JSON, nested by screen, with a sentence at every end.",
);
const tables = tool("types of tables", "tables", "Each file in web/migrations must be SQL that PostgreSQL 15 knows.");
const repair: Step = {
  name: "format, imports, lint",
  commands: [[BIOME, "check", "--write", "--error-on-warnings", "--diagnostic-level=warn"]],
  remedy: "What is left needs a person: change it as the message says.",
};

const wanted = process.argv.includes("--fix") ? [keys, tables, repair] : steps;
const setting = { root: HOUSE, atOnce: availableParallelism(), say: (line: string) => console.log(line) };

process.exitCode = (await runSteps(wanted, setting)) ? 0 : 1;
