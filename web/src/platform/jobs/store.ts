import { sql, type Transaction } from "kysely";
import type { Unit } from "../database/context.ts";
import type { Tables } from "../database/tables.ts";

/** How a job stands: it waits, is being done, waits for another try, is given up, or is done. */
export type JobState = "waiting" | "running" | "retrying" | "failed" | "done";

export interface KeptJob {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  /** How often it was begun. */
  readonly tries: number;
  /** Why the last try failed, as the key of a text; null when it did not, or was broken off. */
  readonly failure: string | null;
  /** When it came to stand so. */
  readonly since: Date;
  /** Not tried before. */
  readonly notBefore: Date;
  /** How many stand so, of which this is one. */
  readonly total: number;
}

/**
 * The jobs of the municipality this unit acts for, newest first: at most so many of each state, and what is done only when it
 * was done since. The tables of pg-boss know no row-level security, so the question asks what a policy would.
 */
export async function listJobs({ db }: Unit, { doneSince, most }: { doneSince: Date; most: number }) {
  const { rows } = await sql<KeptJob>`
    select id, name, state, tries, failure, since, "notBefore", total from (
      select *, count(*) over (partition by state) as total,
        row_number() over (partition by state order by since desc, id) as place
      from (
        select id, name, ${STATE} as state, ${TRIES} as tries, output->>'code' as failure, ${SINCE} as since,
          start_after as "notBefore"
        from pgboss.job
        where ${OWN} and state <> 'cancelled' and (state <> 'completed' or completed_on > ${doneSince})
      ) as job
    ) as numbered
    where place <= ${most}
    order by since desc, id`.execute(db);
  return rows;
}

/** A failed job of the municipality this unit acts for, also one that waits for another try. */
export async function findFailedJob({ db }: Unit, name: string, id: string): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from pgboss.job where ${OWN} and ${FAILED} and name = ${name} and id::text = ${id}`.execute(db);
  return rows[0];
}

/** All of them, by name. */
export async function listFailedJobs({
  db,
}: Unit): Promise<{ readonly name: string; readonly ids: readonly string[] }[]> {
  const { rows } = await sql<{ name: string; ids: readonly string[] }>`
    select name, array_agg(id::text) as ids from pgboss.job where ${OWN} and ${FAILED} group by name order by name`.execute(
    db,
  );
  return rows;
}

export interface LastRun {
  readonly name: string;
  readonly at: Date;
  readonly isDone: boolean;
}

/** How the work of the whole house went last; of no municipality, so no more than that is told. */
export async function listLastRuns({ db }: Unit, names: readonly string[]): Promise<LastRun[]> {
  const { rows } = await sql<LastRun>`
    select distinct on (name) name, ${SINCE} as at, state = 'completed' as "isDone" from pgboss.job
    where name = any(${names}) and data->>'municipalityId' is null and started_on is not null and state <> 'active'
    order by name, ${SINCE} desc`.execute(db);
  return rows;
}

/** Lets jobs that wait for another try be tried now. */
export async function hurry(db: Transaction<Tables>, name: string, ids: readonly string[]): Promise<void> {
  await sql`update pgboss.job set start_after = now()
    where name = ${name} and id = any(${ids}::uuid[]) and state = 'retry'`.execute(db);
}

const OWN = sql`data->>'municipalityId' = naast_municipality()::text`;
const FAILED = sql`state in ('failed', 'retry')`;
const TRIES = sql`case when started_on is null then 0 else retry_count + 1 end`;
const SINCE = sql`coalesce(completed_on, started_on, created_on)`;
const STATE = sql`case state when 'created' then 'waiting' when 'active' then 'running' when 'retry' then 'retrying'
  when 'completed' then 'done' else 'failed' end`;
