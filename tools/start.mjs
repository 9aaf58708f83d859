// One door for start, dev, test, prove, check, fix and bench: makes the machine ready, then runs what was asked.
// Runs on Node 18 and newer without a single dependency, because it is what installs them.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isFault } from "./start/fault.mjs";
import { hasEnoughNode, rerunWithPinnedNode } from "./start/runtime.mjs";
import { stopTogether } from "./start/stop.mjs";

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));

async function perform(command, rest) {
  const { commands } = await import("./start/commands.mjs");
  if (!Object.hasOwn(commands, command ?? "")) {
    console.error(`Unknown command "${command ?? ""}"; choose one of: ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  return commands[command](root, rest);
}

async function start([command, ...rest]) {
  stopTogether();
  if (hasEnoughNode()) return perform(command, rest);
  return rerunWithPinnedNode(root, [here, ...process.argv.slice(2)], console.log);
}

start(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(isFault(error) ? error.message : error);
    process.exit(1);
  },
);
