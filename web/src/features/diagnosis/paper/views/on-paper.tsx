import type { Reader } from "#web/platform/language/reader.ts";
import { paths } from "../../paths.ts";

/** For the one who only wants paper. */
export function OnPaper({ reader: { say, to }, id }: { reader: Reader; id: string }) {
  return (
    <ul class="plain-list">
      <li>
        <a class="nl-link" href={to(paths.sheet(id))} type="application/pdf">
          {say("diagnosis.paper.page.print")}
        </a>
      </li>
      <li>
        <a class="nl-link" href={to(paths.typing(id))}>
          {say("diagnosis.paper.page.type")}
        </a>
      </li>
    </ul>
  );
}
