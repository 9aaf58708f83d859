import type { Reader } from "#web/platform/language/reader.ts";
import type { Step } from "#web/ui/steps.tsx";

/** What every step has: its title, which step of the KIS plan it is our reading of, and how far it is. */
export function step(
  { say }: Reader,
  name: "prepare" | "observe" | "see" | "settle" | "choose" | "check",
  state: Step["state"],
) {
  return {
    title: say(`diagnosis.steps.${name}.title`),
    label: say(`diagnosis.steps.${name}.label`),
    word: say(`diagnosis.steps.${state}`),
    state,
  };
}

/** Begun once what comes before it is done, and done once something came of it. */
export function stateOf(isBegun: boolean, isDone: boolean): Step["state"] {
  if (isDone) return "done";
  return isBegun ? "now" : "later";
}
