import type { Pool, PoolClient } from "pg";

/** Stops listening. */
export type StopListening = () => Promise<void>;

/** PostgreSQL, wherever it runs: inside this process or on a server. Above this line nobody knows which. */
export interface Engine {
  readonly kind: "embedded" | "server";
  /** Connections that serve: each acts as the role `naast_app`. */
  readonly pool: Pool;
  /** Where it is, for the one who runs it; without a password. */
  readonly place: string;
  /** Work as the owner of the tables: migrations, and nothing else. */
  asOwner<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  /** Hears what any process tells on a channel with `pg_notify`, also after the line was lost for a while. */
  listen(channel: string, heard: (message: string) => void): Promise<StopListening>;
  close(): Promise<void>;
}

/** The role the house serves as: no superuser, no owner, so that row-level security binds it. */
export const APP_ROLE = "naast_app";
