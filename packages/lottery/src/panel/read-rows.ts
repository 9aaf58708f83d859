import { InputError, type InputErrors } from "@naast/kernel";

/** What a file says, or all that is wrong with it. */
export type FileRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: InputErrors };

/** Reads, and gathers the faults that are thrown or pushed on the way. */
export function gathered<Value>(read: (faults: InputError[]) => Value): FileRead<Value> {
  const faults: InputError[] = [];
  try {
    const value = read(faults);
    return faults.length === 0 ? { ok: true, value } : { ok: false, errors: inOrder(faults) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ok: false, errors: inOrder([...faults, error]) };
  }
}

/** What is read, or `instead` with the fault kept, so that the next cell can be looked at too. */
export function orFault<Value>(faults: InputError[], instead: Value, read: () => Value): Value {
  const answer = gathered(read);
  if (answer.ok) return answer.value;
  faults.push(...answer.errors);
  return instead;
}

function inOrder(faults: readonly InputError[]): InputErrors {
  return faults.toSorted((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0));
}

/** The text itself, or the only one of the texts that differs from it in nothing but capitals. */
export function sameText(texts: readonly string[], wanted: string): string | undefined {
  if (texts.includes(wanted)) return wanted;
  const alike = texts.filter((text) => text.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}
