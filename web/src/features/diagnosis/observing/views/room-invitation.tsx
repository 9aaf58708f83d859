import { CodePicture } from "#web/platform/codes/code-picture.tsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { type Came, cameTo, type Show } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

/** What to do with one's phone, and how many did. */
export function Invitation({ reader: { say }, show }: Props) {
  const { table, target, typedAt, isOutOfReach } = show;
  const { forms, chairs } = cameTo(table);
  return (
    <div class="room__invitation">
      <div class="room__words">
        <h1 class="room__message">{say("diagnosis.observing.room.invite")}</h1>
        {isOutOfReach && (
          <p class="room__warning">
            <Icon name="triangle-alert" /> {say("diagnosis.observing.room.outOfReach")}
          </p>
        )}
        <ol class="room__steps">
          <li>{say("diagnosis.observing.room.point")}</li>
          <li>{say("diagnosis.observing.room.fillIn", { length: table.diagnosis.formLength })}</li>
          <li>{say("diagnosis.observing.room.lookUp")}</li>
        </ol>
        <div>
          <Places came={{ forms, chairs }} />
          <p class="room__count" role="status">
            {say("diagnosis.observing.room.came", { came: forms, chairs })}
          </p>
          <p class="room__line">{say("diagnosis.observing.room.nobody")}</p>
        </div>
      </div>
      {table.code && target && (
        <div class="room__code">
          <CodePicture code={table.code} target={target} alt={say("diagnosis.observing.open.code")} />
          <p class="room__line">{say("diagnosis.observing.room.type", { address: withoutScheme(typedAt) })}</p>
        </div>
      )}
    </div>
  );
}

/** More than this and a number says it better. */
const MOST_PLACES = 24;

/** A chair for each at the table, filled from one side as forms come in: how many, never whose. */
function Places({ came: { forms, chairs } }: { came: Came }) {
  if (chairs === 0 || chairs > MOST_PLACES) return null;
  return (
    <div class="room__places" aria-hidden="true">
      {Array.from({ length: chairs }, (_, place) => (
        <span class={place < forms ? "chair__seat room__place-taken" : "chair__seat room__place-free"} />
      ))}
    </div>
  );
}

const withoutScheme = (address: string) => address.replace(/^https?:\/\//, "");
