/** Every option of every command, in the order in which help lists them. */
const OPTIONS = {
  situation: { takes: "<file>", says: "the situation, as JSON or YAML" },
  top: { takes: "<n>", says: "show at most n practices (default 10 when readable, all with --json)" },
  name: { takes: "<name>", says: "what the municipality is called" },
  administrator: { takes: "<name>", says: "who looks after it first and lets the others in" },
  email: { takes: "<address>", says: "where that person receives mail" },
  municipality: { takes: "<name|id>", says: "only this one; without it all" },
  links: { takes: undefined, says: "ask every source on the internet whether it is still there" },
  register: { takes: "<file>", says: "the register to draw from, a CSV with a row for each address or person" },
  count: { takes: "<n>", says: "how many lots to draw" },
  strata: { takes: "<column,…>", says: "give each value of these columns its share of the lots" },
  seed: { takes: "<text>", says: "what chance starts from: the same text gives the same answer" },
  household: { takes: "<column,…>", says: "columns that are equal for those who live together" },
  id: { takes: "<column>", says: "what a row is known by (default: the column id, or else the number of the row)" },
  out: { takes: "<file>", says: "write it to this file" },
  fingerprint: { takes: "<hex>", says: "the fingerprint as it was published before the draw" },
  entry: { takes: "<id:salt>", says: "somebody who looks themselves up" },
  previous: { takes: "<file>", says: "the record that this one goes on from" },
  beacon: { takes: "<file|hex>", says: "what the beacon gave: its JSON in a file, or the signature" },
  dice: { takes: "<3x10|3,0,7>", says: "which dice will be thrown (commit, replace), or what they showed (reveal)" },
  entries: { takes: "<file>", says: "the id and salt of everyone, for whoever holds the lottery: keep it secret" },
  selection: { takes: "<file>", says: "the panels, as JSON: {panels: [[id, …], …], size}" },
  pool: { takes: "<file>", says: "who may be drawn, a CSV with a row for each person" },
  quotas: { takes: "<file>", says: "how many people of each kind, a CSV: feature,value,min,max" },
  title: { takes: "<text>", says: "what the record calls the lottery" },
  round: { takes: "<n>", says: "the round of the beacon that will decide" },
  at: { takes: "<moment>", says: "the moment of that round, such as 2027-07-01T20:00:00+02:00" },
  gone: { takes: "<id,…>", says: "who can no longer take part" },
  instance: { takes: "<file>", says: "an instance of MDGPLIB" },
  seconds: {
    takes: "<n>",
    says: "stop after so many seconds of processor time; the answer then depends on the machine",
  },
  sweeps: { takes: "<n>", says: "stop after so many sweeps; the answer is then the same everywhere" },
  completion: { takes: "none|add1|add1-utilitarian", says: "what is done with money the shares leave (default none)" },
  utility: { takes: "cost|unit", says: "what a project is worth to who supports it: its cost (default), or one" },
  "minimum-votes": { takes: "<n>", says: "leave out what fewer people support" },
  exclude: { takes: "<id,…>", says: "leave these projects out" },
  "one-of": { takes: "<id,…;id,…>", says: "projects that shut each other out; a semicolon between lists" },
  purses: { takes: "category|neighbourhood", says: "divide the purses of the file, each apart" },
  method: { takes: "<name>", says: "how to count: schulze, stv, borda, approval or best-worst" },
  ballots: {
    takes: "approve|rank|points",
    says: "what the marks mean (default: rank; approve for approval, best and worst for best-worst)",
  },
  seats: { takes: "<n>", says: "how many are elected, and how many places make the top (default 3)" },
  resamples: { takes: "<n>", says: "tell how firm the ranking is, from n draws of the ballots" },
  json: { takes: undefined, says: "one JSON document on standard output" },
  language: { takes: "nl|en", says: "language of the readable answer (default nl)" },
  content: { takes: "<folder>", says: "another content folder, for example a city's own (or NAAST_CONTENT)" },
} as const satisfies Record<string, { takes: string | undefined; says: string }>;

export type OptionName = keyof typeof OPTIONS;

/** What was typed; a command sees what it knows, and defaults for the rest. */
export type Options = {
  readonly json: boolean;
  readonly links: boolean;
  readonly language: "nl" | "en";
  readonly content: string;
} & Partial<Record<Exclude<OptionName, "json" | "links" | "language" | "content">, string | undefined>>;

const names = Object.keys(OPTIONS) as OptionName[];

/** As `parseArgs` of Node wants to know it. */
export const optionTypes = Object.fromEntries(
  names.map((name) => [name, { type: OPTIONS[name].takes === undefined ? "boolean" : "string" }] as const),
);

/** One line of help for each of these options. */
export function explain(known: readonly OptionName[]): string[] {
  const shown = names.filter((name) => known.includes(name));
  const rows = shown.map((name) => [[`--${name}`, OPTIONS[name].takes].filter(Boolean).join(" "), OPTIONS[name].says]);
  const width = Math.max(...rows.map(([option = ""]) => option.length));
  return rows.map(([option = "", says]) => `${option.padEnd(width)}  ${says}`);
}

/** An option that was given to a command that does not know it. */
export function strangeOption(known: readonly OptionName[], given: Readonly<Record<string, unknown>>) {
  return names.find((name) => name in given && !known.includes(name));
}
