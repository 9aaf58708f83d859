import type { InputError } from "@naast/kernel";
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";
import { type Locate, readYaml, type TextFile } from "./read-yaml.ts";
import { type Situation, situationSchema } from "./situation.ts";
import type { TermList } from "./taxonomy.ts";

const wrapping = z.looseObject({});
const wrapped = z.looseObject({ situation: situationSchema });
const asWrapped = (situation: Situation) => ({ situation });

/**
 * Reads a situation from a JSON or YAML file: the situation itself, or an object that has one under `situation`.
 *
 * @returns the situation with every id known to the catalogue, or all errors with line and column
 */
export function readSituation(
  file: TextFile,
  catalogue: Catalogue,
): { ok: true; situation: Situation } | { ok: false; errors: readonly InputError[] } {
  const around = readYaml(file, wrapping);
  if (!around.ok) return around;

  const isWrapped = "situation" in around.value;
  const read = isWrapped ? readYaml(file, wrapped) : readYaml(file, situationSchema.transform(asWrapped));
  if (!read.ok) return read;

  const { situation } = read.value;
  const errors = unknownIds(situation, catalogue, (path, expected) =>
    read.at(isWrapped ? ["situation", ...path] : path, expected),
  );
  return errors.length > 0 ? { ok: false, errors } : { ok: true, situation };
}

function unknownIds(situation: Situation, { taxonomy, practices, aliases }: Catalogue, at: Locate): InputError[] {
  const lists: readonly { path: readonly PropertyKey[]; list: TermList; ids: readonly string[] }[] = [
    ...(["problems", "groups", "divides", "locations", "directions"] as const).map((list) => ({
      path: [list],
      list,
      ids: situation[list],
    })),
    { path: ["methods", "wanted"], list: "methods", ids: situation.methods.wanted },
    { path: ["methods", "impossible"], list: "methods", ids: situation.methods.impossible },
  ];
  const slugs = new Set([...practices, ...aliases].map(({ slug }) => slug));
  const once = [
    { path: ["phase"], list: "phases", id: situation.phase },
    { path: ["scale"], list: "scales", id: situation.scale },
  ] as const;
  return [
    ...lists.flatMap(({ path, list, ids }) =>
      ids.flatMap((id, index) =>
        Object.hasOwn(taxonomy[list], id) ? [] : [at([...path, index], `an id from the list '${list}'`)],
      ),
    ),
    ...once.flatMap(({ path, list, id }) =>
      id === undefined || Object.hasOwn(taxonomy[list], id)
        ? []
        : [at(path, `one of ${Object.keys(taxonomy[list]).join(", ")}`)],
    ),
    ...situation.running.flatMap((slug, index) =>
      slugs.has(slug) ? [] : [at(["running", index], "the slug of a practice")],
    ),
  ];
}
