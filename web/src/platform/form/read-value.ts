import type { FieldRule } from "./field-state.ts";

/**
 * What somebody typed as the value a schema expects. Empty is not filled in; figures and days may be written as people do. What
 * cannot be read stays as it is, and the schema then says what is wrong with it.
 */
export function readValue(rule: FieldRule, typed: string | readonly string[] | undefined): unknown {
  if (rule.type === "array") return typed === undefined ? [] : [typed].flat().filter((value) => value !== "");
  const text = (typeof typed === "string" ? typed : (typed?.[0] ?? "")).trim();
  if (rule.type === "boolean") return text !== "";
  if (text === "") return undefined;
  if (rule.type === "number" || rule.type === "integer") return readNumber(text);
  return rule.format === "date" ? readDay(text) : text;
}

/** 1.234,5 and 1 234,5 as in Dutch; 12.5 as in English when no thousands are meant. */
function readNumber(text: string): number | string {
  const bare = text.replace(/[\s\u00a0€%]/g, "");
  const dutch = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) || /^-?\d+,\d+$/.test(bare);
  const number = Number(dutch ? bare.replaceAll(".", "").replace(",", ".") : bare);
  return bare === "" || Number.isNaN(number) ? text : number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DUTCH_MONTHS: Readonly<Record<string, string>> = { maa: "mar", mrt: "mar", mei: "may", okt: "oct" };

/** 3-3-2026, 3/3/2026, 3 maart 2026 and 2026-03-03, all as 2026-03-03. */
function readDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4})$/i.exec(text) ?? [];
  if (!day || !month || !year) return text;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function monthNumber(word: string): number {
  const short = word.slice(0, 3).toLowerCase();
  return MONTHS.indexOf(DUTCH_MONTHS[short] ?? short) + 1;
}
