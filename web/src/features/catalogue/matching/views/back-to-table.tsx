import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import type { Travelling } from "../schema.ts";

/** Leads back to the table that somebody came from; nothing for everybody else. */
export function BackToTable({ reader: { say, to }, situation: { back } }: { reader: Reader; situation: Travelling }) {
  if (back === undefined) return null;
  return (
    <a class="nl-link back on-screen" href={`${to(back)}#wat-past`}>
      <Icon name="arrow-left" /> {say("catalogue.matching.backToTable")}
    </a>
  );
}
