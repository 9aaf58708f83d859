import { CodePicture } from "#web/platform/codes/code-picture.tsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths } from "../../paths.ts";
import { Picture } from "../../seeing/views/picture.tsx";
import type { Show } from "../schema.ts";
import { chairsTaken } from "./chairs.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

/** What everybody in the room reads from where they sit: one message, the code below it, and later what they see together. */
export function RoomPage({ reader, show }: Props) {
  const { say, to } = reader;
  const { diagnosis } = show.table;
  return (
    <div class="room">
      <p class="room__place">
        <a class="nl-link" href={to(paths.diagnosis(diagnosis.id))}>
          {[diagnosis.area, diagnosis.part].filter(Boolean).join(", ")}
        </a>{" "}
        · {say(`diagnosis.steps.${diagnosis.closedAt ? "see" : "observe"}.label`)}
      </p>
      <Message reader={reader} show={show} />
      <p class="only-heard">{say("diagnosis.observing.room.title")}</p>
    </div>
  );
}

function Message(props: Props) {
  const { stage } = props.show.table;
  if (stage === "prepared") return <h1 class="room__message">{props.reader.say("diagnosis.observing.room.soon")}</h1>;
  return stage === "open" ? <Invitation {...props} /> : <Seen {...props} />;
}

function Invitation({ reader: { say }, show: { table, target, typedAt } }: Props) {
  const { forms, seats, code } = table;
  const [came, chairs] = [forms.shown + forms.waiting, chairsTaken(seats)];
  return (
    <div class="room__invitation">
      <div class="room__words">
        <div>
          <h1 class="room__message">{say("diagnosis.observing.room.invite")}</h1>
          <p class="room__line">{say("diagnosis.observing.room.nobody")}</p>
        </div>
        <p class="room__count" role="status">
          {say("diagnosis.observing.room.came", { came, chairs })}
        </p>
      </div>
      {code && target && (
        <div class="room__code">
          <p class="room__line">{say("diagnosis.observing.room.type", { address: withoutScheme(typedAt) })}</p>
          <CodePicture code={code} target={target} alt={say("diagnosis.observing.open.code")} />
        </div>
      )}
    </div>
  );
}

const withoutScheme = (address: string) => address.replace(/^https?:\/\//, "");

function Seen({ reader, show: { catalogue, table } }: Props) {
  const { say } = reader;
  const { picture, words, release } = table;
  if (!picture)
    return (
      <h1 class="room__message">
        {say("diagnosis.observing.see.wait", { needed: release.kind === "wait" ? release.needed : 0 })}
      </h1>
    );
  return (
    <>
      <h1 class="room__title">{say("diagnosis.observing.room.together")}</h1>
      <Picture reader={reader} taxonomy={catalogue.taxonomy} picture={picture} words={words} level={2} />
    </>
  );
}
