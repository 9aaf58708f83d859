import { labelsIn, notForResidents } from "@naast/diagnosis";
import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";

/** What a diagnosis says for residents: plain words, no names of streets, no label for anybody. */
export const plainForm = z.object({
  text: z
    .string()
    .min(40)
    .max(1200)
    .meta({ control: "textarea" })
    .refine((text) => notForResidents(text).length === 0, { error: "diagnosis.checking.errors.notForResidents" })
    .refine((text) => labelsIn(text).length === 0, { error: "diagnosis.checking.errors.label" }),
});
export type PlainFormState = FormState<typeof plainForm>;

export const VERDICTS = ["right", "partly", "wrong"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a resident says of it. */
export const checkForm = z.object({
  verdict: z.enum(VERDICTS),
  words: z.string().max(800).meta({ control: "textarea" }).optional(),
});
export type CheckFields = z.infer<typeof checkForm>;
export type CheckFormState = FormState<typeof checkForm>;
