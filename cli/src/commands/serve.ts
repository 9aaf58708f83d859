import { access } from "node:fs/promises";
import { type Command, UsageError } from "../command.ts";

const built = new URL("../../../dist/server.js", import.meta.url);

export const serve: Command = {
  name: "serve",
  operands: [],
  summary: "Serves the web app on http://127.0.0.1:3000 (HOST and PORT change that).",
  options: [],
  example: "PORT=3001 naast serve",
  async run(_operands, _options, { out }) {
    await access(built).catch(() => {
      throw new UsageError("The web app is not built yet. `npm start` builds and serves it.");
    });
    const { serve: listen } = await import(built.href);
    const { url, close } = await listen({
      host: process.env.HOST ?? "127.0.0.1",
      port: Number(process.env.PORT ?? 3000),
    });
    out(`Naast: ${url}`);
    await new Promise((stop) => {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    await close();
    return 0;
  },
};
