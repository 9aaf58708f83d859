import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, PressForm } from "#web/ui/form.tsx";
import type { ChooseAt } from "../schema.ts";
import { nameOf } from "./practice-name.tsx";

/** Takes back what was decided about a practice. */
export function UndoButton({
  reader,
  catalogue,
  at,
  slug,
}: {
  reader: Reader;
  catalogue: Catalogue;
  at: ChooseAt;
  slug: string;
}) {
  const { say, to } = reader;
  return (
    <PressForm action={to(at.undo(slug))}>
      <Button type="submit" tone="secondary">
        {say("diagnosis.choosing.decided.undo")} <span class="only-heard">{nameOf(reader, catalogue, slug)}</span>
      </Button>
    </PressForm>
  );
}
