import { FieldControl } from "./field-control.tsx";
import { type FieldOption, fieldId } from "./field-state.ts";
import { Button } from "./form.tsx";
import { sortText, TABLE_NAMES, type TableState } from "./table-state.ts";

interface FilterChoice {
  /** The key of the column. */
  readonly key: string;
  readonly label: string;
  /** The first one is no choice, with an empty value: "Alles". */
  readonly options: readonly FieldOption[];
}

interface Props {
  readonly action: string;
  readonly state: TableState;
  readonly words: { readonly search: string; readonly submit: string; readonly clear: string };
  readonly choices?: readonly FilterChoice[];
}

/** Search and choose above a table, by an address that can be shared. The sort stays; reading begins on the first page again. */
export function TableFilter({ action, ...asked }: Props) {
  return (
    <form class="table-filter" method="get" action={action} {...{ role: "search" }}>
      <Asked action={action} {...asked} />
    </form>
  );
}

/** The same where what is typed must not stand in an address. The answer is a page of its own, which only the browser itself can show. */
export function PostedTableFilter({ action, ...asked }: Props) {
  return (
    <form class="table-filter" method="post" action={action} data-turbo="false" {...{ role: "search" }}>
      <Asked action={action} {...asked} />
    </form>
  );
}

function Asked({ action, state: { search, sort, filters }, words, choices = [] }: Props) {
  const isAsked = search !== "" || Object.keys(filters).length > 0;
  return (
    <>
      {sort && <input type="hidden" name={TABLE_NAMES.sort} value={sortText(sort)} />}
      <Choice name={TABLE_NAMES.search} label={words.search} value={search} />
      {choices.map(({ key, label, options }) => (
        <Choice name={key} label={label} value={filters[key] ?? ""} options={options} />
      ))}
      <Button tone="secondary" type="submit">
        {words.submit}
      </Button>
      {isAsked && (
        <a class="nl-link table-filter__clear" href={action}>
          {words.clear}
        </a>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options?: readonly FieldOption[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  const control = options ? "select" : "text";
  return (
    <div class="field">
      <label class="field__label" for={fieldId(name)}>
        {label}
      </label>
      <FieldControl field={{ name, control, value, required: false }} hint={undefined} options={options ?? []} />
    </div>
  );
}
