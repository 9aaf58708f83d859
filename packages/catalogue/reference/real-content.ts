// The catalogue as it stands in content/, and the situations it is held against: for tests only, an engine reads no disk.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalogue, type CatalogueFiles, readCatalogue, type SituationInput } from "../src/index.ts";
import type { TextFile } from "../src/read-yaml.ts";

const CONTENT = join(import.meta.dirname, "../../../content");
const SITUATIONS = join(import.meta.dirname, "situations");

/** A situation with what is expected of the answer: of the first `top` results at least `atLeast` of `of`, or none of `none`. */
export interface ExpectedSituation {
  readonly title: string;
  readonly story: string;
  readonly situation: SituationInput;
  readonly expect: readonly Expectation[];
}

export type Expectation =
  | { readonly top: number; readonly atLeast: number; readonly of: readonly string[] }
  | { readonly top: number; readonly none: readonly string[] };

export function readContent(): CatalogueFiles {
  const names = readdirSync(join(CONTENT, "practices")).filter((name) => name.endsWith(".yaml"));
  return {
    taxonomy: contentFile("taxonomy.yaml"),
    rules: contentFile("matching.yaml"),
    chapters: contentFile("directions.yaml"),
    practices: names.map((name) => contentFile(`practices/${name}`)),
  };
}

/** The words and rules as they stand, with other practices: what chapters say of ours is left out. */
export function contentWith(...practices: readonly TextFile[]): CatalogueFiles {
  const content = readContent();
  const text = content.chapters.text.replace(/^ {2}elements:\n(?: {4}.*\n)+/gm, "");
  return { ...content, chapters: { ...content.chapters, text }, practices };
}

/** The template a city copies, without the names of other practices: a practice file in which nothing is wrong. */
export function rightPractice(path = "content/practices/theetuin.yaml"): TextFile {
  const { text } = contentFile("practices/_template.yaml");
  return { path, text: text.replace(/^(partOf|related):.*\n/gm, "") };
}

/** Read once: it is frozen by its types, and no test changes it. */
export const catalogue: Catalogue = catalogueOf(readContent());

function catalogueOf(files: CatalogueFiles): Catalogue {
  const read = readCatalogue(files);
  if (!read.ok) throw new Error("The content has faults: `npm run -s naast -- catalogue check` tells which.");
  return read.catalogue;
}

/** The situations in a folder under `reference/situations`, with the file each stands in. */
export function expectedSituations(folder: string): (ExpectedSituation & { readonly file: TextFile })[] {
  const names = readdirSync(join(SITUATIONS, folder)).filter((name) => name.endsWith(".json"));
  return names.map((name) => {
    const text = readFileSync(join(SITUATIONS, folder, name), "utf8");
    return { ...(JSON.parse(text) as ExpectedSituation), file: { path: name, text } };
  });
}

function contentFile(name: string): TextFile {
  return { path: `content/${name}`, text: readFileSync(join(CONTENT, name), "utf8") };
}
