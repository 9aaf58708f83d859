import type { InputError } from "@naast/kernel";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { areasNotFound, fileHasFaults, noAreas, olderFile } from "../errors.ts";
import { mayLookAfter } from "../policy.ts";
import { readAreasFile } from "../reading/schema.ts";
import { type Area, changesBetween, kindOf } from "../schema.ts";
import { replaceAreas } from "../service.ts";
import { findImport, insertImport, listAreas, newestYear, readMunicipalityName } from "../store.ts";
import { type ImportFields, oursIn } from "./schema.ts";

/** What the form offers to begin with: the municipality as it is called here. */
export function beforeImport(unit: Unit, actor: SignedIn): Promise<string> {
  if (!mayLookAfter(actor)) throw areasNotFound();
  return readMunicipalityName(unit, actor.municipalityId);
}

/** A file that somebody gave, read into memory. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file and lays it aside: nothing of the list changes before somebody saw what would.
 *
 * @param faulty - hears everything that is wrong with the file
 * @returns the id under which it waits
 */
export async function layAside(
  unit: Unit,
  actor: SignedIn,
  given: {
    readonly file: GivenFile;
    readonly fields: Omit<ImportFields, "file">;
    readonly faulty: (faults: readonly InputError[]) => void;
  },
): Promise<string> {
  if (!mayLookAfter(actor)) throw areasNotFound();
  const read = readAreasFile(given.file);
  if (read.kind === "faults") {
    given.faulty(read.faults);
    throw fileHasFaults(read.faults.length);
  }
  if (read.areas.length === 0) throw noAreas();
  const areas = oursIn({ ...read, file: given.file.name }, given.fields);
  refuseOlder(await listAreas(unit), areas);
  const id = newId(unit.now());
  await insertImport(unit, { id, municipalityId: actor.municipalityId, areas });
  return id;
}

/** Of one year a list may be corrected; one of an earlier year never comes over it. */
function refuseOlder(now: readonly Area[], coming: readonly Area[]): void {
  for (const kind of new Set(coming.map(kindOf))) {
    const [before, after] = [newestYear(now, kind), newestYear(coming, kind)];
    if (before !== undefined && after !== undefined && after < before) throw olderFile(after, before);
  }
}

/** What a file that waits would change. */
export async function lookBefore(unit: Unit, actor: SignedIn, id: string | undefined) {
  const areas = await getImport(unit, actor, id);
  return { areas, changes: changesBetween(await listAreas(unit), areas) };
}

/** Does what was shown. */
export async function useImport(unit: Unit, actor: SignedIn, id: string | undefined): Promise<void> {
  await replaceAreas(unit, actor, await getImport(unit, actor, id));
}

async function getImport(unit: Unit, actor: SignedIn, id: string | undefined): Promise<readonly Area[]> {
  const areas = mayLookAfter(actor) && id !== undefined ? await findImport(unit, id) : undefined;
  if (areas === undefined) throw areasNotFound();
  return areas;
}
