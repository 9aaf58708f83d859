import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";
import { suggestionNotFound } from "./errors.ts";

export const KINDS = ["mistake", "experience", "study", "other"] as const;
export const OUTCOMES = ["taken", "declined"] as const;

/** What somebody wants to say about a practice. No name and no address: whoever signed in hears what became of it. */
export const suggestionForm = z.object({
  kind: z.enum(KINDS),
  text: z.string().min(10).max(3000).meta({ control: "textarea" }),
  source: z.string().max(500).optional(),
});
export type SuggestionFormState = FormState<typeof suggestionForm>;

export const settleForm = z.object({
  outcome: z.enum(OUTCOMES),
  answer: z.string().max(1000).meta({ control: "textarea" }),
});
export type SettleFormState = FormState<typeof settleForm>;

const id = z.uuid();

/** The id in an address; what is none is nobody's suggestion. */
export function idFrom(text: string | undefined): string {
  const read = id.safeParse(text);
  if (!read.success) throw suggestionNotFound();
  return read.data;
}
