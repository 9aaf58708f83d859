import type { Picture as PictureSeen } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import { Houses } from "#web/ui/houses.tsx";
import { paths } from "../../paths.ts";
import { Picture } from "../../seeing/views/picture.tsx";
import { cameTo, type Show } from "../schema.ts";
import { CloseButton } from "./close-button.tsx";
import { Invitation } from "./room-invitation.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show & {
    /** Whoever leads the table reads something that the room must not read yet. */
    readonly isPaused: boolean;
  };
}

/** What everybody in the room reads from where they sit: one message, the code below it, and later what they see together. */
export function RoomPage({ reader, show }: Props) {
  const { say, to } = reader;
  const { diagnosis, stage } = show.table;
  return (
    <div class="room">
      <p class="room__place">
        <a class="nl-link" href={to(paths.diagnosis(diagnosis.id))}>
          {[diagnosis.area, diagnosis.part].filter(Boolean).join(", ")}
        </a>{" "}
        · {say(`diagnosis.steps.${diagnosis.closedAt ? "see" : "observe"}.label`)}
      </p>
      <Message reader={reader} show={show} />
      {stage !== "prepared" && <ForTheLeader reader={reader} show={show} />}
      <p class="only-heard">{say("diagnosis.observing.room.title")}</p>
    </div>
  );
}

function Message(props: Props) {
  const { reader, show } = props;
  const { stage, picture } = show.table;
  if (show.isPaused) return <Calm reader={reader} message="pause" />;
  if (stage === "prepared") return <Calm reader={reader} message="soon" />;
  if (stage === "open") return <Invitation reader={reader} show={show} />;
  return picture ? <Seen {...props} picture={picture} /> : <Calm reader={reader} message="noPicture" />;
}

/** A few words and the row of houses: nothing to do, and nothing to guess. */
function Calm({ reader: { say }, message }: { reader: Reader; message: "soon" | "pause" | "noPicture" }) {
  return (
    <div class="room__calm">
      <Houses />
      <h1 class="room__message">{say(`diagnosis.observing.room.${message}`)}</h1>
      <p class="room__line">{say(`diagnosis.observing.room.${message}Text`)}</p>
    </div>
  );
}

function Seen({ reader, show: { catalogue, table }, picture }: Props & { picture: PictureSeen }) {
  const { say } = reader;
  const { words, release, forms, unread } = table;
  return (
    <div class={`room__seen room__seen--${sizeFor(picture, words)}`}>
      <h1 class="room__title">{say("diagnosis.observing.room.together")}</h1>
      <Picture reader={reader} taxonomy={catalogue.taxonomy} picture={picture} words={words} level={2} />
      {release.kind === "wait" && (
        <p class="room__note">{say("diagnosis.seeing.step.waitMore", { waiting: forms.waiting })}</p>
      )}
      {unread > 0 && <p class="room__note">{say("diagnosis.observing.room.unread")}</p>}
    </div>
  );
}

/** So many lines stand on one screen in this size; what is more needs the next smaller one. */
const ROOM_FOR = { large: 34, middle: 44 } as const;
const LETTERS_IN_A_LINE = 40;
const LINES_OF_A_TITLE = 2;

/** As large as what there is to say allows; most tables say so much that it fits. */
function sizeFor(picture: PictureSeen, words: readonly string[]): "large" | "middle" | "small" {
  const { problems, divides, locations, ownPart, phase, signs, causes, directions } = picture;
  const lists = [problems, divides, locations, ownPart.options, phase.options, signs, causes, directions];
  const said = words.map(({ length }) => 1 + Math.ceil(length / LETTERS_IN_A_LINE));
  const listed = lists.filter(({ length }) => length > 0).map(({ length }) => length + LINES_OF_A_TITLE);
  const lines = [...listed, ...said].reduce((sum, count) => sum + count, 0);
  if (lines <= ROOM_FOR.large) return "large";
  return lines <= ROOM_FOR.middle ? "middle" : "small";
}

/** Small at the bottom: with one laptop for page and screen, whoever leads it need not leave this one. */
function ForTheLeader({ reader, show: { table, isPaused } }: Props) {
  const { say, to } = reader;
  const { id } = table.diagnosis;
  return (
    <div class="room__leader">
      {table.stage === "open" && <CloseButton reader={reader} id={id} came={cameTo(table)} isRoom={true} />}
      <a class="nl-link" href={to(paths.room(id, isPaused ? "" : "?even=1"))}>
        {say(`diagnosis.observing.room.${isPaused ? "goOn" : "pause"}`)}
      </a>
    </div>
  );
}
