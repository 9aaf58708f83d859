import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { sureForm } from "../schema.ts";

/** Says what goes and what stays, before somebody is erased for ever. */
export function ErasePage({
  reader: { say, to },
  person: { id, name },
  form,
}: {
  reader: Reader;
  person: { readonly id: string; readonly name: string };
  form: FormState<typeof sureForm>;
}) {
  return (
    <>
      <Heading level={1}>{say("people.members.erase.title", { name })}</Heading>
      <ErrorSummary title={say("people.members.problems")} problems={form.problems} />
      <Heading level={2}>{say("people.members.erase.goes")}</Heading>
      <BulletList
        items={[
          say("people.members.erase.goesData"),
          say("people.members.erase.goesRoles"),
          say("people.members.erase.goesSessions"),
          say("people.members.erase.goesMail"),
        ]}
      />
      <Heading level={2}>{say("people.members.erase.stays")}</Heading>
      <BulletList items={[say("people.members.erase.staysDone")]} />
      <Form action={to(paths.erase(id))} submission={form.submission}>
        <Paragraph>{say("people.members.erase.forEver")}</Paragraph>
        <ButtonRow>
          <Button type="submit">{say("people.members.erase.yes")}</Button>
          <BackLink href={to(paths.member(id))}>{say("people.members.erase.no")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}
