// Builds again and starts the server again whenever a source changes; a broken build leaves the old server running.
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { rebuild } from "./build.mjs";
import { runOurselves } from "./child.mjs";
import { isFault } from "./fault.mjs";
import { SOURCES } from "./freshness.mjs";

const QUIET_MS = 60;

function startServer(root) {
  return runOurselves([join(root, "tools", "start", "dev-server.mjs")], { env: process.env });
}

async function buildAndRestart(root, server) {
  try {
    await rebuild(root, console.log);
  } catch (error) {
    console.error(isFault(error) ? error.message : error);
    return server;
  }
  await server.stop();
  return startServer(root);
}

export async function develop(root) {
  let server = startServer(root);
  let waiting;
  let work = Promise.resolve();
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      work = work.then(async () => {
        server = await buildAndRestart(root, server);
      });
    }, QUIET_MS);
  };
  for (const source of SOURCES.map((name) => join(root, name))) {
    if (existsSync(source)) watch(source, { recursive: true }, changed);
  }
  return new Promise(() => {});
}
