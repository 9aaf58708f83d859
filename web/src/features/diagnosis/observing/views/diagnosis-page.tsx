import { CodePicture } from "#web/platform/codes/code-picture.tsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, Button, ButtonRow, PressForm } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { type Step, Steps } from "#web/ui/steps.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { checkStep } from "../../checking/views/check-step.tsx";
import { OnPaper } from "../../paper/views/on-paper.tsx";
import { paths } from "../../paths.ts";
import { Picture } from "../../seeing/views/picture.tsx";
import { chooseStep, settleStep } from "../../settling/views/steps.tsx";
import type { Diagnosis } from "../../store.ts";
import { stateOf, step } from "../../views/step.tsx";
import type { Show } from "../schema.ts";
import { Chairs, chairsTaken } from "./chairs.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

/** One diagnosis, step by step, for whoever leads the table. */
export function DiagnosisPage({ reader, show }: Props) {
  const { say, to, format } = reader;
  const { id, area, part, organisation, preparedAt } = show.table.diagnosis;
  return (
    <>
      <a class="nl-link back" href={to(paths.diagnoses())}>
        {say("diagnosis.observing.page.all")}
      </a>
      <Heading level={1}>{area}</Heading>
      {part && <Paragraph lead>{part}</Paragraph>}
      <p class="field__hint">{say("diagnosis.observing.page.made", { organisation, date: format.day(preparedAt) })}</p>
      <FromTheList reader={reader} area={show.table.diagnosis} />
      <Paragraph>{say("diagnosis.observing.page.reading")}</Paragraph>
      <Steps
        steps={[prepareStep, observeStep, seeStep, settleStep, chooseStep, checkStep].map((step) =>
          step({ reader, show }),
        )}
      />
      <ButtonRow>
        <ActionLink tone="secondary" href={to(paths.share(id))}>
          {say("diagnosis.sharing.title")}
        </ActionLink>
        <ActionLink tone="secondary" href={to(paths.remove(id))}>
          {say("diagnosis.observing.page.remove")}
        </ActionLink>
      </ButtonRow>
    </>
  );
}

/** Which area of which year it is, so that whoever compares later knows. */
function FromTheList({
  reader: { say },
  area: { areaCode, areaYear },
}: Pick<Props, "reader"> & { readonly area: Pick<Diagnosis, "areaCode" | "areaYear"> }) {
  if (areaCode === null) return null;
  const kind = areaCode.startsWith("WK") ? "district" : "other";
  return (
    <p class="field__hint">
      {say("diagnosis.observing.page.reference", { kind, code: areaCode, year: String(areaYear) })}
    </p>
  );
}

function prepareStep({ reader, show: { table } }: Props): Step {
  const { say, to, format } = reader;
  const { id, formLength, material, materialWords } = table.diagnosis;
  const lies = [
    ...material.map((kind) => say(`diagnosis.material.${kind}`)),
    ...(materialWords ? [materialWords] : []),
  ];
  return {
    ...step(reader, "prepare", "done"),
    content: (
      <>
        <Chairs reader={reader} seats={table.seats} />
        <Paragraph>
          {lies.length > 0
            ? say("diagnosis.observing.page.material", { list: format.list(lies) })
            : say("diagnosis.observing.page.noMaterial")}
        </Paragraph>
        <Paragraph>{say(`diagnosis.observing.page.lengths.${formLength}`)}</Paragraph>
        <a class="nl-link" href={to(paths.preparation(id))}>
          {say("diagnosis.observing.page.change")}
        </a>
      </>
    ),
  };
}

function observeStep({ reader, show }: Props): Step {
  const { stage, forms } = show.table;
  const content = {
    prepared: <ToOpen reader={reader} show={show} />,
    open: <WhileOpen reader={reader} show={show} />,
    closed: (
      <>
        <Paragraph>{reader.say("diagnosis.observing.page.forms", { forms: forms.shown + forms.waiting })}</Paragraph>
        <OnPaper reader={reader} id={show.table.diagnosis.id} />
      </>
    ),
  }[stage];
  return {
    ...step(reader, "observe", stage === "closed" ? "done" : "now"),
    content: <div id="waarnemen">{content}</div>,
  };
}

