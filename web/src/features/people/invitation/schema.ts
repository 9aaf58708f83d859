import { z } from "zod";
import { LANGUAGES } from "#web/platform/language/languages.ts";
import { roleForm } from "../members/schema.ts";

export const invitationForm = roleForm.extend({
  name: z.string().min(2).max(80),
  email: z.email().max(254),
  language: z.enum(LANGUAGES),
});
