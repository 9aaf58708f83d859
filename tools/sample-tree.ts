import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HOUSE } from "./house.ts";

/** Path → content, with `/` between folders. */
export type Tree = Readonly<Record<string, string>>;

const standing: string[] = [];

/** Builds a house for one test and answers where it stands; `removeSampleTrees` pulls it down. */
export function sampleTree(files: Tree, copied: readonly string[] = []): string {
  const root = mkdtempSync(join(tmpdir(), "naast-sample-"));
  standing.push(root);
  for (const name of copied) cpSync(join(HOUSE, name), join(root, name), { recursive: true });
  plant(root, files);
  return root;
}

export function removeSampleTrees(): void {
  for (const root of standing.splice(0)) rmSync(root, { recursive: true, force: true });
}

/** Adds files to a tree that stands already. */
export function plant(root: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Makes `@naast/<name>` resolve as npm's workspaces do; a junction, because Windows asks rights for symbolic links. */
export function linkWorkspace(root: string, folder: string, name: string): void {
  mkdirSync(join(root, "node_modules/@naast"), { recursive: true });
  symlinkSync(join(root, folder), join(root, "node_modules/@naast", name), "junction");
}