function ToOpen({ reader: { say, to }, show: { table } }: Props) {
  return (
    <>
      <Paragraph>{say("diagnosis.observing.open.text")}</Paragraph>
      <PressForm action={to(paths.open(table.diagnosis.id))}>
        <Button type="submit">{say("diagnosis.observing.open.submit")}</Button>
      </PressForm>
      <Paragraph>{say("diagnosis.observing.open.paper")}</Paragraph>
      <a class="nl-link" href={to(paths.sheet(table.diagnosis.id))} type="application/pdf">
        {say("diagnosis.paper.page.print")}
      </a>
    </>
  );
}

function WhileOpen({ reader, show }: Props) {
  const { say, to } = reader;
  const { diagnosis, forms, seats, code } = show.table;
  const [came, chairs] = [forms.shown + forms.waiting, chairsTaken(seats)];
  if (code === undefined || show.target === undefined) return <ToOpen reader={reader} show={show} />;
  return (
    <>
      <div class="beside-code">
        <div>
          <p class="came" role="status">
            {say("diagnosis.observing.open.came", { came, chairs })}
          </p>
          <Paragraph>{say("diagnosis.observing.open.how")}</Paragraph>
          <ButtonRow>
            <ActionLink href={to(paths.room(diagnosis.id))}>{say("diagnosis.observing.open.room")}</ActionLink>
          </ButtonRow>
          <OnPaper reader={reader} id={diagnosis.id} />
        </div>
        <CodePicture code={code} target={show.target} alt={say("diagnosis.observing.open.code")} />
      </div>
      {came > chairs && chairs > 0 && (
        <Notice tone="careful" title={say("diagnosis.observing.open.more", { came, chairs })} />
      )}
      <Paragraph>{say("diagnosis.observing.open.closing")}</Paragraph>
      <PressForm action={to(paths.close(diagnosis.id))}>
        <Button tone={came >= Math.max(chairs, 1) ? "primary" : "secondary"} type="submit">
          {say("diagnosis.observing.open.close")}
        </Button>
      </PressForm>
    </>
  );
}

function seeStep({ reader, show }: Props): Step {
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
          <Paragraph>{say("diagnosis.observing.see.later")}</Paragraph>
        )}
      </div>
    ),
  };
}

function Together({ reader, show: { catalogue, table } }: Props) {
  const { say, to } = reader;
  const { diagnosis, release, picture, unread, words } = table;
  return (
    <>
      {release.kind === "wait" && (
        <Notice tone="careful" title={say("diagnosis.observing.see.wait", { needed: release.needed })}>
          <Paragraph>
            {say(picture ? "diagnosis.observing.see.waitMore" : "diagnosis.observing.see.waitFirst")}
          </Paragraph>
        </Notice>
      )}
      {unread > 0 && (
        <Notice tone="careful" title={say("diagnosis.observing.see.unread", { unread })}>
          <a class="nl-link" href={to(paths.words(diagnosis.id))}>
            {say("diagnosis.observing.see.read")}
          </a>
        </Notice>
      )}
      {picture && <Picture reader={reader} taxonomy={catalogue.taxonomy} picture={picture} words={words} level={3} />}
      <ButtonRow>
        {picture && <ActionLink href={to(paths.room(diagnosis.id))}>{say("diagnosis.observing.see.room")}</ActionLink>}
        {unread === 0 && words.length > 0 && (
          <ActionLink tone="secondary" href={to(paths.words(diagnosis.id))}>
            {say("diagnosis.observing.see.again")}
          </ActionLink>
        )}
        <PressForm action={to(paths.open(diagnosis.id))}>
          <Button tone="secondary" type="submit">
            {say("diagnosis.observing.see.reopen")}
          </Button>
        </PressForm>
      </ButtonRow>
    </>
  );
}
