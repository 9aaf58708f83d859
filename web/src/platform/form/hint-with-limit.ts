import type { FieldState } from "../../ui/field-state.ts";
import type { Reader } from "../language/reader.ts";

/** What stands under a field of own words: a hint, and how much fits, told before it is sent. The schema of the form is what says how much. */
export function hintWithLimit({ say }: Reader, { maxLength }: FieldState, hint?: string): string | undefined {
  if (maxLength === undefined) return hint;
  return [hint, say("platform.form.atMost", { count: maxLength })].filter(Boolean).join(" ");
}
