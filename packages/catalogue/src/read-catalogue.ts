import { compareText, InputError } from "@naast/kernel";
import type { Catalogue } from "./catalogue.ts";
import { chaptersOf, chaptersSchema, checkChapters } from "./chapter.ts";
import { checkReferences } from "./check-references.ts";
import { aliasSchema, type Practice, type PracticeAlias, practiceSchema } from "./practice.ts";
import { type Read, readYaml, type TextFile } from "./read-yaml.ts";
import { rulesSchema } from "./rules.ts";
import { taxonomySchema } from "./taxonomy.ts";

/** The files a catalogue is read from. Practices may come from several folders; each file's name is the practice's slug. */
export interface CatalogueFiles {
  readonly taxonomy: TextFile;
  readonly rules: TextFile;
  readonly chapters: TextFile;
  readonly practices: readonly TextFile[];
}

/**
 * Reads and checks a whole catalogue.
 *
 * Every file must have the right shape, and every id, source and slug it names must exist. Files whose name begins with an
 * underscore are templates and no practices.
 *
 * @returns the catalogue, or all errors in the order of the files; a catalogue with errors is not served
 */
export function readCatalogue(
  files: CatalogueFiles,
): { ok: true; catalogue: Catalogue } | { ok: false; errors: readonly InputError[] } {
  const taxonomy = readYaml(files.taxonomy, taxonomySchema);
  const rules = readYaml(files.rules, rulesSchema);
  const chapters = readYaml(files.chapters, chaptersSchema);
  const read = files.practices.filter(({ path }) => !slugOf(path).startsWith("_")).map(readPracticeOrAlias);
  const shapeErrors = [taxonomy, rules, chapters, ...read.map(({ result }) => result)].flatMap((result) =>
    result.ok ? [] : result.errors,
  );
  if (!taxonomy.ok || !rules.ok || !chapters.ok) return { ok: false, errors: shapeErrors };

  const practices = read.flatMap(({ slug, result }) =>
    result.ok && !("aliasOf" in result.value) ? [{ practice: { ...result.value, slug }, at: result.at }] : [],
  );
  const aliases = read.flatMap(({ slug, result }) =>
    result.ok && "aliasOf" in result.value ? [{ alias: { ...result.value, slug }, at: result.at }] : [],
  );
  const slugs = new Set(read.map(({ slug }) => slug));
  const errors = [
    ...shapeErrors,
    ...oddSlugs(read),
    ...sharedSlugs(read),
    ...checkReferences({ practices, aliases, slugs, taxonomy, rules }),
    ...checkChapters({
      chapters,
      practices: practices.map(({ practice }) => practice),
      slugs,
      taxonomy: taxonomy.value,
    }),
  ];
  if (errors.length > 0) return { ok: false, errors };

  const bySlug = <Named extends { slug: string }>(list: Named[]) =>
    list.toSorted((a, b) => compareText(a.slug, b.slug));
  return {
    ok: true,
    catalogue: {
      taxonomy: taxonomy.value,
      rules: rules.value,
      chapters: chaptersOf(chapters.value, taxonomy.value),
      practices: bySlug(practices.map(({ practice }) => practice)),
      aliases: bySlug(aliases.map(({ alias }) => alias)),
    },
  };
}

interface ReadFile {
  readonly path: string;
  readonly slug: string;
  readonly result: Read<Omit<Practice, "slug"> | Omit<PracticeAlias, "slug">>;
}

function readPracticeOrAlias(file: TextFile): ReadFile {
  const isAlias = /^aliasOf:/m.test(file.text);
  const result = isAlias ? readYaml(file, aliasSchema) : readYaml(file, practiceSchema);
  return { path: file.path, slug: slugOf(file.path), result };
}

/** A slug is part of an address, where a space, a capital or a question mark leads astray. */
function oddSlugs(read: readonly ReadFile[]): InputError[] {
  return read
    .filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    .map(
      ({ path, slug }) =>
        new InputError("catalogue.oddSlug", {
          file: path,
          line: 1,
          expected: "a file name in small letters with hyphens, such as tea-garden.yaml",
          found: slug,
        }),
    );
}

/** Files of two folders that would stand at one address. */
function sharedSlugs(read: readonly ReadFile[]): InputError[] {
  return read
    .filter(({ slug }, index) => read.findIndex((other) => other.slug === slug) < index)
    .map(
      ({ path, slug }) =>
        new InputError("catalogue.sharedSlug", {
          file: path,
          line: 1,
          expected: `a file name no other practice has, not ${slug}`,
        }),
    );
}

function slugOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.ya?ml$/, "");
}
