import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { sureForm } from "../schema.ts";
import type { OwnShown } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly own: OwnShown;
  readonly form: FormState<typeof sureForm>;
}

/** Asks before a draft goes for ever. */
export function RemovePage({ reader: { say, to }, own: { id, practice }, form }: Props) {
  return (
    <>
      <Heading level={1}>{say("catalogue.own.remove.title")}</Heading>
      <Form action={to(paths.remove(id))} submission={form.submission}>
        <Paragraph>{say("catalogue.own.remove.text", { title: practice.title.nl })}</Paragraph>
        <ButtonRow>
          <Button type="submit">{say("catalogue.own.remove.yes")}</Button>
          <BackLink href={to(paths.one(id))}>{say("catalogue.own.remove.no")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}
