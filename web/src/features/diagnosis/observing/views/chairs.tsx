import type { Reader } from "#web/platform/language/reader.ts";
import { DOMAINS } from "../../schema.ts";
import type { Seats } from "../../store.ts";

/** How many chairs are drawn; a number says the rest. */
const MOST_DRAWN = 6;

/** Who is at the table, by domain; a domain with nobody keeps its empty chair, for whoever is missing is worth a thought. */
export function Chairs({ reader: { say }, seats }: { reader: Reader; seats: Seats }) {
  return (
    <ul class="chairs plain-list" aria-label={say("diagnosis.observing.chairs.label")}>
      {DOMAINS.map((domain) => {
        const people = seats[domain] ?? 0;
        return (
          <li class={people === 0 ? "chair chair--empty" : "chair"}>
            <span class="chair__drawing" aria-hidden="true">
              {Array.from({ length: Math.min(Math.max(people, 1), MOST_DRAWN) }, () => (
                <span class="chair__seat" />
              ))}
            </span>
            <span class="chair__domain">{say(`diagnosis.domains.${domain}`)}</span>
            <span class="chair__people">{say("diagnosis.observing.chairs.people", { people })}</span>
          </li>
        );
      })}
    </ul>
  );
}
