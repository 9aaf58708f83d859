// Installs exactly what a lockfile says, once: a stamp written last tells that it was finished.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./lock.mjs";
import { npmCi } from "./npm.mjs";
import { isBuiltForHere } from "./platform.mjs";

function fingerprint(folder) {
  const lockfile = readFileSync(join(folder, "package-lock.json"));
  return createHash("sha256").update(lockfile).update(`${process.platform}-${process.arch}`).digest("hex");
}

const stampOf = (folder) => join(folder, "node_modules", ".naast-installed");

function isInstalled(folder) {
  try {
    return readFileSync(stampOf(folder), "utf8") === fingerprint(folder);
  } catch {
    return false;
  }
}

// npm shrugs when an optional package cannot be fetched; yet the programs built for this very machine are all optional.
function isComplete(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  const needed = Object.entries(packages).filter(([, entry]) => entry.optional && isBuiltForHere(entry));
  return needed.every(([path]) => existsSync(join(folder, path, "package.json")));
}

export async function ensureInstalled(root, folder, { say, message }) {
  if (isInstalled(folder)) return;
  await alone(root, say, async () => {
    if (isInstalled(folder)) return;
    say(message);
    const stamp = fingerprint(folder);
    await npmCi(folder, isComplete);
    writeFileSync(stampOf(folder), stamp);
  });
}
