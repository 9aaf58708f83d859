import type { Reader } from "#web/platform/language/reader.ts";
import type { FieldState } from "#web/ui/field-state.ts";
import { type Arrangement, arrange, type TableColumn, type TableState } from "#web/ui/table-state.ts";

export const SUBJECTS = ["noise", "waste", "green"] as const;
type Subject = (typeof SUBJECTS)[number];

/** A row of the sample table; its words come from the texts. */
export interface SampleRow {
  readonly street: number;
  readonly subject: Subject;
  readonly since: Date;
  readonly votes: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LATEST = Date.UTC(2026, 10, 2);

// Steps that share no factor with the rest spread the rows without chance: the page is the same every time.
export const SAMPLE_ROWS: readonly SampleRow[] = Array.from({ length: 62 }, (_, index) => ({
  street: index + 1,
  subject: SUBJECTS[(index * 5) % SUBJECTS.length] ?? "noise",
  since: new Date(LATEST - ((index * 37) % 400) * DAY_MS),
  votes: (index * 17) % 43,
}));

export const COLUMNS: readonly TableColumn<SampleRow>[] = [
  { key: "straat", compare: (one, other) => one.street - other.street },
  { key: "onderwerp", filter: { values: SUBJECTS, holds: (row, value) => row.subject === value } },
  { key: "sinds", compare: (one, other) => one.since.getTime() - other.since.getTime() },
  { key: "stemmen", compare: (one, other) => one.votes - other.votes },
];

export function arrangeSamples(state: TableState, reader: Reader, size?: number): Arrangement<SampleRow> {
  const search = (row: SampleRow, words: string) => streetName(row, reader).toLowerCase().includes(words.toLowerCase());
  return arrange(SAMPLE_ROWS, state, { columns: COLUMNS, search, ...(size !== undefined && { size }) });
}

export function streetName({ street }: Pick<SampleRow, "street">, { say }: Reader): string {
  return say("house.style.sample.street", { number: String(street) });
}

const FIELDS = [
  { name: "naam", control: "text", required: true, autocomplete: "name" },
  { name: "mail", control: "email", required: false, autocomplete: "email" },
  { name: "dag", control: "date", required: true },
  { name: "mensen", control: "number", required: true, min: 1, max: 40 },
  { name: "plek", control: "select", required: false },
  { name: "hoe", control: "radios", required: true },
  { name: "dagdeel", control: "checkboxes", required: false },
  { name: "verhaal", control: "textarea", required: false, maxLength: 1000 },
  { name: "foto", control: "file", required: false },
  { name: "akkoord", control: "checkbox", required: true },
] as const satisfies readonly Omit<FieldState, "value">[];

type SampleName = (typeof FIELDS)[number]["name"];
type RequiredField = Extract<(typeof FIELDS)[number], { required: true }>;

export interface SampleForm {
  readonly fields: Readonly<Record<SampleName, FieldState>>;
  readonly problems: readonly { readonly name: SampleName; readonly text: string }[];
}

/** The form as it stands before anybody filled it in. */
export function emptyForm(): SampleForm {
  return formWith(() => [], []);
}

/** The form as it was sent, with what is wrong with it: here, only what was left open. */
export function sentForm(sent: FormData, { say }: Reader): SampleForm {
  const typed = (name: string) => sent.getAll(name).map(String);
  const isLeftOpen = (field: (typeof FIELDS)[number]): field is RequiredField =>
    field.required && typed(field.name).every((value) => value.trim() === "");
  const missing = FIELDS.filter(isLeftOpen);
  return formWith(
    typed,
    missing.map(({ name }) => ({ name, text: say(`house.style.form.missing.${name}`) })),
  );
}

function formWith(typed: (name: string) => readonly string[], problems: SampleForm["problems"]): SampleForm {
  const states = FIELDS.map((field): readonly [SampleName, FieldState] => {
    const values = typed(field.name);
    const error = problems.find(({ name }) => name === field.name)?.text;
    const value = field.control === "checkboxes" ? values : (values[0] ?? "");
    return [field.name, { ...field, value, ...(error !== undefined && { error }) }];
  });
  return { fields: Object.fromEntries(states) as Record<SampleName, FieldState>, problems };
}
