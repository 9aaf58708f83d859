import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { main } from "./main.ts";

export const HOUSE = fileURLToPath(new URL("../..", import.meta.url));
/** A situation file of the catalogue package, by its name. */
export const situationFile = (name: string) => join(HOUSE, "packages/catalogue/reference/situations", `${name}.json`);

/** Runs `naast` with these words as somebody would type them, and keeps what it says. For tests. */
export async function naast(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await main(words, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
  });
  return { code, ...said };
}

/** A folder that is gone when the test is done. */
export async function shortLivedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "naast-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function shortLivedFile(name: string, text: string): Promise<string> {
  const path = join(await shortLivedFolder(), name);
  await writeFile(path, text);
  return path;
}
