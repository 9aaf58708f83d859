import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";

/** What somebody with the link may: read what came of it, or settle and decide along as well. */
export const VARIANTS = ["read", "write"] as const;
export type Variant = (typeof VARIANTS)[number];

/** How long a link can work, in days. */
export const DAYS = ["7", "30", "90"] as const;

export const shareForm = z.object({
  variant: z.enum(VARIANTS).meta({ control: "radios" }),
  days: z.enum(DAYS).meta({ control: "radios" }),
  meantFor: z.string().max(80),
});
export type ShareFields = z.infer<typeof shareForm>;
export type ShareFormState = FormState<typeof shareForm>;
