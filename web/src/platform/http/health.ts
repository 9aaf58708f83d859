import { Hono } from "hono";
import type { Database } from "../database/database.ts";

/** For whoever keeps the house running: does the process live, and can it serve. */
export function createHealthRoutes({ engine }: Database): Hono {
  return new Hono()
    .get("/health", (c) => c.json({ status: "ok" }))
    .get("/ready", async (c) => {
      c.header("Cache-Control", "no-store");
      try {
        await engine.pool.query("select 1");
        return c.json({ status: "ok" });
      } catch {
        return c.json({ status: "database does not answer" }, 503); // why stands in the log of the database
      }
    });
}
