export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Of its label, where that is not the language of the page. */
  readonly language?: string | undefined;
  /** Options of one group stand together under its name. */
  readonly group?: string;
}

/** One field of a form as it stands: what was filled in, what is asked of it, and what is wrong with it. */
export interface FieldState {
  readonly name: string;
  readonly control:
    | "text"
    | "email"
    | "tel"
    | "number"
    | "date"
    | "textarea"
    | "select"
    | "radios"
    | "checkbox"
    | "checkboxes"
    | "file"
    | "hidden";
  /** As it was typed, so that a mistake can be mended. A single box is sent as "on", and is ticked when this is not empty. */
  readonly value: string | readonly string[];
  readonly required: boolean;
  readonly error?: string;
  /** Gives the field its size. The browser does not cut at it: what is pasted would lose its end without a word. */
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly autocomplete?: string;
  /** Has the focus as soon as the page stands there: only where the page is for typing and nothing else. */
  readonly autofocus?: boolean;
  readonly options?: readonly FieldOption[];
}

/** Where the summary of errors leads: the control, or the first one of several. */
export const fieldId = (name: string) => `veld-${name}`;

export const hintId = (name: string) => `hulp-${name}`;

export const errorId = (name: string) => `fout-${name}`;

/** The ids a control is described by, in the order they stand on the page. */
export function describedBy({ name, error }: FieldState, hint: string | undefined): string | undefined {
  const ids = [...(hint ? [hintId(name)] : []), ...(error ? [errorId(name)] : [])];
  return ids.length === 0 ? undefined : ids.join(" ");
}

export function isChosen({ value }: FieldState, option: string): boolean {
  return typeof value === "string" ? value === option : value.includes(option);
}
