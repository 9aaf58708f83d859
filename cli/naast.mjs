#!/usr/bin/env node
// `naast`: provides Node 24 and the packages where this is a clone of the repository, then hands over to src/main.ts.
// Standard output belongs to the answer (JSON); everything said on the way goes to standard error.
import module from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
const say = console.error;
// Meant for tools/start, which we do not use for ourselves; our children must not take it for theirs.
delete process.env.NAAST_PARENT;
// Whoever reads along may have enough (`naast catalogue list | head`); the rest of the answer is then for nobody.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
// Node keeps what it compiled in its folder for temporary files: the next command starts sooner. Node 18 has no such thing.
module.enableCompileCache?.();

// Installed as a package there is no tools/ beside us.
async function importTool(name) {
  try {
    return await import(`../tools/start/${name}.mjs`);
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 15);
}

async function rerun(runtime) {
  if (runtime === undefined) {
    say(`naast needs Node 24.15 or newer and this is ${process.version}: install Node 24 or newer from nodejs.org.`);
    return 1;
  }
  const { stopTogether } = await importTool("stop");
  stopTogether();
  return runtime.rerunWithPinnedNode(root, [here, ...process.argv.slice(2)], say);
}

async function answer() {
  if (!isNodeNewEnough()) return rerun(await importTool("runtime"));
  const install = await importTool("install");
  if (install !== undefined) {
    const message = "Installing packages (once, about ten seconds)";
    await install.ensureInstalled(root, root, { say, message });
  }
  const { main } = await import(new URL("./src/main.ts", import.meta.url).href);
  return main(process.argv.slice(2));
}

answer().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    say(error?.name === "StartFault" ? error.message : error);
    process.exitCode = 1;
  },
);
