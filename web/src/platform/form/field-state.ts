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

/** What the JSON Schema of a file says it is. */
export const FILE_FORMAT = "binary";

const MOST_RADIOS = 7;

/** A field as it is shown: how it is filled in follows from the schema, what stands in it from what was typed. */
export function fieldState(
  schema: FormSchema,
  name: string,
  { typed, error }: { typed: Typed; error: string | undefined },
) {
  const { properties, required = [] } = rulesOf(schema);
  const rule = properties[name];
  if (!rule) throw new Error(`This form has no field '${name}'.`);
  const state: FieldState = {
    name,
    control: rule.control ?? controlFor(rule),
    value: typed[name] ?? (rule.type === "array" ? [] : ""),
    required: required.includes(name) && rule.type !== "boolean",
    ...boundsOf(rule),
    ...given({ error, autocomplete: rule.autocomplete, options: optionsOf(rule) }),
  };
  return state;
}

function boundsOf({ maxLength, minimum, maximum }: FieldRule) {
  // A whole number has bounds of its own, which nobody needs to be told.
  const isSaid = (bound: number | undefined) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return given({ maxLength, min: isSaid(minimum) ? minimum : undefined, max: isSaid(maximum) ? maximum : undefined });
}

const optionsOf = (rule: FieldRule) => valuesOf(rule)?.map((value) => ({ value, label: value }));

const valuesOf = ({ enum: values, items }: FieldRule) => values ?? items?.enum;

/** Leaves out what is not there. */
function given<Fields extends object>(fields: Fields) {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}

function controlFor({ type, format, enum: values }: FieldRule): FieldState["control"] {
  if (values) return values.length <= MOST_RADIOS ? "radios" : "select";
  if (type !== undefined && type !== "string") return CONTROLS[type];
  if (format === FILE_FORMAT) return "file";
  return format === "email" || format === "date" ? format : "text";
}

const CONTROLS = { array: "checkboxes", boolean: "checkbox", number: "number", integer: "number" } as const;
