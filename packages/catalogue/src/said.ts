import { z } from "zod";

/** The languages every text of the catalogue is written in, the source language first. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One thing said in both languages, side by side so that a translator sees both. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

/** A text that must be there in both languages. */
export const saidSchema = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });
