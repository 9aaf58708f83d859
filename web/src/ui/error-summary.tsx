import { fieldId } from "./field-state.ts";

export interface Problem {
  /** The field it is about; none when it is about the whole. */
  readonly name?: string | undefined;
  readonly text: string;
}

/**
 * All that is wrong with a form, above it, each leading to its field. Takes the focus when the page opens, so that nobody has to
 * find out why the form came back.
 */
export function ErrorSummary({
  title,
  problems,
  labels = {},
}: {
  title: string;
  problems: readonly Problem[];
  /** What each field is called, where several may have the same problem. */
  labels?: Readonly<Record<string, string>>;
}) {
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" id="fouten" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="error-summary__title">{title}</h2>
        <ul class="plain-list">
          {problems.map(({ name, text }) => (
            <li>
              {name === undefined ? (
                text
              ) : (
                <a class="nl-link" href={`#${fieldId(name)}`}>
                  {labels[name] && <>{labels[name]}: </>}
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
