import { z } from "zod";
import type { FieldState } from "../../ui/field-state.ts";

/** A form: the shape of what it gives, by field. */
export type FormSchema = z.ZodObject;

/** What was typed, by field, as it came. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What a schema says of one field, read from its JSON Schema: zod's own public account of itself. */
export interface FieldRule {
  readonly type?: "string" | "number" | "integer" | "boolean" | "array";
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
  /** Set by `.meta({ control: "textarea", autocomplete: "name" })` on the schema. */
  readonly control?: FieldState["control"];
  readonly autocomplete?: string;
}

interface ObjectRule {
  readonly properties: Readonly<Record<string, FieldRule>>;
  readonly required?: readonly string[];
}

const known = new WeakMap<FormSchema, ObjectRule>();

/** The rules of all fields of a form. */
export function rulesOf(schema: FormSchema): ObjectRule {
  const rules =
    known.get(schema) ?? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as unknown as ObjectRule);
  known.set(schema, rules);
  return rules;
}

const MOST_RADIOS = 7;

/** A field as it is shown: how it is filled in follows from the schema, what stands in it from what was typed. */
export function fieldState(schema: FormSchema, name: string, typed: Typed, error: string | undefined): FieldState {
  const { properties, required = [] } = rulesOf(schema);
  const rule = properties[name];
  if (!rule) throw new Error(`This form has no field '${name}'.`);
  const values = rule.enum ?? rule.items?.enum;
  return {
    name,
    control: rule.control ?? controlFor(rule),
    value: typed[name] ?? (rule.type === "array" ? [] : ""),
    required: required.includes(name) && rule.type !== "boolean",
    ...(error !== undefined && { error }),
    ...(rule.maxLength !== undefined && { maxLength: rule.maxLength }),
    ...(rule.minimum !== undefined && rule.minimum > Number.MIN_SAFE_INTEGER && { min: rule.minimum }),
    ...(rule.maximum !== undefined && rule.maximum < Number.MAX_SAFE_INTEGER && { max: rule.maximum }),
    ...(rule.autocomplete !== undefined && { autocomplete: rule.autocomplete }),
    ...(values && { options: values.map((value) => ({ value, label: value })) }),
  };
}

function controlFor({ type, format, enum: values }: FieldRule): FieldState["control"] {
  if (values) return values.length <= MOST_RADIOS ? "radios" : "select";
  if (type === "array") return "checkboxes";
  if (type === "boolean") return "checkbox";
  if (type === "number" || type === "integer") return "number";
  if (format === "email") return "email";
  return format === "date" ? "date" : "text";
}
