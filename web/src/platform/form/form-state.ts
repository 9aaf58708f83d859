import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { FieldState } from "../../ui/field-state.ts";
import { type FormSchema, fieldState, type Typed } from "./field-state.ts";

/** A form as it is shown: empty, or with what was typed and what is wrong with it. */
export interface FormState<Schema extends FormSchema> {
  /** Travels with the form, so that sending it twice gives one record. */
  readonly submission: string;
  /** How a field is filled in, what stands in it and what is wrong with it. */
  field(name: keyof z.infer<Schema> & string): FieldState;
  /** What is wrong, for the summary on top; a problem of no field in particular has no name. */
  readonly problems: readonly { readonly name: string | undefined; readonly text: string }[];
}

interface Filled {
  readonly typed?: Typed;
  readonly submission?: string | undefined;
  readonly errors?: Readonly<Record<string, string>>;
  /** What is wrong with the whole. */
  readonly problem?: string;
}

/** A form to show. */
export function formState<Schema extends FormSchema>(schema: Schema, filled: Filled = {}): FormState<Schema> {
  const { typed = {}, submission = randomUUID(), errors = {}, problem } = filled;
  return {
    submission,
    field: (name) => fieldState(schema, name, { typed, error: errors[name] }),
    problems: [
      ...(problem === undefined ? [] : [{ name: undefined, text: problem }]),
      ...Object.entries(errors).map(([name, text]) => ({ name, text })),
    ],
  };
}
