import { z } from "zod";
import { withoutPrefix } from "#web/platform/language/languages.ts";

/** The page somebody wanted, in the address and in the form. */
export const WANTED = "terug";

export const signInForm = z.object({
  email: z.email().max(254).meta({ autocomplete: "email" }),
  [WANTED]: z.string().optional().meta({ control: "hidden" }),
});

/** Not read any further here: a code that is no code is a guess like another. */
export const codeForm = z.object({
  code: z.string().max(12).meta({ control: "tel", autocomplete: "one-time-code" }),
});

/** Whose account it is to be, where an address is known in several municipalities. */
export const confirmForm = z.object({ person: z.string().optional().meta({ control: "radios" }) });

const LONGEST_PATH = 2_000;
// Any address that leads nowhere: what is read against it and stays on it is a path of this site.
const HERE = "http://naast.invalid";

/** The path to go on to, without its language; undefined for what is not a path on this site. */
export function wantedPath(asked: string | undefined): string | undefined {
  if (!asked || asked.length > LONGEST_PATH || !/^\/(?![/\\])[\x20-\x7e]*$/.test(asked)) return undefined;
  if (!URL.canParse(asked, HERE)) return undefined;
  const { origin, pathname, search } = new URL(asked, HERE);
  return origin === HERE ? withoutPrefix(pathname.replace(/^\/+/, "/") + search) : undefined;
}
