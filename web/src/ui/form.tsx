import type { Child } from "hono/jsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/**
 * A form that is sent. The browser's own messages are off: ours are in the reader's language, stay in view and are told together.
 * The id makes a second press of the button the same submission as the first.
 */
export function Form({
  action,
  submission,
  lead,
  sendsFile = false,
  children,
}: {
  action: string;
  submission: string;
  /** A file travels with it. */
  sendsFile?: boolean;
  /** How long it takes, and what happens with it. */
  lead?: string;
  children?: Child;
}) {
  return (
    <form class="form" method="post" action={action} enctype={sendsFile ? "multipart/form-data" : undefined} novalidate>
      <input type="hidden" name="form" value={submission} />
      {lead && <p class="form__lead">{lead}</p>}
      {children}
    </form>
  );
}

/**
 * Stands first in a form that only its own button may send. Enter in a field presses the first button there is, also without script; this
 * one is pressed in vain.
 */
export function EnterSendsNothing() {
  return <button type="submit" disabled hidden />;
}

/** A form with nothing to fill in: a button that does something. */
export function PressForm({ action, children }: { action: string; children?: Child }) {
  return (
    <form class="press" method="post" action={action}>
      {children}
    </form>
  );
}

/** What can be done here, side by side: the one thing first. */
export function ButtonRow({ children }: { children?: Child }) {
  return <div class="button-row">{children}</div>;
}

/** A question above what answers it. */
export function Question({
  name,
  legend,
  hint,
  children,
}: {
  name: string;
  legend: string;
  hint: string;
  children?: Child;
}) {
  return (
    <fieldset
      class="question utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset"
      aria-describedby={`hulp-${name}`}
    >
      <legend class="question__legend utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {legend}
      </legend>
      <p class="field__hint" id={`hulp-${name}`}>
        {hint}
      </p>
      {children}
    </fieldset>
  );
}

/** A question in a fold, open when something in it is chosen; the count is told beside it. */
export function FoldedQuestion({
  summary,
  note,
  open,
  children,
}: {
  summary: string;
  note?: string;
  open: boolean;
  children?: Child;
}) {
  return (
    <details class="fold" open={open}>
      <summary>
        <span class="fold__summary">{summary}</span>
        {note && <span class="fold__note">{note}</span>}
      </summary>
      <div class="fold__content">{children}</div>
    </details>
  );
}

/** Boxes to tick, as many as apply, or one answer among several. */
export function Ticks({
  type,
  name,
  choices,
}: {
  type: "checkbox" | "radio";
  name: string;
  choices: readonly Choice[];
}) {
  return (
    <div class="ticks">
      {choices.map(({ value, label, checked }) => (
        <label class="tick">
          <input class={`tick__box utrecht-${type}`} type={type} name={name} value={value} checked={checked} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

export function TextField({
  name,
  label,
  hint,
  value = "",
}: {
  name: string;
  label: string;
  hint: string;
  value?: string;
}) {
  return (
    <div class="field">
      <label class="field__label" for={`veld-${name}`}>
        {label}
      </label>
      <p class="field__hint" id={`hulp-${name}`}>
        {hint}
      </p>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id={`veld-${name}`}
        name={name}
        value={value}
        aria-describedby={`hulp-${name}`}
        maxlength={300}
        autocomplete="off"
        enterkeyhint="search"
      />
    </div>
  );
}

/** One answer out of many, in a list that unfolds. */
export function SelectField({
  id,
  name,
  label,
  hint,
  choices,
}: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  choices: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <div class="field">
      <label class="field__label" for={`veld-${id}`}>
        {label}
      </label>
      {hint && (
        <p class="field__hint" id={`hulp-${id}`}>
          {hint}
        </p>
      )}
      <select
        class="utrecht-textbox utrecht-textbox--html-input select"
        id={`veld-${id}`}
        name={name}
        aria-describedby={hint && `hulp-${id}`}
      >
        {choices.map(({ value, label: words }) => (
          <option value={value}>{words}</option>
        ))}
      </select>
    </div>
  );
}

export function NumberField({
  name,
  label,
  value,
  max,
}: {
  name: string;
  label: string;
  value: number | undefined;
  max: number;
}) {
  return (
    <div class="field field--short">
      <label class="field__label" for={`veld-${name}`}>
        {label}
      </label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id={`veld-${name}`}
        name={name}
        type="number"
        inputmode="numeric"
        min={0}
        max={max}
        value={value}
      />
    </div>
  );
}

export function Button({
  tone = "primary",
  children,
  ...rest
}: {
  tone?: "primary" | "secondary";
  children?: Child;
  [attribute: string]: unknown;
}) {
  return (
    <button class={`nl-button nl-button--${tone}`} {...rest}>
      {children}
    </button>
  );
}

/** A link that looks like a button because it is the one thing to do here. */
export function ActionLink({
  href,
  tone = "primary",
  children,
}: {
  href: string;
  tone?: "primary" | "secondary";
  children?: Child;
}) {
  return (
    <a class={`nl-button nl-button--${tone}`} href={href}>
      {children}
    </a>
  );
}
