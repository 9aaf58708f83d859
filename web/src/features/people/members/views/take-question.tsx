import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary, type Problem } from "#web/ui/error-summary.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { RoleShown } from "../../store.ts";
import { paths } from "../paths.ts";

export interface Taking {
  readonly person: { readonly id: string; readonly name: string };
  readonly held: RoleShown;
  readonly submission: string;
  /** Whether somebody takes a role from themselves. */
  readonly isSelf: boolean;
}

interface Props {
  readonly reader: Reader;
  readonly taking: Taking;
}

/** Asks whether a role is to be taken away, for whoever has no script, and where it was refused. */
export function TakePage({ reader, taking, problems }: Props & { problems: readonly Problem[] }) {
  return (
    <>
      <Heading level={1}>{takeTitle(reader, taking.held)}</Heading>
      <ErrorSummary title={reader.say("people.members.problems")} problems={problems} />
      <TakeQuestion reader={reader} taking={taking} />
    </>
  );
}

export function takeTitle({ say }: Reader, { role, organisation }: RoleShown): string {
  return say("people.members.take.title", { role: say(`people.roles.${role}`), organisation: organisation ?? "" });
}

/** The same on its page and in the dialog. */
export function TakeQuestion({ reader: { say, to }, taking }: Props) {
  const { person, held, submission, isSelf } = taking;
  return (
    <Form action={to(paths.takeRole(person.id, held.id))} submission={submission}>
      <Paragraph>
        {isSelf ? say("people.members.take.self") : say("people.members.take.text", { name: person.name })}
      </Paragraph>
      <ButtonRow>
        <Button type="submit">{say("people.members.take.yes")}</Button>
        <BackLink href={to(paths.member(person.id))}>{say("people.members.take.no")}</BackLink>
      </ButtonRow>
    </Form>
  );
}
