import type { Child } from "hono/jsx";
import { FieldControl, FieldTick, FieldTicks, type Written } from "./field-control.tsx";
import { describedBy, errorId, type FieldOption, type FieldState, fieldId, hintId } from "./field-state.ts";
import { Icon } from "./icon.tsx";

interface Props {
  readonly field: FieldState;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Stands behind the label of what may be left open, such as "(niet verplicht)". */
  readonly optionalWord?: string | undefined;
  /** Labels in the reader's language, where the field itself has none. */
  readonly options?: readonly FieldOption[];
  /** In which language and direction a longer text is written, where that is not the page's own. */
  readonly written?: Written;
}

/** One question of a form: label, hint, what is wrong with the answer, and the answer. */
export function Field(props: Props) {
  const { field } = props;
  if (field.control === "hidden") return <HiddenValue field={field} />;
  if (field.control === "checkbox") return <TickField {...props} />;
  if (field.control === "radios" || field.control === "checkboxes") return <TicksField {...props} />;
  const { label, hint, optionalWord, options = field.options ?? [], written } = props;
  return (
    <Answer field={field}>
      <label class="field__label" for={fieldId(field.name)}>
        {label} <Optional field={field} word={optionalWord} />
      </label>
      <Hint field={field} hint={hint} />
      <Wrong field={field} />
      <FieldControl field={field} hint={hint} options={options} written={written} />
    </Answer>
  );
}

function HiddenValue({ field: { name, value } }: Pick<Props, "field">) {
  const values = typeof value === "string" ? [value] : value;
  return (
    <>
      {values.map((one) => (
        <input type="hidden" name={name} value={one} />
      ))}
    </>
  );
}

function TickField({ field, label, hint }: Props) {
  return (
    <Answer field={field}>
      <Wrong field={field} />
      <FieldTick field={field} hint={hint} label={label} />
      <Hint field={field} hint={hint} />
    </Answer>
  );
}

function TicksField({ field, label, hint, optionalWord, options = field.options ?? [] }: Props) {
  return (
    <Answer field={field}>
      <fieldset
        class="question"
        aria-describedby={describedBy(field, hint)}
        {...(field.control === "radios" ? asOneAnswer(field) : {})}
      >
        <legend class="field__label question__words">
          {label} <Optional field={field} word={optionalWord} />
        </legend>
        <Hint field={field} hint={hint} />
        <Wrong field={field} />
        <FieldTicks field={field} options={options} />
      </fieldset>
    </Answer>
  );
}

/** Only a group with one answer can be required, or wrong, as a whole. */
function asOneAnswer({ required, error }: FieldState) {
  return {
    role: "radiogroup",
    "aria-required": required ? "true" : undefined,
    "aria-invalid": error ? "true" : undefined,
  };
}

function Answer({ field: { control, error, maxLength }, children }: Pick<Props, "field"> & { children?: Child }) {
  const isShort = control === "number" || control === "date" || (maxLength !== undefined && maxLength <= 12);
  return <div class={`field${isShort ? " field--short" : ""}${error ? " field--wrong" : ""}`}>{children}</div>;
}

function Optional({ field, word }: { field: FieldState; word: string | undefined }) {
  return !field.required && word ? <span class="field__optional">{word}</span> : null;
}

function Hint({ field, hint }: { field: FieldState; hint: string | undefined }) {
  if (!hint) return null;
  return (
    <p class="field__hint" id={hintId(field.name)}>
      {hint}
    </p>
  );
}

function Wrong({ field: { name, error } }: Pick<Props, "field">) {
  if (!error) return null;
  return (
    <p class="field__error" id={errorId(name)}>
      <Icon name="octagon-alert" /> {error}
    </p>
  );
}
