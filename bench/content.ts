import { join } from "node:path";
import { type Catalogue, readCatalogue } from "../packages/catalogue/src/index.ts";
import { describeInputError } from "../packages/kernel/src/index.ts";
import { readContentFolder } from "../web/src/platform/content.ts";

export const HOUSE = join(import.meta.dirname, "..");

/** The catalogue as it stands in `content/`, read and checked. */
export async function loadCatalogue(): Promise<Catalogue> {
  const read = readCatalogue(await readContentFolder(join(HOUSE, "content")));
  if (!read.ok) throw new Error(read.errors.map(describeInputError).join("\n"));
  return read.catalogue;
}
