// What each word after `npm run` does, once this is Node 24.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { runTool } from "./child.mjs";
import { develop } from "./dev.mjs";
import { ensureInstalled } from "./install.mjs";
import { serveHere } from "./serve.mjs";

const install = (root) =>
  ensureInstalled(root, root, { say: console.log, message: "Installing packages (once, about ten seconds)" });

async function installAndBuild(root) {
  await install(root);
  await ensureBuilt(root, console.log);
}

async function runScript(root, script, args) {
  await install(root);
  return runTool(process.execPath, [join(root, script), ...args], { cwd: root });
}

const runIn = (root) => (command, rest, environment) =>
  runTool(command, rest, { cwd: root, env: { ...process.env, ...environment } });

export const commands = {
  serve: async (root) => {
    await installAndBuild(root);
    return serveHere(root);
  },
  dev: async (root) => {
    await installAndBuild(root);
    return develop(root);
  },
  test: async (root, args) => {
    await installAndBuild(root);
    const { runTests } = await import("../test/run.ts");
    return runTests(root, args, runIn(root));
  },
  prove: async (root, args) => {
    await install(root);
    const { runProofs } = await import("../test/run.ts");
    return runProofs(root, args, runIn(root));
  },
  check: (root, args) => runScript(root, "tools/check.ts", args),
  fix: (root, args) => runScript(root, "tools/check.ts", ["--fix", ...args]),
  bench: (root, args) => runScript(root, "bench/run.ts", args),
};
