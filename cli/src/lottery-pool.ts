import {
  type FileRead,
  type PanelCertificate,
  type Pool,
  type PoolOptions,
  type Quota,
  type QuotaOptions,
  readPool,
  readQuotas,
} from "@naast/lottery";
import { BadFiles, UsageError } from "./command.ts";
import { textIn } from "./lottery-files.ts";

/** The quotas of a file, in either of the two spellings of the field; all that is wrong with it is told at once. */
export function quotasIn(path: string, size?: QuotaOptions["size"]): readonly Quota[] {
  return orBadFiles(readQuotas(textIn(path), { file: path, ...(size && { size }) }));
}

/** The people of a file, with their values for the features that have quotas. */
export function poolIn(path: string, options: Omit<PoolOptions, "file">): Pool {
  return orBadFiles(readPool(textIn(path), { ...options, file: path }));
}

function orBadFiles<Value>(read: FileRead<Value>): Value {
  if (read.ok) return read.value;
  throw new BadFiles(read.errors);
}

/** Panels as a program made them, as far as a record holds them. */
export interface Selection {
  readonly objective: string;
  readonly size: { readonly min: number; readonly max: number };
  readonly panels: readonly (readonly string[])[];
  readonly certificate: PanelCertificate | null;
}

export function selectionIn(path: string): Selection {
  const { kind, panels, objective, size, certificate, chances } = fieldsIn(path);
  if (kind === "impossible") throw new UsageError(`${path} says that no panel keeps the quotas: nothing to draw.`);
  if (!isPanels(panels)) throw new UsageError(`${path} holds no panels, as JSON {panels: [[id, …], …]}.`);
  const sizes = panels.map(({ length }) => length);
  return {
    objective: String(objective ?? ""),
    size: isRange(size) ? { min: size.min, max: size.max } : rangeOfSize(size, sizes),
    panels,
    certificate: certificateOf(certificate, chances),
  };
}

/** The fields of a JSON object, each still to be looked at; none where the file holds something else. */
function fieldsIn(path: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(textIn(path));
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

function isPanels(panels: unknown): panels is string[][] {
  const isText = (value: unknown) => typeof value === "string";
  return Array.isArray(panels) && panels.every((panel) => Array.isArray(panel) && panel.every(isText));
}

/** Null for anything of another shape: it could hold ids, and no id may be published. */
function certificateOf(certificate: unknown, chances: unknown): PanelCertificate | null {
  const { objective, types, claims } = (certificate ?? {}) as Partial<PanelCertificate>;
  if (typeof objective !== "string" || !isPanels(types) || !Array.isArray(claims)) return null;
  const chanceOf = (chances ?? {}) as Readonly<Record<string, unknown>>;
  const chanceOfType = types.map(([first = ""]) => Number(chanceOf[first]));
  return chanceOfType.every(Number.isFinite) ? { objective, types, chances: chanceOfType, claims } : null;
}

function isRange(size: unknown): size is { min: number; max: number } {
  return typeof size === "object" && size !== null && "min" in size && "max" in size;
}

function rangeOfSize(size: unknown, sizes: readonly number[]) {
  if (typeof size === "number") return { min: size, max: size };
  return { min: Math.min(...sizes), max: Math.max(...sizes) };
}
