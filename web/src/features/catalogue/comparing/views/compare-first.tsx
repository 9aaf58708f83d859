import type { Match } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button } from "#web/ui/form.tsx";
import type { Travelling } from "../../matching/schema.ts";
import { paths } from "../../paths.ts";
import { fieldsFor, MOST } from "../schema.ts";

/** Lays what fits first side by side, with the situation; nothing when there is nothing to compare. */
export function CompareFirst({
  reader: { say, to },
  matches,
  situation,
}: {
  reader: Reader;
  matches: readonly Match[];
  situation: Travelling;
}) {
  const practices = matches.slice(0, MOST);
  if (practices.length < 2) return null;
  return (
    <form class="button-row" method="get" action={to(paths.compare())}>
      {fieldsFor({ practices, situation }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" tone="secondary">
        {say("catalogue.comparing.first", { count: practices.length })}
      </Button>
    </form>
  );
}
