import { CodePicture } from "#web/platform/codes/code-picture.tsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, Button, ButtonRow, PressForm } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Step } from "#web/ui/steps.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { OnPaper } from "../../paper/views/on-paper.tsx";
import { paths } from "../../paths.ts";
import { step } from "../../views/step.tsx";
import { cameTo, type Show } from "../schema.ts";
import { CloseButton } from "./close-button.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

/** Opening the table, what whoever leads it needs while forms come in, and how many came. */
export function observeStep({ reader, show }: Props): Step {
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

function ToOpen({ reader, show }: Props) {
  const { say, to } = reader;
  const { table } = show;
  return (
    <>
      <OutOfReach reader={reader} show={show} />
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
  const { diagnosis, code } = show.table;
  const came = cameTo(show.table);
  const { forms, chairs } = came;
  if (code === undefined || show.target === undefined) return <ToOpen reader={reader} show={show} />;
  return (
    <>
      <OutOfReach reader={reader} show={show} />
      <div class="beside-code">
        <div>
          <p class="came" role="status">
            {say("diagnosis.observing.open.came", { came: forms, chairs })}
          </p>
          <Paragraph>{say("diagnosis.observing.open.how")}</Paragraph>
          <ButtonRow>
            <ActionLink href={to(paths.room(diagnosis.id))}>{say("diagnosis.observing.open.room")}</ActionLink>
          </ButtonRow>
          <OnPaper reader={reader} id={diagnosis.id} />
        </div>
        <CodePicture code={code} target={show.target} alt={say("diagnosis.observing.open.code")} />
      </div>
      {forms > chairs && chairs > 0 && (
        <Notice tone="careful" title={say("diagnosis.observing.open.more", { came: forms, chairs })} />
      )}
      <Paragraph>{say("diagnosis.observing.open.closing")}</Paragraph>
      <CloseButton reader={reader} id={diagnosis.id} came={came} isRoom={false} />
    </>
  );
}

/** Before anybody points a phone at a code that leads nowhere. */
function OutOfReach({ reader: { say }, show: { isOutOfReach, typedAt } }: Props) {
  if (!isOutOfReach) return null;
  return (
    <Notice tone="careful" title={say("diagnosis.observing.reach.title")}>
      <Paragraph>{say("diagnosis.observing.reach.why", { address: new URL(typedAt).host })}</Paragraph>
      <Paragraph>{say("diagnosis.observing.reach.mend")}</Paragraph>
      <p class="to-copy" lang="en">
        {`HOST=0.0.0.0 NAAST_URL=http://192.168.1.20:${new URL(typedAt).port || "3000"} npm start`}
      </p>
      <Paragraph>{say("diagnosis.observing.reach.instead")}</Paragraph>
    </Notice>
  );
}
