import type { Hono } from "hono";
import type { Endpoint } from "./api/endpoint.ts";
import type { CodePurpose } from "./codes/participation.ts";
import type { Env } from "./http/env.ts";
import type { MenuEntry } from "./http/page-renderer.tsx";
import type { ShortCookie } from "./http/short-cookie.ts";
import type { Job } from "./jobs/job.ts";
import type { Texts } from "./language/say.ts";
import type { LiveTopic } from "./live/live-topic.ts";
import type { PersonalData } from "./personal-data.ts";
import type { RetentionRule } from "./retention/retention-rule.ts";

/** Everything a feature owes the house. A field joins with the first feature that needs it, and then all owe it. */
export interface Feature {
  /** Its folder, and the first part of its text keys. */
  readonly name: string;
  /** Pages in Dutch and English: they answer at `/` and `/en`. */
  readonly routes: Hono<Env>;
  /**
   * Pages that residents use: they answer at `/ar` too, from right to left. The texts they say then stand in a `text/ar.json` as well,
   * with all keys of `nl.json`; `"@unchecked": "who or what translated it"` stands first until somebody who speaks Arabic has read it.
   * Links of such a page that `reader.to` cannot lead to an Arabic page lead to the Dutch one: `reader.link` says so beside it.
   */
  readonly residentRoutes: Hono<Env>;
  /** What programs can ask of it, at `/api/v1`. */
  readonly api: readonly Endpoint[];
  /** What it says, by language, the texts of its sub-concerns nested under their names. */
  readonly text: Texts;
  /** What it adds to the menu above every page, to the corner of whoever is signed in, and to the line below it. */
  readonly navigation: {
    readonly header: readonly MenuEntry[];
    readonly account: readonly MenuEntry[];
    readonly footer: readonly MenuEntry[];
  };
  /** What it holds about one person, and how it forgets them. */
  readonly personalData: PersonalData;
  /** Why and how long it keeps each of its tables. */
  readonly retention: readonly RetentionRule[];
  /** Its work for later. */
  readonly jobs: readonly Job<never>[];
  /** What its pages can follow while it changes. */
  readonly live: readonly LiveTopic[];
  /** What it has a browser hold, for everybody to read on 'wat we bewaren'. */
  readonly cookies: readonly ShortCookie[];
  /** What people open with a short code instead of an account, and where that leads. */
  readonly codes: readonly CodePurpose[];
}
