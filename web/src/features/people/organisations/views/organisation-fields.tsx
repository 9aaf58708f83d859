import type { Reader } from "#web/platform/language/reader.ts";
import { Field } from "#web/ui/field.tsx";
import { KINDS_TO_CHOOSE, type OrganisationFormState } from "../schema.ts";

/** What the two questions are called, above a form where both may be left open. */
export function organisationLabels({ say }: Reader) {
  return { name: say("people.organisations.form.name"), kind: say("people.organisations.form.kind") };
}

/** Name and kind; the kind stays out where there is nothing to choose. */
export function OrganisationFields({
  reader: { say },
  form,
}: {
  reader: Reader;
  form: Pick<OrganisationFormState, "field">;
}) {
  return (
    <>
      <Field field={form.field("name")} label={say("people.organisations.form.name")} />
      <Field
        field={form.field("kind")}
        label={say("people.organisations.form.kind")}
        options={KINDS_TO_CHOOSE.map((kind) => ({ value: kind, label: say(`people.kinds.${kind}`) }))}
      />
    </>
  );
}
