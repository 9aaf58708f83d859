import type { Context as HonoContext } from "hono";
import type { Context } from "../database/context.ts";
import type { Reader } from "../language/reader.ts";

/** What every request carries. */
export interface Env {
  Variables: {
    reader: Reader;
    /** Who asks, and the way to the database. */
    context: Context;
    requestId: string;
    /** Whether the visitor came over https, to us or to the proxy before us. */
    isSecure: boolean;
    /** Where the visitor comes from, for counting only. */
    visitorAddress: string;
  };
}

export type PageContext = HonoContext<Env>;
