import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ROLES } from "#web/platform/sessions/actor.ts";
import { Field } from "#web/ui/field.tsx";
import type { FieldOption } from "#web/ui/field-state.ts";
import type { roleForm } from "../schema.ts";

/** An organisation that can be chosen. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
}

/** What the two questions are called, above a form where both may be left open. */
export function roleLabels({ say }: Reader) {
  return { organisation: say("people.members.fields.organisation"), role: say("people.members.fields.role") };
}

/** Which role, and where. Where there is only one organisation to choose, nobody is asked. */
export function RoleFields({
  reader: { say },
  form,
  organisations,
}: {
  reader: Reader;
  form: Pick<FormState<typeof roleForm>, "field">;
  organisations: readonly Choosable[];
}) {
  const field = form.field("organisation");
  const [first, ...others] = organisations;
  const none: FieldOption = { value: "", label: say("people.members.fields.organisationNone") };
  return (
    <>
      {first && others.length === 0 ? (
        <Field field={{ ...field, control: "hidden", value: first.id }} label="" />
      ) : (
        <Field
          field={field}
          label={say("people.members.fields.organisation")}
          options={[none, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Field
        field={form.field("role")}
        label={say("people.members.fields.role")}
        options={ROLES.map((role) => ({
          value: role,
          label: say(`people.roles.${role}`),
          hint: say(`people.members.roleHint.${role}`),
        }))}
      />
    </>
  );
}
