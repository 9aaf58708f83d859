import { FEWEST, FEWEST_MORE } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { Button, ButtonRow, PressForm } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type Came, CLOSING } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly id: string;
    readonly came: Came;
    readonly back: string;
    /** Asked on the screen for the room, and back there afterwards. */
    readonly isRoom: boolean;
  };
}

/** Asks before a round closes in which somebody may still be filling in. */
export function ClosePage({ reader: { say, to }, show: { id, came, back, isRoom } }: Props) {
  const { forms, chairs } = came;
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.observe.label")}</p>
      <Heading level={1}>{say("diagnosis.observing.close.title", { came: forms, chairs })}</Heading>
      <Paragraph>{say("diagnosis.observing.close.text")}</Paragraph>
      <Paragraph>
        {forms < FEWEST
          ? say("diagnosis.observing.close.few")
          : say("diagnosis.observing.close.later", { more: FEWEST_MORE })}
      </Paragraph>
      <ButtonRow>
        <BackLink href={to(back)}>{say("diagnosis.observing.close.no")}</BackLink>
        <PressForm action={to(paths.close(id))}>
          {isRoom && <input type="hidden" name={CLOSING.from} value={CLOSING.room} />}
          <Button type="submit">{say("diagnosis.observing.close.yes")}</Button>
        </PressForm>
      </ButtonRow>
    </>
  );
}
