import { z } from "zod";
import { aliasSchema, practiceSchema } from "./practice.ts";

/** The shape of a practice file as JSON Schema (2020-12), for editors that complete and check while somebody writes. */
export function practiceJsonSchema(): Record<string, unknown> {
  const { $schema, ...practice } = z.toJSONSchema(practiceSchema, { io: "input" });
  const { $schema: _, ...alias } = z.toJSONSchema(aliasSchema, { io: "input" });
  return { $schema, title: "A practice of the Naast catalogue", anyOf: [practice, alias] };
}
