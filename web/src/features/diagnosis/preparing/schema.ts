import type { Taxonomy } from "@naast/catalogue";
import { z } from "zod";
import type { Typed } from "#web/platform/form/field-state.ts";
import type { FormState } from "#web/platform/form/form-state.ts";
import { DOMAINS, type Domain, FORM_LENGTHS, type FormLength, MATERIAL } from "../schema.ts";
import type { Diagnosis, Preparation, Seats } from "../store.ts";

const people = z.number().int().min(0).max(30).optional();

/** What is asked before a table begins. Only the area must be said: who is there, and what lies there, often shows on the day. */
export function preparationForm(taxonomy: Taxonomy) {
  return z.object({
    organisation: z.uuid().optional().meta({ control: "radios" }),
    area: z.string().max(80),
    part: z.string().max(160).optional(),
    scale: z.enum(Object.keys(taxonomy.scales) as [string, ...string[]]).optional(),
    formLength: z.enum(FORM_LENGTHS).optional().meta({ control: "radios" }),
    social: people,
    safety: people,
    education: people,
    care: people,
    housing: people,
    residents: people,
    material: z.array(z.enum(MATERIAL)),
    materialWords: z.string().max(300).meta({ control: "textarea" }).optional(),
  });
}

type PreparationForm = ReturnType<typeof preparationForm>;
export type PreparationFields = z.infer<PreparationForm>;
export type PreparationFormState = FormState<PreparationForm>;

/** @param fallback - the length of the form where the question was left out */
export function preparationOf(fields: PreparationFields, fallback: FormLength = "long"): Preparation {
  const { area, part, scale, formLength = fallback, material, materialWords } = fields;
  return { area, part: part ?? null, scale: scale ?? null, formLength, material, materialWords: materialWords ?? null };
}

/** The chairs at the table; a domain that was left open has none, and its chair is shown as empty. */
export function seatsOf(fields: PreparationFields): Seats {
  const seats = DOMAINS.map((domain): [Domain, number] => [domain, fields[domain] ?? 0]);
  return Object.fromEntries(seats);
}

/** A diagnosis as the form shows it, to change it. */
export function typedFrom(diagnosis: Diagnosis, seats: Seats): Typed {
  const { area, part, scale, formLength, material, materialWords } = diagnosis;
  return {
    area,
    part: part ?? "",
    scale: scale ?? "",
    formLength,
    material,
    materialWords: materialWords ?? "",
    ...Object.fromEntries(Object.entries(seats).map(([domain, count]) => [domain, String(count)])),
  };
}
