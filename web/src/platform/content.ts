import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { CatalogueFiles, TextFile } from "@naast/catalogue";

/** Reads the files of a content folder as they stand; what is in them is checked by the catalogue. */
export async function readContentFolder(folder: string): Promise<CatalogueFiles> {
  const practices = path.join(folder, "practices");
  const names = (await readdir(practices)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  return {
    taxonomy: await readText(path.join(folder, "taxonomy.yaml")),
    rules: await readText(path.join(folder, "matching.yaml")),
    chapters: await readText(path.join(folder, "directions.yaml")),
    practices: await Promise.all(names.map((name) => readText(path.join(practices, name)))),
  };
}

/** One file of a content folder that need not be there. */
export async function findContentFile(folder: string, name: string): Promise<TextFile | undefined> {
  try {
    return await readText(path.join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function readText(file: string): Promise<TextFile> {
  return { path: path.relative(process.cwd(), file) || file, text: await readFile(file, "utf8") };
}
