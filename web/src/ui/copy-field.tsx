/**
 * A text to take along, such as a link. Without script it is a field: the tab key or a triple click marks all of it. With the island
 * `copy-text` one press marks it, and a button copies it and says so.
 */
export function CopyField({
  id,
  label,
  text,
  button,
  done,
}: {
  id: string;
  label: string;
  text: string;
  button: string;
  /** Said once it is copied. */
  done: string;
}) {
  return (
    <copy-text class="copy field" data-done={done}>
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="copy__row">
        <input
          class="utrecht-textbox utrecht-textbox--html-input copy__text"
          id={id}
          value={text}
          readonly
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
        />
        <button class="nl-button nl-button--secondary" type="button" hidden>
          {button}
        </button>
      </div>
      <p class="copy__done" role="status" />
    </copy-text>
  );
}
