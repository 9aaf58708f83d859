import { describedBy, type FieldOption, type FieldState, fieldId, isChosen } from "./field-state.ts";

/** The language and direction of what is typed; `auto` where it may be any. */
export interface Written {
  readonly lang?: string;
  readonly dir: "ltr" | "rtl" | "auto";
}

interface Props {
  readonly field: FieldState;
  readonly hint: string | undefined;
  readonly options: readonly FieldOption[];
  readonly written?: Written | undefined;
}

/** What is typed or chosen in one place: everything but boxes and rounds to tick. */
export function FieldControl({ field, hint, options, written }: Props) {
  const shared = { ...naming(field), ...telling(field, hint) };
  const value = String(field.value);
  if (field.control === "textarea")
    return (
      <textarea {...shared} {...written} class={`${TEXT_BOX} text-area`} rows={rowsFor(field)}>
        {value}
      </textarea>
    );
  if (field.control === "select")
    return (
      <select {...shared} class={`${TEXT_BOX} select`}>
        <Options field={field} options={options} />
      </select>
    );
  if (field.control === "file") return <input {...shared} type="file" class={`${TEXT_BOX} file-box`} />;
  if (options.length === 0) return <input {...shared} {...typing(field)} class={TEXT_BOX} value={value} />;
  const list = `${fieldId(field.name)}-keuzes`;
  return (
    <>
      <input {...shared} {...typing(field)} class={TEXT_BOX} value={value} list={list} />
      <datalist id={list}>
        {options.map((option) => (
          <option value={option.value} />
        ))}
      </datalist>
    </>
  );
}

/** The options of a list, those of a group under its name. */
function Options({ field, options }: Pick<Props, "field" | "options">) {
  return (
    <>
      {[...Map.groupBy(options, ({ group }) => group)].map(([group, own]) => {
        const lines = own.map(({ value, label, language }) => (
          <option value={value} lang={language} selected={isChosen(field, value)}>
            {label}
          </option>
        ));
        return group === undefined ? lines : <optgroup label={group}>{lines}</optgroup>;
      })}
    </>
  );
}

/** Boxes, or rounds, those of a group under its name. */
export function FieldTicks({ field, options }: Pick<Props, "field" | "options">) {
  return (
    <>
      {[...Map.groupBy(options, ({ group }) => group)].map(([group, own]) => {
        const ticks = <TicksOf field={field} options={own} first={options.indexOf(own[0] as FieldOption)} />;
        if (group === undefined) return ticks;
        return (
          <fieldset class="question">
            <legend class="tick-group__name">{group}</legend>
            {ticks}
          </fieldset>
        );
      })}
    </>
  );
}

/** Each with its label and its own hint. The first one of all has the id the summary of errors leads to. */
function TicksOf({ field, options, first }: Pick<Props, "field" | "options"> & { first: number }) {
  const type = field.control === "radios" ? "radio" : "checkbox";
  return (
    <div class="ticks">
      {options.map((option, place) => {
        const index = first + place;
        const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index + 1}`;
        return (
          <div class="tick">
            <input
              class={`tick__box utrecht-${type}`}
              type={type}
              id={id}
              name={field.name}
              value={option.value}
              checked={isChosen(field, option.value)}
              aria-describedby={option.hint && `${id}-hulp`}
            />
            <label class="tick__label" for={id} lang={option.language}>
              {option.label}
            </label>
            {option.hint && (
              <p class="tick__hint field__hint" id={`${id}-hulp`}>
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** One box to tick, for what somebody agrees to or wants. */
export function FieldTick({ field, hint, label }: Pick<Props, "field" | "hint"> & { label: string }) {
  return (
    <div class="tick">
      <input
        {...naming(field)}
        {...telling(field, hint)}
        class="tick__box utrecht-checkbox"
        type="checkbox"
        value="on"
        checked={field.value !== ""}
      />
      <label class="tick__label" for={fieldId(field.name)}>
        {label}
      </label>
    </div>
  );
}

const TEXT_BOX = "utrecht-textbox utrecht-textbox--html-input";

function naming({ name, autocomplete, autofocus }: FieldState) {
  return { id: fieldId(name), name, autocomplete, autofocus };
}

function telling(field: FieldState, hint: string | undefined) {
  return {
    "aria-describedby": describedBy(field, hint),
    "aria-invalid": field.error ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined,
  };
}

/**
 * Dates and numbers are text boxes. A browser's own date and number fields throw away what they do not understand, so that it cannot
 * be shown again; they follow the language of the browser, not of the page; and a wheel of days is no way to a year of birth. A date
 * gets the full keyboard, for people type "3 maart" and "3-3-2026". A number gets a keypad where no minus can be wanted.
 */
function typing({ control, min }: FieldState): { type: string; inputmode?: "decimal" } {
  if (control === "email" || control === "tel") return { type: control };
  if (control === "number" && min !== undefined && min >= 0) return { type: "text", inputmode: "decimal" };
  return { type: "text" };
}

function rowsFor({ maxLength = 0 }: FieldState): number {
  return maxLength > 0 && maxLength <= 300 ? 3 : 6;
}
