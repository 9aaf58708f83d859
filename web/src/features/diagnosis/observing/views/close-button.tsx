import type { Reader } from "#web/platform/language/reader.ts";
import { Button, PressForm } from "#web/ui/form.tsx";
import { paths } from "../../paths.ts";
import { type Came, CLOSING } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly id: string;
  readonly came: Came;
  readonly isRoom: boolean;
}

/** The button that closes a round; where somebody did not send yet it leads to the question first. */
export function CloseButton({ reader: { say, to }, id, came, isRoom }: Props) {
  return (
    <PressForm action={to(paths.close(id))}>
      <input type="hidden" name={CLOSING.asks} value="1" />
      {isRoom && <input type="hidden" name={CLOSING.from} value={CLOSING.room} />}
      <Button tone={came.forms >= Math.max(came.chairs, 1) && !isRoom ? "primary" : "secondary"} type="submit">
        {say("diagnosis.observing.open.close")}
      </Button>
    </PressForm>
  );
}
