import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { ActionLink, Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { eraseForm } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly form: FormState<typeof eraseForm>;
  /** The organisations that nobody else looks after: while there is one, nothing is erased. */
  readonly alone: readonly string[];
}

/** What goes and what stays, before somebody is forgotten. */
export function ErasePage({ reader, form, alone }: Props) {
  const { say } = reader;
  return (
    <>
      <ErrorSummary title={say("people.account.form.problems")} problems={form.problems} />
      <Heading level={1}>{say("people.account.erase.title")}</Heading>
      <Paragraph lead>{say("people.account.erase.lead")}</Paragraph>
      <Heading level={2}>{say("people.account.erase.goes.title")}</Heading>
      <BulletList
        items={[
          say("people.account.erase.goes.person"),
          say("people.account.erase.goes.roles"),
          say("people.account.erase.goes.sessions"),
        ]}
      />
      <Heading level={2}>{say("people.account.erase.stays.title")}</Heading>
      <BulletList items={[say("people.account.erase.stays.work"), say("people.account.erase.stays.audit")]} />
      {alone.length > 0 ? <WhyNot reader={reader} alone={alone} /> : <Confirm reader={reader} form={form} />}
    </>
  );
}

function WhyNot({ reader: { say, to, format }, alone }: Pick<Props, "reader" | "alone">) {
  return (
    <>
      <Notice tone="stop" title={say("people.account.erase.alone.title")}>
        <Paragraph>{say("people.account.erase.alone.text", { organisations: format.list(alone) })}</Paragraph>
      </Notice>
      <ActionLink href={to(paths.account())}>{say("people.account.erase.back")}</ActionLink>
    </>
  );
}

function Confirm({ reader: { say, to }, form }: Pick<Props, "reader" | "form">) {
  return (
    <Form action={to(paths.eraseMyself())} submission={form.submission}>
      <Field field={form.field("sure")} label={say("people.account.erase.sure")} />
      <ButtonRow>
        <Button type="submit">{say("people.account.erase.submit")}</Button>
        <ActionLink href={to(paths.account())} tone="secondary">
          {say("people.account.erase.back")}
        </ActionLink>
      </ButtonRow>
    </Form>
  );
}

export function ErasedPage({ reader: { say, to } }: Pick<Props, "reader">) {
  return (
    <>
      <Heading level={1}>{say("people.account.erased.title")}</Heading>
      <Paragraph lead>{say("people.account.erased.text")}</Paragraph>
      <ActionLink href={to("/")}>{say("people.account.erased.home")}</ActionLink>
    </>
  );
}
