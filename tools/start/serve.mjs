// Runs the built server inside this process: one process fewer to end.
import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fault } from "./fault.mjs";
import { onStop } from "./stop.mjs";

function portFrom(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw fault(`PORT is "${text}", which is no port: choose a number from 1024 to 65535, such as PORT=3000 npm start.`);
}

function listenFault(error, port, host) {
  const other = port < 65_535 ? port + 1 : 3000;
  if (error.code === "EADDRINUSE") {
    return fault(
      `Port ${port} is taken: stop the program that uses it, or choose another port with PORT=${other} npm start.`,
    );
  }
  if (error.code === "EACCES")
    return fault(`Port ${port} is not open to this user: choose a higher one with PORT=3000 npm start.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return fault(
      `HOST is "${host}", which is no address of this machine: leave it out or use HOST=127.0.0.1 npm start.`,
    );
  }
  return error;
}

async function listen(root) {
  const port = portFrom(process.env.PORT ?? "3000");
  const host = process.env.HOST || "127.0.0.1";
  const { serve } = await import(pathToFileURL(join(root, "dist", "server.js")).href);
  try {
    return await serve({ port, host, say: console.log });
  } catch (error) {
    throw listenFault(error, port, host);
  }
}

export async function serveHere(root) {
  // Node keeps what it compiled in its folder for temporary files: the next start is sooner.
  module.enableCompileCache();
  process.setSourceMapsEnabled(true);
  const server = await listen(root);
  onStop(async () => {
    await server.close();
    return 0;
  });
  console.log(`Naast: ${server.url}`);
  if (server.isDemo)
    console.log("This is a demonstration: its people are made up, and whoever comes may be any of them.");
  return new Promise(() => {});
}
