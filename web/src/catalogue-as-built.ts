import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Catalogue, type CatalogueFiles, readCatalogue } from "@naast/catalogue";

/** What the build keeps: the files it read, by their hash, and what they said. */
interface AsBuilt {
  readonly hash: string;
  readonly catalogue: Catalogue;
}

const fileIn = (dist: string) => join(dist, "catalogue.json");

/** Keeps what these files say beside the built program. Faults are told when it starts. */
export async function keepCatalogue(files: CatalogueFiles, dist: string): Promise<void> {
  const read = readCatalogue(files);
  if (!read.ok) return;
  const kept: AsBuilt = { hash: hashOf(files), catalogue: read.catalogue };
  await writeFile(fileIn(dist), JSON.stringify(kept));
}

/** What these files say: as the build kept it, or read anew where they are others. Reading takes a quarter of a second. */
export async function readOrRecall(files: CatalogueFiles, dist: string): Promise<ReturnType<typeof readCatalogue>> {
  const kept = await readFile(fileIn(dist), "utf8").then(
    (text) => JSON.parse(text) as AsBuilt,
    () => undefined, // the content had faults when it was built
  );
  return kept?.hash === hashOf(files) ? { ok: true, catalogue: kept.catalogue } : readCatalogue(files);
}

function hashOf({ taxonomy, rules, chapters, practices }: CatalogueFiles): string {
  const hash = createHash("sha256");
  for (const { path, text } of [taxonomy, rules, chapters, ...practices])
    hash.update(`${basename(path)} ${text.length}\n${text}`);
  return hash.digest("hex");
}
