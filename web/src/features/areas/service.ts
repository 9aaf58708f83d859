import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { areasNotFound } from "./errors.ts";
import { mayLookAfter, mayRead } from "./policy.ts";
import { type Area, changesBetween } from "./schema.ts";
import { deleteAllImports, deleteAreas, insertAreas, listAreas, updateAreas } from "./store.ts";

/** The districts and neighbourhoods of the municipality, for whoever works in it. */
export function readAreas(unit: Unit, actor: SignedIn): Promise<Area[]> {
  if (!mayRead(actor)) throw areasNotFound();
  return listAreas(unit);
}

/**
 * Puts a newer list in the place of the one that stands. What is in both keeps its row, and so the roles held on it; of a kind of area
 * that is not in the newer list everything stays.
 */
export async function replaceAreas(unit: Unit, actor: SignedIn, areas: readonly Area[]): Promise<void> {
  if (!mayLookAfter(actor)) throw areasNotFound();
  const { added, renamed, gone } = changesBetween(await listAreas(unit), areas);
  const isNew = new Set(added.map(({ code }) => code));
  await deleteAreas(
    unit,
    gone.map(({ code }) => code),
  );
  await updateAreas(
    unit,
    areas.filter(({ code }) => !isNew.has(code)),
  );
  await insertAreas(unit, actor.municipalityId, added);
  await deleteAllImports(unit);
  await record(unit, "areas.audit.replaced", {
    year: areas[0]?.year ?? 0,
    added: added.length,
    renamed: renamed.length,
    gone: gone.length,
  });
}

/** What would go, before somebody says yes to that. */
export function areasToRemove(unit: Unit, actor: SignedIn): Promise<Area[]> {
  if (!mayLookAfter(actor)) throw areasNotFound();
  return listAreas(unit);
}

/** Takes the whole list away. What was said about an area keeps its name, code and year. */
export async function removeAreas(unit: Unit, actor: SignedIn): Promise<void> {
  const areas = await areasToRemove(unit, actor);
  await deleteAreas(
    unit,
    areas.map(({ code }) => code),
  );
  await deleteAllImports(unit);
  await record(unit, "areas.audit.removed", { count: areas.length });
}
