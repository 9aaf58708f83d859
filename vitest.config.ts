import { defineConfig } from "vitest/config";

const unitFolders = ["packages", "cli", "web", "tools", "bench"];
const slow = "tools/test/processes/**";
const never = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    silent: "passed-only",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          globalSetup: ["web/src/testing/set-up-databases.ts"],
          include: unitFolders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...never, slow],
          pool: "threads",
          isolate: false,
          // As many as there are processors: what a database test waits for is another process or another core.
          maxWorkers: "100%",
          // A database test on a machine that is busy with something else takes its time without being wrong.
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "scenarios",
          include: ["scenarios/**/*.scenario.ts"],
          globalSetup: ["scenarios/harness/set-up.ts"],
          exclude: never,
          pool: "forks",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "prove",
          include: ["packages/**/*.prove.ts"],
          exclude: never,
          pool: "threads",
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: "processes",
          include: ["tools/test/processes/*.test.ts"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
