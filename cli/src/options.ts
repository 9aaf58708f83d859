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
  id: {
    takes: "<column>",
    says: "what a row is known by (default: the column id, for seating also name or naam; else the number of the row)",
  },
  out: { takes: "<file>", says: "write it to this file" },
  fingerprint: { takes: "<hex>", says: "the fingerprint as it was published before the draw" },
  entry: { takes: "<id:salt>", says: "somebody who looks themselves up" },
  previous: { takes: "<file>", says: "the record or the plan that this one goes on from" },
  beacon: { takes: "<file|hex>", says: "what the beacon gave: its JSON in a file, or the signature" },
  dice: { takes: "<3x10|3,0,7>", says: "which dice will be thrown (commit, replace), or what they showed (reveal)" },
  entries: { takes: "<file>", says: "the id and salt of everyone, for whoever holds the lottery: keep it secret" },
  selection: { takes: "<file>", says: "the panels, as JSON: {panels: [[id, …], …], size}" },
  pool: { takes: "<file>", says: "who may be drawn, a CSV with a row for each person" },
  quotas: { takes: "<file>", says: "how many people of each kind, a CSV: feature,value,min,max" },
  size: { takes: "<k|min-max>", says: "how many people a panel has, such as 30 or 28-32" },
  objective: { takes: "<goal>", says: "leximin (default), maximin, nash or goldilocks" },
  panels: { takes: "<m>", says: "how many equally likely panels to make (default 1000)" },
  include: { takes: "<id,…>", says: "who is on every panel" },
  exclude: { takes: "<id,…>", says: "who is on no panel" },
  title: { takes: "<text>", says: "what the record calls the lottery" },
  round: { takes: "<n>", says: "the round of the beacon that will decide" },
  at: { takes: "<moment>", says: "the moment of that round, such as 2027-07-01T20:00:00+02:00" },
  gone: { takes: "<id,…>", says: "who can no longer take part" },
  people: { takes: "<file>", says: "who will be seated, a CSV with a row for each person" },
  tables: { takes: "<n>", says: "how many tables there are" },
  rounds: { takes: "<n>", says: "how many rounds there are (default 1)" },
  mix: { takes: "<column,…>", says: "columns of which each table should hold a fair share of every value" },
  constraints: { takes: "<file>", says: "wishes, and what is special about tables, rounds and columns, as JSON" },
  held: { takes: "<n>", says: "how many rounds of the previous plan have been held and stay as they were (default 0)" },
  tries: { takes: "<n>", says: "stop after so many tries; the answer is then the same everywhere" },
  instance: { takes: "<file>", says: "an instance of MDGPLIB" },
  seconds: {
    takes: "<n>",
    says: "stop after so many seconds of processor time; the answer then depends on the machine",
  },
  sweeps: { takes: "<n>", says: "stop after so many sweeps; the answer is then the same everywhere" },
  optimal: { takes: undefined, says: "prove again that no way of drawing is fairer; takes seconds" },
  sample: { takes: "<file>", says: "who answered, a CSV with a row for each respondent" },
  margins: {
    takes: "<file>",
    says: 'how many people the population has, as JSON: {"age": {"young": 400, "old": 600}}',
  },
  item: { takes: "<column,…>", says: "the column with the answers, numbers; column=value for the share that said so" },
  before: { takes: "<file>", says: "the sample of the first wave" },
  after: { takes: "<file>", says: "the sample of the second wave" },
  weight: { takes: "<column>", says: "of how many people each respondent was drawn to stand for (default: all alike)" },
  stratum: { takes: "<column>", says: "the part of the population a respondent was drawn from apart" },
  cluster: { takes: "<column>", says: "what was drawn first and brought its people along: a street, a stairwell" },
  population: {
    takes: "<n|column>",
    says: "how many people (or clusters) there were to draw from, for a small population",
  },
  link: { takes: "<column>", says: "a code by which somebody is the same person in both waves" },
  trim: { takes: "<n>", says: "no weight above so many times the average" },
  epsilon: { takes: "<n>", says: "do as R survey's rake with this epsilon, for comparison (its default is 1)" },
  replicates: { takes: "<n>", says: "also draw so many new samples, for a second opinion on the standard error" },
  confidence: { takes: "<share>", says: "of the interval (default 0.95)" },
  least: { takes: "<n>", says: "with fewer answers in either wave nothing is said (default 50)" },
  negligible: {
    takes: "<n>",
    says: "a change smaller than this makes no difference; asks whether it is surely so small",
  },
  method: { takes: "naast|polis", says: "how a conversation is analysed: our way (default), or as Polis does" },
  completion: { takes: "none|add1|add1-utilitarian", says: "what is done with money the shares leave (default none)" },
  utility: { takes: "cost|unit", says: "what a project is worth to who supports it: its cost (default), or one" },
  "minimum-votes": { takes: "<n>", says: "leave out what fewer people support" },
  "one-of": { takes: "<id,…;id,…>", says: "projects that shut each other out; a semicolon between lists" },
  purses: { takes: "category|neighbourhood", says: "divide the purses of the file, each apart" },
  ballots: {
    takes: "approve|rank|points",
    says: "what the marks mean (default: rank; approve for approval, best and worst for best-worst)",
  },
  seats: { takes: "<n>", says: "how many are elected, and how many places make the top (default 3)" },
  resamples: { takes: "<n>", says: "tell how firm the ranking is, from n draws of the ballots" },
  json: { takes: undefined, says: "one JSON document on standard output" },
  language: { takes: "nl|en", says: "language of the readable answer (default nl)" },
  content: { takes: "<folder>", says: "another content folder, for example a city's own (or NAAST_CONTENT)" },
} as const satisfies Record<string, OptionMeaning>;

export type OptionName = keyof typeof OPTIONS;

/** What was typed; a command sees what it knows, and defaults for the rest. */
export type Options = {
  readonly json: boolean;
  readonly links: boolean;
  readonly optimal?: boolean | undefined;
  readonly language: "nl" | "en";
  readonly content: string;
} & Partial<Record<Exclude<OptionName, "json" | "links" | "optimal" | "language" | "content">, string | undefined>>;

const names = Object.keys(OPTIONS) as OptionName[];

/** As `parseArgs` of Node wants to know it. */
export const optionTypes = Object.fromEntries(
  names.map((name) => [name, { type: OPTIONS[name].takes === undefined ? "boolean" : "string" }] as const),
);

/** What an option takes and means. */
interface OptionMeaning {
  readonly takes: string | undefined;
  readonly says: string;
}

export type OptionMeanings = Partial<Record<OptionName, OptionMeaning>>;

/** One line of help for each of these options, with the meaning of its own that a command gives some of them. */
export function explain(known: readonly OptionName[], own: OptionMeanings = {}): string[] {
  const shown = names.filter((name) => known.includes(name)).map((name) => ({ name, ...OPTIONS[name], ...own[name] }));
  const rows = shown.map(({ name, takes, says }) => [[`--${name}`, takes].filter(Boolean).join(" "), says]);
  const width = Math.max(...rows.map(([option = ""]) => option.length));
  return rows.map(([option = "", says]) => `${option.padEnd(width)}  ${says}`);
}

/** An option that was given to a command that does not know it. */
export function strangeOption(known: readonly OptionName[], given: Readonly<Record<string, unknown>>) {
  return names.find((name) => name in given && !known.includes(name));
}
