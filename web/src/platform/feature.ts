import type { Hono } from "hono";
import type { Env } from "./http/env.ts";
import type { MenuEntry } from "./http/page-renderer.tsx";
import type { Texts } from "./language/reader.ts";

/** Everything a feature owes the house. A field joins with the first feature that needs it, and then all owe it. */
export interface Feature {
  /** Its folder, and the first part of its text keys. */
  readonly name: string;
  readonly routes: Hono<Env>;
  readonly text: Texts;
  /** What it adds to the menu above every page, and to the line below it. */
  readonly navigation: { readonly header: readonly MenuEntry[]; readonly footer: readonly MenuEntry[] };
}
