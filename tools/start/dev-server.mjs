// The server of `npm run dev`, in a process of its own because a running module cannot be replaced.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isFault } from "./fault.mjs";
import { serveHere } from "./serve.mjs";
import { stopTogether } from "./stop.mjs";

stopTogether();
serveHere(dirname(dirname(dirname(fileURLToPath(import.meta.url))))).catch((error) => {
  console.error(isFault(error) ? error.message : error);
  process.exit(1);
});
