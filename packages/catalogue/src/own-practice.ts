import { compareText, InputError } from "@naast/kernel";
import type { Catalogue } from "./catalogue.ts";
import { checkReferences } from "./check-references.ts";
import { type Practice, practiceSchema } from "./practice.ts";
import type { Locate } from "./read-yaml.ts";

/**
 * Reads a practice that does not come from a file: one that somebody wrote in a form, or that was kept by an earlier version.
 *
 * @param document - the practice as its file would hold it
 * @param catalogue - the one it will stand in: every id and slug it names must exist there
 * @returns the practice, or all that is wrong with it
 */
export function readOwnPractice(
  document: unknown,
  slug: string,
  { taxonomy, rules, practices, aliases }: Catalogue,
): { ok: true; practice: Practice } | { ok: false; errors: readonly InputError[] } {
  const at: Locate = (path, expected) =>
    new InputError("catalogue.wrongValue", { file: `${slug}: ${path.join(".")}`, line: 1, expected });
  const parsed = practiceSchema.safeParse(document);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(({ path, message }) => at(path, message)) };
  const practice: Practice = { ...parsed.data, slug };
  const errors = checkReferences({
    practices: [{ practice, at }],
    aliases: [],
    slugs: new Set([...practices, ...aliases].map((one) => one.slug)),
    taxonomy: { value: taxonomy, at },
    rules: { value: rules, at },
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, practice };
}

/** The catalogue with practices beside its own. One whose slug is taken is left out: the catalogue's own stays where it stands. */
export function withOwnPractices(catalogue: Catalogue, own: readonly Practice[]): Catalogue {
  const taken = new Set([...catalogue.practices, ...catalogue.aliases].map(({ slug }) => slug));
  const beside = own.filter(({ slug }) => !taken.has(slug));
  if (beside.length === 0) return catalogue;
  const practices = [...catalogue.practices, ...beside].toSorted((a, b) => compareText(a.slug, b.slug));
  return { ...catalogue, practices };
}
