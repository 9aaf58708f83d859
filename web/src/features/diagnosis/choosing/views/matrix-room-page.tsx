import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths } from "../../paths.ts";
import type { Settled } from "../../settling/service.ts";
import { PLACE_ASKED } from "../schema.ts";
import { countFields, fieldsOf } from "../service.ts";
import { headsOf, PlaceTables, placeName } from "./matrix-part.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly id: string;
    readonly catalogue: Catalogue;
    readonly settled: Settled;
    /** The place somebody asked for. */
    readonly asked: string | undefined;
  };
}

/** The white spots of one place, for everybody in the room; the other places are one press away. */
export function MatrixRoomPage({ reader, show: { id, catalogue, settled, asked } }: Props) {
  const { say, to } = reader;
  const { columns, parts } = fieldsOf(settled);
  const part = parts.find(({ place }) => place === asked) ?? parts[0];
  if (!part) return null;
  const name = placeName(reader, catalogue, part.place);
  return (
    <div class="room room--matrix">
      <p class="room__place">
        <a class="nl-link" href={to(paths.choose(id, "#witte-vlekken"))}>
          {say("diagnosis.choosing.title")}
        </a>{" "}
        · {say("diagnosis.steps.choose.label")}
      </p>
      <h1 class="room__title">{say("diagnosis.choosing.matrix.titleOf", { place: name })}</h1>
      <p class="room__line">{say("diagnosis.choosing.matrix.text", countFields([part]))}</p>
      {parts.length > 1 && (
        <nav class="room__places" aria-label={say("diagnosis.choosing.matrix.places")}>
          {parts.map(({ place = "" }) => (
            <a
              class="nl-link"
              href={to(paths.whiteSpots(id, `?${PLACE_ASKED}=${place}`))}
              aria-current={place === part.place ? "page" : undefined}
            >
              {placeName(reader, catalogue, place)}
            </a>
          ))}
        </nav>
      )}
      <PlaceTables
        reader={reader}
        catalogue={catalogue}
        part={part}
        heads={headsOf(reader, catalogue, columns)}
        name={name}
      />
    </div>
  );
}
