import type { Context } from "hono";
import type { Reader } from "../language/reader.ts";

/** What every request carries. */
export interface Env {
  Variables: { reader: Reader };
}

export type PageContext = Context<Env>;
