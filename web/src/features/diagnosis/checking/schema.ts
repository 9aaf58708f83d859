import { labelsIn, notForResidents } from "@naast/diagnosis";
import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";
import { LANGUAGES, type Language } from "#web/platform/language/languages.ts";

const plainText = z
  .string()
  .min(40)
  .max(1200)
  .meta({ control: "textarea" })
  .refine((text) => notForResidents(text).length === 0, { error: "diagnosis.checking.errors.notForResidents" })
  .refine((text) => labelsIn(text).length === 0, { error: "diagnosis.checking.errors.label" });

/**
 * What a diagnosis says for residents: plain words, no names of streets, no label for anybody. In Dutch, and where somebody wrote it in
 * the other languages of their pages.
 */
export const plainForm = z.object({
  text: plainText,
  textEn: plainText.optional(),
  textAr: plainText.optional(),
});
export type PlainFields = z.infer<typeof plainForm>;
export type PlainFormState = FormState<typeof plainForm>;

/** Where the text in each language is typed. */
export const TEXT_FIELDS = { nl: "text", en: "textEn", ar: "textAr" } as const satisfies Record<
  Language,
  keyof PlainFields
>;

/** What residents read, by language; without one of theirs they read the Dutch. */
export type PlainTexts = Readonly<Partial<Record<Language, string>>> & { readonly nl: string };

/** The form as it was filled in when these went out. */
export const typedFrom = (texts: PlainTexts): Readonly<Partial<Record<keyof PlainFields, string>>> =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => (texts[language] ? [[TEXT_FIELDS[language], texts[language]]] : [])),
  );

export const VERDICTS = ["right", "partly", "wrong"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a resident says of it. */
export const checkForm = z
  .object({
    verdict: z.enum(VERDICTS),
    words: z.string().max(800).meta({ control: "textarea" }).optional(),
    // A street may be named after a people: whoever says that the word is no label for anybody is believed.
    asItIs: z.boolean().optional(),
  })
  .refine(({ words = "", asItIs }) => asItIs || labelsIn(words).length === 0, {
    path: ["words"],
    error: "diagnosis.checking.errors.ownLabel",
  });
export type CheckFields = z.infer<typeof checkForm>;
export type CheckFormState = FormState<typeof checkForm>;
