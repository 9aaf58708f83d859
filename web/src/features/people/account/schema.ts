import { z } from "zod";
import { LANGUAGES } from "#web/platform/language/languages.ts";

export const ownDataForm = z.object({
  name: z.string().max(80).meta({ autocomplete: "name" }),
  language: z.enum(LANGUAGES),
});

/** What cannot be undone is asked twice: by the page, and by a tick on it. */
export const eraseForm = z.object({ sure: z.boolean() });
