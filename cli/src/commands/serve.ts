import { BUILT, loadServer, type Server } from "../built-server.ts";
import { type Command, UsageError } from "../command.ts";
import { loadCatalogue } from "../load.ts";

export const serve = serveFrom(BUILT);

const PARENT_CHECK_MS = 250;
/** A house that does not close in time is ended; its database repairs itself at the next start. */
const LONGEST_STOP_MS = 1500;

/** The command that serves the server built at this place. */
export function serveFrom(built: URL): Command {
  return {
    name: "serve",
    operands: [],
    summary: "Serves the web app on http://127.0.0.1:3000 (HOST and PORT change that).",
    options: ["content"],
    example: "PORT=3001 naast serve",
    async run(_operands, { content }, { out }) {
      const address = { host: process.env.HOST || "127.0.0.1", port: portFrom(process.env.PORT ?? "3000") };
      const server = await loadServer(built);
      await loadCatalogue(content); // tells faults by file and line, which the server does not
      process.env.NAAST_CONTENT = content; // read by web/src/config.ts

      const { url, isDemo, close } = await listen(server, { ...address, say: out });
      const stopped = toldToStop();
      out(`Naast: ${url}`);
      if (isDemo) out("This is a demonstration: its people are made up, and whoever comes may be any of them.");
      await stopped;
      const late = setTimeout(() => process.exit(0), LONGEST_STOP_MS);
      await close();
      clearTimeout(late);
      return 0;
    },
  };
}

function portFrom(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`PORT is '${text}', which is no port: choose a number from 1024 to 65535.`);
}

function toldToStop(): Promise<unknown> {
  return new Promise((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    process.once("SIGHUP", stop);
    if (process.env.npm_lifecycle_event !== undefined) watchParent(stop);
  });
}

/** npm passes SIGTERM to a shell that dies without passing it on; a changed parent is then the only news we get. */
function watchParent(stop: (news: unknown) => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop("orphaned");
  }, PARENT_CHECK_MS).unref();
}

async function listen({ serve: start }: Server, address: Parameters<Server["serve"]>[0]) {
  try {
    return await start(address);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new UsageError(`Port ${address.port} is taken. Stop the program that uses it, or choose another by PORT.`);
    if (code === "EACCES")
      throw new UsageError(`Port ${address.port} is not open to this user: choose one from 1024 by PORT.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new UsageError(`HOST is '${address.host}', which is no address of this machine.`);
    throw error;
  }
}
