import type { Situation } from "@naast/catalogue";
import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { Diagnosis } from "../store.ts";

type Of = Pick<Diagnosis, "id" | "municipalityId">;

/** Which settlement of its diagnosis it is, counted from 1 in the order of settling, and when that was. */
export interface Version {
  readonly version: number;
  readonly settledAt: Date;
}

export interface Settlement extends Version {
  readonly id: string;
  /** As it was stored: read it with `situationFromStored`. */
  readonly situation: unknown;
  readonly reasoning: string | null;
  /** Null where it was a secret link, and once that person is erased. */
  readonly settledBy: string | null;
}

export async function insertSettlement(
  { db, now }: Unit,
  { id, municipalityId }: Of,
  settled: { readonly situation: Situation; readonly reasoning: string | null; readonly settledBy: string | null },
): Promise<void> {
  await db
    .insertInto("diagnosis_settlement")
    .values({
      id: newId(now()),
      municipality_id: municipalityId,
      diagnosis_id: id,
      situation: JSON.stringify(settled.situation),
      reasoning: settled.reasoning,
      settled_by: settled.settledBy,
      settled_at: now(),
    })
    .execute();
}

/** Lets whoever settles the same diagnosis at the same moment wait, so that the second finds what the first settled. */
export async function holdForSettling({ db }: Unit, id: string): Promise<void> {
  await db.selectFrom("diagnosis").where("id", "=", id).select("id").forNoKeyUpdate().execute();
}

/** What holds: the newest. */
export function findSettlement(unit: Unit, id: string): Promise<Settlement | undefined> {
  return settlements(unit, id).orderBy("version", "desc").executeTakeFirst();
}

/** What was settled as that version; undefined where nothing was settled so often. */
export function findVersion(unit: Unit, id: string, version: number): Promise<Settlement | undefined> {
  return settlements(unit, id).where("version", "=", version).executeTakeFirst();
}

/** Every version, the newest first. */
export function listVersions(unit: Unit, id: string): Promise<Version[]> {
  return settlements(unit, id).clearSelect().select(["version", "settledAt"]).orderBy("version", "desc").execute();
}

/** The settlements of a diagnosis, each with its number: counted anew, for none is ever taken away from between. */
function settlements({ db }: Unit, id: string) {
  return db
    .selectFrom(
      db
        .selectFrom("diagnosis_settlement")
        .where("diagnosis_id", "=", id)
        .select([
          sql<number>`(row_number() over (order by settled_at, id))::int`.as("version"),
          "id",
          "situation",
          "reasoning",
          "settled_at as settledAt",
          "settled_by as settledBy",
        ])
        .as("settlement"),
    )
    .selectAll();
}

/** How often somebody settled or decided something. */
export async function countSettledBy({ db }: Unit, personId: string): Promise<number> {
  const settled = await db
    .selectFrom("diagnosis_settlement")
    .where("settled_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const decided = await db
    .selectFrom("diagnosis_decision")
    .where("decided_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(settled.count) + Number(decided.count);
}

export async function blankSettler({ db }: Unit, personId: string): Promise<void> {
  await db.updateTable("diagnosis_settlement").where("settled_by", "=", personId).set({ settled_by: null }).execute();
  await db.updateTable("diagnosis_decision").where("decided_by", "=", personId).set({ decided_by: null }).execute();
}
