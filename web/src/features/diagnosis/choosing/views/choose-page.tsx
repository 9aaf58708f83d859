import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { BackLink } from "#web/ui/dialog.tsx";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { JumpList } from "#web/ui/list.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import { AdviceFirst } from "../../settling/views/settled-summary.tsx";
import type { ChooseAt, News } from "../schema.ts";
import { DecisionTable } from "./decision-table.tsx";
import { Fitting } from "./fitting.tsx";
import { TimeToLookBack } from "./look-back.tsx";
import { MatrixPart } from "./matrix-part.tsx";
import { TogetherPart } from "./together-part.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly at: ChooseAt;
    readonly catalogue: Catalogue;
    readonly settled: Settled;
    readonly news: News;
  };
}

/** Choosing: what fits, what covers it together, what stays white, and what the table decided. */
export function ChoosePage({ reader, show }: Props) {
  const { say, to } = reader;
  const { at, catalogue, settled } = show;
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.choose.label")}</p>
      <Heading level={1}>{say("diagnosis.choosing.title")}</Heading>
      <AdviceFirst reader={reader} settled={settled} />
      <TimeToLookBack reader={reader} catalogue={catalogue} settled={settled} />
      <Paragraph lead>{say("diagnosis.choosing.lead")}</Paragraph>
      <JumpList label={say("diagnosis.choosing.parts")} links={partsOf(reader)} />
      <Panel tone="plain">
        <Paragraph>{settled.result.disclaimer[reader.contentLanguage]}</Paragraph>
      </Panel>
      <Fitting reader={reader} show={show} />
      <TogetherPart reader={reader} catalogue={catalogue} settled={settled} />
      <MatrixPart reader={reader} catalogue={catalogue} settled={settled} large={at.large} />
      <Part id="besloten" title={say("diagnosis.choosing.decided.title")}>
        <DecisionTable reader={reader} catalogue={catalogue} settled={settled} at={at} />
        <ButtonRow>
          <ActionLink tone="secondary" href={to(at.decide())}>
            {say("diagnosis.choosing.decide.other")}
          </ActionLink>
          <BackLink href={to(at.back)}>{say("diagnosis.back")}</BackLink>
        </ButtonRow>
      </Part>
    </>
  );
}

function partsOf({ say }: Reader) {
  return [
    { href: "#wat-past", label: say("diagnosis.choosing.fitting.jump") },
    { href: "#samen-raken", label: say("diagnosis.choosing.together.title") },
    { href: "#witte-vlekken", label: say("diagnosis.choosing.matrix.title") },
    { href: "#besloten", label: say("diagnosis.choosing.decided.title") },
  ];
}
