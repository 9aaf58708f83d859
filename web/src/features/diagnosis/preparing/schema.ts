import type { Taxonomy } from "@naast/catalogue";
import { z } from "zod";
import type { Area } from "#web/features/areas/index.ts";
import type { Typed } from "#web/platform/form/field-state.ts";
import type { FormState } from "#web/platform/form/form-state.ts";
import { areaNotListed } from "../errors.ts";
import { DOMAINS, type Domain, FORM_LENGTHS, type FormLength, MATERIAL } from "../schema.ts";
import type { Diagnosis, Preparation, Seats } from "../store.ts";

const people = z.number().int().min(0).max(30).optional();

/**
 * What is asked before a table begins. Only the area must be said, from the list or in own words: who is there, and what lies there,
 * often shows on the day.
 */
export function preparationForm(taxonomy: Taxonomy) {
  return z
    .object({
      organisation: z.uuid().optional().meta({ control: "radios" }),
      listed: z.string().max(20).meta({ control: "select" }).optional(),
      area: z.string().max(80).optional(),
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
    })
    .refine(({ listed, area }) => listed !== undefined || area !== undefined, {
      path: ["area"],
      error: "diagnosis.preparing.errors.noArea",
    })
    .refine(({ listed, area }) => listed === undefined || area === undefined, {
      path: ["area"],
      error: "diagnosis.preparing.errors.twoAreas",
    });
}

type PreparationForm = ReturnType<typeof preparationForm>;
export type PreparationFields = z.infer<PreparationForm>;
export type PreparationFormState = FormState<PreparationForm>;

/** An area of the list as it stands in a form: code and year, so that a list that was replaced meanwhile is noticed. */
export const listedValue = ({ code, year }: Pick<Area, "code" | "year">): string => `${code}.${year}`;

/** The area of a diagnosis as the list had it then; undefined where it was said in own words. */
export function areaHeld({ area, areaCode, areaYear }: Pick<Diagnosis, "area" | "areaCode" | "areaYear">) {
  return areaCode === null || areaYear === null ? undefined : { code: areaCode, name: area, year: areaYear };
}

interface Choices {
  /** What can be chosen: the list, and what the diagnosis holds of an earlier one. */
  readonly areas: readonly Area[];
  /** The length of the form where the question was left out: what is asked may stay open, what is not asked cannot be answered. */
  readonly formLength?: FormLength;
}

/** @throws DomainError where the area that was chosen is not in the list any more */
export function preparationOf(fields: PreparationFields, { areas, formLength = "long" }: Choices): Preparation {
  const { part = null, scale = null, material, materialWords = null } = fields;
  return {
    ...areaOf(fields, areas),
    part,
    scale,
    formLength: fields.formLength ?? formLength,
    material,
    materialWords,
  };
}

function areaOf({ listed, area = "" }: PreparationFields, areas: readonly Area[]) {
  if (listed === undefined) return { area, areaCode: null, areaYear: null };
  const chosen = areas.find((one) => listedValue(one) === listed);
  if (!chosen) throw areaNotListed();
  return { area: chosen.name, areaCode: chosen.code, areaYear: chosen.year };
}

/** The chairs at the table; a domain that was left open has none, and its chair is shown as empty. */
export function seatsOf(fields: PreparationFields): Seats {
  const seats = DOMAINS.map((domain): [Domain, number] => [domain, fields[domain] ?? 0]);
  return Object.fromEntries(seats);
}

/** A diagnosis as the form shows it, to change it. */
export function typedFrom(diagnosis: Diagnosis, seats: Seats): Typed {
  const { area, part, scale, formLength, material, materialWords } = diagnosis;
  const held = areaHeld(diagnosis);
  return {
    listed: held ? listedValue(held) : "",
    area: held ? "" : area,
    part: part ?? "",
    scale: scale ?? "",
    formLength,
    material,
    materialWords: materialWords ?? "",
    ...Object.fromEntries(Object.entries(seats).map(([domain, count]) => [domain, String(count)])),
  };
}
