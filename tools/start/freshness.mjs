// Whether dist/ still fits the sources: a hash over the path, size and time of every file that goes into it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

export const SOURCES = ["web", "packages", "content"];
const SINGLE_FILES = ["package.json", "package-lock.json", "tools/build.ts"];
const SKIPPED = new Set(["node_modules", "dist"]);

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

function* filesInIfAny(folder) {
  try {
    yield* filesIn(folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

export function sourceHash(root) {
  const files = SINGLE_FILES.map((file) => join(root, file));
  for (const source of SOURCES) files.push(...filesInIfAny(join(root, source)));
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort()) {
    // An editor marks an open file with a link to nowhere, and may save while we look.
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined) hash.update(`${relative(root, file)}\n${found.size} ${found.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

export const stampOf = (root) => join(root, "dist", ".naast-built");

export function isBuilt(root) {
  try {
    return readFileSync(stampOf(root), "utf8") === sourceHash(root);
  } catch {
    return false;
  }
}
