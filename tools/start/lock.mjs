// One start at a time makes things ready; a second one waits and then finds everything done.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { asFault } from "./fault.mjs";

const BEAT_MS = 1000;
const STALE_MS = 10_000;
const POLL_MS = 200;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

// Left behind by a killed start: its process is gone, or (another machine or container) its heart no longer beats.
function isStale(path) {
  try {
    const [pid, ...machine] = readFileSync(path, "utf8").split(" ");
    const silent = Date.now() - statSync(path).mtimeMs;
    const isOfHere = machine.join(" ") === hostname();
    return silent > STALE_MS || (isOfHere && !isAlive(Number(pid)));
  } catch (error) {
    return error.code !== "ENOENT";
  }
}

function take(path) {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isStale(path)) rmSync(path, { force: true });
    return false;
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody cleaned the folder; the work goes on.
  }
}

export async function alone(root, say, work) {
  const folder = join(root, ".cache");
  const path = join(folder, "start.lock");
  try {
    mkdirSync(folder, { recursive: true });
    for (let tries = 0; !take(path); tries += 1) {
      if (tries === 1) say("Waiting for another start of Naast that is still installing or building");
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } catch (error) {
    throw asFault(error, root);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } catch (error) {
    throw asFault(error, root);
  } finally {
    clearInterval(beat);
    process.removeListener("exit", release);
    release();
  }
}
