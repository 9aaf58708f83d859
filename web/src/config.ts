import { z } from "zod";

const schema = z.object({
  /** Another content folder, for a city that adds its own practices. */
  NAAST_CONTENT: z.string().min(1).optional(),
});

/** What the environment sets, read once. */
export function readConfig() {
  const { NAAST_CONTENT } = schema.parse(process.env);
  return { contentFolder: NAAST_CONTENT };
}
