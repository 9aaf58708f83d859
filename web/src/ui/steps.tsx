import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

export interface Step {
  readonly title: string;
  /** What kind of step it is, small above the title. */
  readonly label: string;
  readonly state: "done" | "now" | "later";
  /** The state in a word, for whoever does not see the line: "klaar", "nu", "later". */
  readonly word: string;
  readonly content: Child;
}

/** Steps under each other along a line: what is done, the one that is on, and what is still to come. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps plain-list">
      {steps.map(({ title, label, state, word, content }, index) => (
        <li class={`step step--${state}`} aria-current={state === "now" ? "step" : undefined}>
          <span class="step__mark" aria-hidden="true">
            {state === "done" ? <Icon name="check" /> : String(index + 1)}
          </span>
          <div class="step__body">
            <p class="step__label">
              {label} <span class="only-heard">{word}</span>
            </p>
            <h2 class="step__title">{title}</h2>
            {content}
          </div>
        </li>
      ))}
    </ol>
  );
}
