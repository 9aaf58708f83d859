import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, Button, ButtonRow, PressForm } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Step } from "#web/ui/steps.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import type { Show } from "../../observing/schema.ts";
import { paths } from "../../paths.ts";
import type { TableShown } from "../../service.ts";
import { stateOf, step } from "../../views/step.tsx";
import { Picture } from "./picture.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

/** What the table sees together, and what stands between it and the screen: own words that nobody read yet, forms that wait. */
export function seeStep({ reader, show }: Props): Step {
  const { table, settled } = show;
  const { say } = reader;
  const isClosed = table.stage === "closed";
  return {
    ...step(reader, "see", stateOf(isClosed, settled !== undefined)),
    content: (
      <div id="samen">
        {isClosed ? (
          <Together reader={reader} show={show} />
        ) : (
          <Paragraph>{say("diagnosis.seeing.step.later")}</Paragraph>
        )}
      </div>
    ),
  };
}

function Together({ reader, show: { catalogue, table } }: Props) {
  const { say, to } = reader;
  const { diagnosis, picture, unread, words } = table;
  return (
    <>
      <Waiting reader={reader} table={table} />
      {unread > 0 && (
        <Notice tone="careful" title={say("diagnosis.seeing.step.unread", { unread })}>
          <BlackFirst reader={reader} id={diagnosis.id} />
          <a class="nl-link" href={to(paths.words(diagnosis.id))}>
            {say("diagnosis.seeing.step.read")}
          </a>
        </Notice>
      )}
      {picture && <Picture reader={reader} taxonomy={catalogue.taxonomy} picture={picture} words={words} level={3} />}
      {unread === 0 && words.length > 0 && <BlackFirst reader={reader} id={diagnosis.id} />}
      <ButtonRow>
        {picture && <ActionLink href={to(paths.room(diagnosis.id))}>{say("diagnosis.seeing.step.room")}</ActionLink>}
        {unread === 0 && words.length > 0 && (
          <ActionLink tone="secondary" href={to(paths.words(diagnosis.id))}>
            {say("diagnosis.seeing.step.again")}
          </ActionLink>
        )}
        <PressForm action={to(paths.open(diagnosis.id))}>
          <Button tone="secondary" type="submit">
            {say("diagnosis.seeing.step.reopen")}
          </Button>
        </PressForm>
      </ButtonRow>
    </>
  );
}

/** Too few for a picture is no failure: the table talks, and settles without one. */
function Waiting({ reader: { say, to }, table }: { reader: Reader; table: TableShown }) {
  const { release, forms, picture, diagnosis } = table;
  if (release.kind !== "wait") return null;
  if (picture) return <Paragraph>{say("diagnosis.seeing.step.waitMore", { waiting: forms.waiting })}</Paragraph>;
  return (
    <Notice tone="careful" title={say("diagnosis.seeing.step.noPicture", { forms: forms.waiting })}>
      <Paragraph>{say("diagnosis.seeing.step.waitFirst")}</Paragraph>
      <a class="nl-link" href={to(paths.diagnosis(diagnosis.id, "#vaststellen"))}>
        {say("diagnosis.seeing.step.withoutPicture")}
      </a>
    </Notice>
  );
}

/** One laptop may be mirrored to the room, which then reads along what nobody has read yet. */
function BlackFirst({ reader: { say, to }, id }: { reader: Reader; id: string }) {
  return (
    <p class="nl-paragraph">
      <strong>{say("diagnosis.seeing.step.black")}</strong>{" "}
      <a class="nl-link" href={to(paths.room(id, "?even=1"))}>
        {say("diagnosis.seeing.step.pause")}
      </a>
    </p>
  );
}
