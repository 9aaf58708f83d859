import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Field } from "../service.ts";
import { nameOf, namesOf } from "./practice-name.tsx";

interface Words {
  /** What is there: a line for what runs, what was chosen and what was pinned. */
  readonly taken: readonly string[];
  /** What could be there. */
  readonly could: string;
}

/** A field of the matrix in words. */
export function fieldWords(
  { reader, catalogue, named }: { reader: Reader; catalogue: Catalogue; named: number },
  field: Field,
): Words {
  const { say, format } = reader;
  const taken = (["running", "chosen", "pinned"] as const)
    .filter((standing) => field[standing].length > 0)
    .map((standing) =>
      say(`diagnosis.choosing.matrix.${standing}`, { practices: namesOf(reader, catalogue, field[standing]) }),
    );
  const fitting = [...field.kept, ...field.open];
  const more = fitting.length - named;
  // One more is named as well: "and one other" takes as much room.
  const shown = (more > 1 ? fitting.slice(0, named) : fitting).map((slug) => nameOf(reader, catalogue, slug));
  const others = more > 1 ? [say("diagnosis.choosing.matrix.others", { count: more })] : [];
  if (fitting.length > 0)
    return { taken, could: say("diagnosis.choosing.matrix.could", { practices: format.list([...shown, ...others]) }) };
  const nothing = field["left out"].length > 0 ? "onlyLeftOut" : "nothing";
  return { taken, could: say(`diagnosis.choosing.matrix.${nothing}`) };
}
