import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HOUSE } from "./house.ts";

/** Path → content, with `/` between folders. */
export type Tree = Readonly<Record<string, string>>;

/** A house built for one test and pulled down after it. `dispose` removes it. */
export function sampleTree(files: Tree, copied: readonly string[] = []): { readonly root: string; dispose(): void } {
  const root = mkdtempSync(join(tmpdir(), "naast-sample-"));
  for (const name of copied) cpSync(join(HOUSE, name), join(root, name), { recursive: true });
  plant(root, files);
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
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
