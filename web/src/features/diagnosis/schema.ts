import { z } from "zod";
import { diagnosisNotFound, versionNotFound } from "./errors.ts";

/** Who can sit at the table. A domain, never a person: the form of a colleague does not even ask for it. */
export const DOMAINS = ["social", "safety", "education", "care", "housing", "residents"] as const;
export type Domain = (typeof DOMAINS)[number];

/** What can lie on the table beside what colleagues know. */
export const MATERIAL = ["figures", "reports", "talks", "walk", "survey", "registrations"] as const;
export type Material = (typeof MATERIAL)[number];

/** How much the form of a colleague asks: for a table of half an hour what choosing needs, for one of two hours all steps of KIS. */
export const FORM_LENGTHS = ["short", "long"] as const;
export type FormLength = (typeof FORM_LENGTHS)[number];

/** How far a diagnosis is. */
export type Stage = "prepared" | "open" | "closed";

/** Titles that stand before a name, and what somebody can be reached by. */
const SOMEBODY = /\b(?:dhr|mevr|mw|meneer|mevrouw|de heer|mrs)\b\.?\s+\p{L}|@|(?:\d[\s-]?){9}/iu;

/** Whether a text says what somebody is called or how to reach them, as far as that can be told. */
export const tellsOfSomebody = (text: string): boolean => SOMEBODY.test(text);

const id = z.uuid();

export const isId = (text: string): boolean => id.safeParse(text).success;

/** The id in an address; what is none is nobody's diagnosis. */
export function idFrom(text: string | undefined): string {
  const read = id.safeParse(text);
  if (!read.success) throw diagnosisNotFound();
  return read.data;
}

const version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .optional();

/** Where an address says which version of a report it is about. */
export const VERSION = "versie";
export const versionQuery = (number: number): string => `?${VERSION}=${number}`;

/** The version in an address; undefined where it names none, which is the newest. */
export function versionFrom(text: string | undefined): number | undefined {
  const read = version.safeParse(text);
  if (!read.success) throw versionNotFound();
  return read.data;
}

/** A form with nothing to fill in: pressing the button is the answer. */
export const sureForm = z.object({});
