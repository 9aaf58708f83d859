import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Catalogue, readCatalogue, type TextFile } from "@naast/catalogue";
import { readContentFolder } from "@naast/web/content";
import { BadFiles, UsageError } from "./command.ts";

/** The folder the environment names, as for the web app, or the content that stands beside this program. */
export function contentFolder(): string {
  return process.env.NAAST_CONTENT || fileURLToPath(new URL("../../content", import.meta.url));
}

export async function loadCatalogue(folder: string): Promise<Catalogue> {
  const files = await orUsageError(readContentFolder(folder), `Cannot read the content folder ${folder}.`);
  const read = readCatalogue(files);
  if (!read.ok) throw new BadFiles(read.errors);
  return read.catalogue;
}

export async function loadText(path: string): Promise<TextFile> {
  return { path, text: await orUsageError(readFile(path, "utf8"), `Cannot read ${path}.`) };
}

async function orUsageError<Value>(reading: Promise<Value>, sentence: string): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "It is not there." : "Check that you may open it.";
    throw new UsageError(`${sentence} ${reason}`);
  }
}
