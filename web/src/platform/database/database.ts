import { Kysely, PostgresDialect } from "kysely";
import { StartFault } from "../start-fault.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** An open database. Whoever has it can open a transaction; services get a {@link Unit} instead, which cannot. */
export interface Database {
  readonly engine: Engine;
  readonly connections: Kysely<Tables>;
}

/**
 * Serves from an engine whose schema is up to date.
 *
 * @throws StartFault when the role the house would serve as may pass by row-level security
 */
export async function openDatabase(engine: Engine): Promise<Database> {
  await refuseTooMuchPower(engine);
  return { engine, connections: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: engine.pool }) }) };
}

interface Power {
  readonly role: string;
  readonly may_pass: boolean;
  readonly owns: number;
  readonly login: string;
  readonly login_is_super: boolean;
}

/** Row-level security binds no superuser and no owner; served by one, every tenant would be open to every fault of ours. */
async function refuseTooMuchPower({ pool, kind, place }: Engine): Promise<void> {
  const { rows } = await pool.query<Power>(`
    select current_user as role, session_user as login,
      (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user) as may_pass,
      (select rolsuper from pg_roles where rolname = session_user) as login_is_super,
      (select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)) as owns`);
  const [power] = rows;
  if (!power || power.may_pass || power.owns > 0)
    throw new StartFault(
      `The database role ${power?.role} at ${place} may do more than serve (superuser, owner or row-level security passed by): take that away before Naast starts; see docs/operations/database.md.`,
    );
  if (kind === "server" && power.login_is_super)
    throw new StartFault(
      `DATABASE_URL signs in at ${place} as the superuser ${power.login}: make an ordinary role that owns the database, as docs/operations/database.md shows, and use that.`,
    );
}
