import type { Catalogue, Match } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { queryOf } from "../../matching/schema.ts";
import { BackToTable } from "../../matching/views/back-to-table.tsx";
import { chosenLabels } from "../../matching/views/chosen-labels.tsx";
import { paths } from "../../paths.ts";
import { BookletLink } from "../../printing/views/print-link.tsx";
import { type Comparison, MOST, queryFor } from "../schema.ts";
import { AddPractice, ChooseSecond, ChooseTwo } from "./choose-practices.tsx";
import { CompareTable } from "./compare-table.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly comparison: Comparison;
  /** What the situation that came along says of each practice. */
  readonly matches: ReadonlyMap<string, Match>;
}

export function ComparePage(props: Props) {
  const { reader, catalogue, comparison } = props;
  const { say, to } = reader;
  const situation = queryOf(comparison.situation);
  const choices = chosenLabels(reader, catalogue, comparison.situation).join("; ");
  return (
    <>
      <BackToTable reader={reader} situation={comparison.situation} />
      <a class="nl-link back" href={to(situation ? `${paths.match(situation)}#uitkomst` : paths.practices())}>
        <Icon name="arrow-left" /> {say(situation ? "catalogue.comparing.back" : "catalogue.comparing.backToList")}
      </a>
      <Heading level={1}>{say("catalogue.comparing.title")}</Heading>
      {choices && <p class="outcome__chosen">{say("catalogue.comparing.chosen", { choices })}</p>}
      <Chosen {...props} />
      <Panel tone="plain">
        <Paragraph>{catalogue.rules.disclaimer[reader.contentLanguage]}</Paragraph>
      </Panel>
    </>
  );
}

function Chosen(props: Props) {
  const { reader, catalogue, comparison } = props;
  const [first, second] = comparison.practices;
  if (!first) return <ChooseTwo reader={reader} catalogue={catalogue} comparison={comparison} />;
  if (!second) return <ChooseSecond reader={reader} catalogue={catalogue} comparison={comparison} practice={first} />;
  const { say } = reader;
  return (
    <>
      <Paragraph lead>{say("catalogue.comparing.lead")}</Paragraph>
      <LeftOut reader={reader} comparison={comparison} />
      <CompareTable {...props} />
      <div class="page-actions on-screen">
        <BookletLink reader={reader} query={queryFor({ ...comparison, hidesEqual: false })} />
      </div>
      {comparison.practices.length < MOST ? (
        <AddPractice reader={reader} catalogue={catalogue} comparison={comparison} />
      ) : (
        <Paragraph>
          <span class="on-screen">{say("catalogue.comparing.add.full")}</span>
        </Paragraph>
      )}
    </>
  );
}

function LeftOut({ reader, comparison: { leftOut } }: Pick<Props, "reader" | "comparison">) {
  const { say, contentLanguage: language, format } = reader;
  if (leftOut.length === 0) return null;
  const titles = format.list(leftOut.map(({ title }) => title[language]));
  return (
    <Notice tone="careful" title={say("catalogue.comparing.tooMany.title")}>
      <p>{say("catalogue.comparing.tooMany.text", { titles })}</p>
    </Notice>
  );
}
