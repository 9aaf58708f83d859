export interface FieldError {
  /** Where the link leads: the id of a field (`fieldId`), or of what else on the page has to be mended. */
  readonly id: string;
  readonly message: string;
}

/**
 * All that is wrong with a form, above it, each leading to its field. Takes the focus when the page opens, so that nobody has to
 * find out why the form came back.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" id="fouten" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="error-summary__title">{title}</h2>
        <ul class="plain-list">
          {errors.map(({ id, message }) => (
            <li>
              <a class="nl-link" href={`#${id}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
