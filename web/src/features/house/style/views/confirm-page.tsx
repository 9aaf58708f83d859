import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";

export function ConfirmPage({ reader }: { reader: Reader }) {
  return (
    <>
      <Heading level={1}>{reader.say("house.style.confirm.question")}</Heading>
      <ConfirmQuestion reader={reader} />
    </>
  );
}

/** The same on its page and in the dialog. */
export function ConfirmQuestion({ reader: { say, to } }: { reader: Reader }) {
  return (
    <Form action={to(paths.confirm())} submission="voorbeeld">
      <Paragraph>{say("house.style.confirm.questionText")}</Paragraph>
      <ButtonRow>
        <Button type="submit">{say("house.style.confirm.yes")}</Button>
        <BackLink href={to(paths.style())}>{say("house.style.confirm.no")}</BackLink>
      </ButtonRow>
    </Form>
  );
}
