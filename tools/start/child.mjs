// Runs one child process and passes on its exit code and our end.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { descendantsOf, endAll } from "./descendants.mjs";
import { isStopping, onStop } from "./stop.mjs";

const GRACE_MS = 900;
const ownGroup = process.platform !== "win32";

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(exitCode(code, signal)));
  });
}

// Our own program in another process: shares our terminal and process group and looks after its own children.
export function runOurselves(args, { command = process.execPath, env }) {
  const child = spawn(command, args, { env: { ...env, NAAST_PARENT: String(process.pid) }, stdio: "inherit" });
  const end = ended(child);
  const stop = (signal = "SIGTERM") => {
    child.kill(signal);
    return end;
  };
  const forget = onStop(stop);
  end.then(forget, forget);
  return { end: settled(end), stop };
}

// A tool we call: has a process group of its own, of which nothing outlives our stop.
// `onOutput` receives what it prints; without it the child prints to our own output.
export function runTool(command, args, { onOutput, ...options } = {}) {
  const output = onOutput === undefined ? "inherit" : "pipe";
  const child = spawn(command, args, { ...options, detached: ownGroup, stdio: ["ignore", output, output] });
  if (onOutput !== undefined) for (const stream of [child.stdout, child.stderr]) stream.on("data", onOutput);
  const end = ended(child);
  const forget = onStop(async (signal) => {
    const family = descendantsOf(child.pid);
    child.kill(signal);
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
    endAll(child.pid, family);
  });
  end.then(forget, forget);
  return settled(end);
}

// While we are stopping nobody goes on with the next step.
async function settled(end) {
  const code = await end;
  return isStopping() ? new Promise(() => {}) : code;
}
