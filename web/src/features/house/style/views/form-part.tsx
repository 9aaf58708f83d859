import type { Reader } from "#web/platform/language/reader.ts";
import { Field } from "#web/ui/field.tsx";
import { ActionLink, Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { SampleForm } from "../schema.ts";

export function FormPart({ reader, form }: { reader: Reader; form: SampleForm }) {
  const { say, to } = reader;
  return (
    <section class="part" aria-labelledby="formulier">
      <Heading level={2} id="formulier">
        {say("house.style.form.title")}
      </Heading>
      <Form action={to(paths.style())} submission="voorbeeld" lead={say("house.style.form.lead")}>
        <TypedFields reader={reader} form={form} />
        <ChosenFields reader={reader} form={form} />
        <ButtonRow>
          <Button type="submit">{say("house.style.form.submit")}</Button>
          {form.problems.length === 0 ? (
            <ActionLink href={to(paths.style("?fouten=ja"))} tone="secondary">
              {say("house.style.form.wrong")}
            </ActionLink>
          ) : (
            <ActionLink href={to(paths.style("", "formulier"))} tone="secondary">
              {say("house.style.form.reset")}
            </ActionLink>
          )}
        </ButtonRow>
      </Form>
    </section>
  );
}

function TypedFields({ reader: { say }, form: { fields } }: { reader: Reader; form: SampleForm }) {
  const optionalWord = say("house.style.form.optional");
  return (
    <>
      <Field field={fields.naam} label={say("house.style.form.label.naam")} />
      <Field
        field={fields.mail}
        label={say("house.style.form.label.mail")}
        hint={say("house.style.form.hint.mail")}
        optionalWord={optionalWord}
      />
      <Field field={fields.dag} label={say("house.style.form.label.dag")} hint={say("house.style.form.hint.dag")} />
      <Field
        field={fields.mensen}
        label={say("house.style.form.label.mensen")}
        hint={say("house.style.form.hint.mensen")}
      />
      <Field
        field={fields.verhaal}
        label={say("house.style.form.label.verhaal")}
        hint={say("house.style.form.hint.verhaal")}
        optionalWord={optionalWord}
      />
      <Field field={fields.foto} label={say("house.style.form.label.foto")} optionalWord={optionalWord} />
    </>
  );
}

function ChosenFields({ reader: { say }, form: { fields } }: { reader: Reader; form: SampleForm }) {
  const optionalWord = say("house.style.form.optional");
  return (
    <>
      <Field
        field={fields.plek}
        label={say("house.style.form.label.plek")}
        optionalWord={optionalWord}
        options={[
          { value: "", label: say("house.style.form.option.none") },
          { value: "plein", label: say("house.style.form.option.square") },
          { value: "buurthuis", label: say("house.style.form.option.centre") },
        ]}
      />
      <Field
        field={fields.hoe}
        label={say("house.style.form.label.hoe")}
        options={[
          { value: "kom", label: say("house.style.form.option.come") },
          { value: "help", label: say("house.style.form.option.help"), hint: say("house.style.form.option.helpHint") },
          { value: "later", label: say("house.style.form.option.later") },
        ]}
      />
      <Field
        field={fields.dagdeel}
        label={say("house.style.form.label.dagdeel")}
        hint={say("house.style.form.hint.dagdeel")}
        optionalWord={optionalWord}
        options={[
          { value: "ochtend", label: say("house.style.form.option.morning") },
          { value: "middag", label: say("house.style.form.option.afternoon") },
          { value: "avond", label: say("house.style.form.option.evening") },
        ]}
      />
      <Field
        field={fields.akkoord}
        label={say("house.style.form.label.akkoord")}
        hint={say("house.style.form.hint.akkoord")}
      />
    </>
  );
}
