import type { Catalogue, Match, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { ReasonsList } from "#web/ui/reasons.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { queryOf, type Travelling } from "../../matching/schema.ts";
import { BackToTable } from "../../matching/views/back-to-table.tsx";
import { reasonGroups } from "../../matching/views/reason-groups.tsx";
import { structuredData } from "../../open-data/service.ts";
import { Structured } from "../../open-data/views/structured.tsx";
import { AddedBy } from "../../own/views/added-by.tsx";
import { paths } from "../../paths.ts";
import { SuggestLink } from "../../suggestions/views/suggest-link.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Glance } from "./glance.tsx";
import { Here } from "./here.tsx";
import { PracticeActions } from "./practice-actions.tsx";
import { Approach, Cautions, Changes, Criteria, Elements, Figures, Needs, Sources, Whom } from "./practice-parts.tsx";
import { Related } from "./related.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
  /** What a situation that travels along says about it, and where this page stands. */
  readonly found: { readonly match: Match | undefined; readonly situation: Travelling; readonly address: string };
}

/** The whole of a practice: what it is and what is known of it on top, how it is done one click down. */
export function PracticePage({ reader, catalogue, practice, found }: Props) {
  const { contentLanguage: language, say } = reader;
  const query = queryOf(found.situation);
  const about = { reader, catalogue, practice };
  return (
    <article class="practice">
      <Structured data={structuredData(practice, language, new URL(found.address).origin)} />
      <BackToTable reader={reader} situation={found.situation} />
      <BackLink reader={reader} query={query} />
      <Heading level={1}>{practice.title[language]}</Heading>
      <AddedBy reader={reader} practice={practice} />
      <Paragraph lead>{practice.summary[language]}</Paragraph>
      <PracticeActions reader={reader} practice={practice} situation={found.situation} address={found.address} />
      {found.match && (
        <section class="card" aria-label={say("catalogue.practice.yourSituation")}>
          <Heading level={2}>{say("catalogue.practice.yourSituation")}</Heading>
          <ReasonsList groups={reasonGroups(reader, found.match)} />
        </section>
      )}
      <div class="practice__columns">
        <Glance {...about} />
        <div class="practice__body">
          <Whom {...about} />
          <Part id="weten" title={say("catalogue.practice.evidence")}>
            <EvidencePanel {...about} />
          </Part>
          <Cautions {...about} />
          <div class="practice__folds">
            <Approach {...about} />
            <Elements {...about} />
            <Needs {...about} />
            <Criteria {...about} />
            <Figures {...about} />
            <Sources {...about} />
            <Changes {...about} />
          </div>
          <Related {...about} query={query} />
          <div class="on-screen">
            <Here reader={reader} practice={practice} situation={found.situation} />
            <Paragraph>
              <SuggestLink reader={reader} practice={practice} />
            </Paragraph>
          </div>
          <Panel tone="plain">
            <Paragraph>{catalogue.rules.disclaimer[language]}</Paragraph>
          </Panel>
        </div>
      </div>
    </article>
  );
}

/** Back to the answer somebody came from, or to the list. */
function BackLink({ reader: { say, to }, query }: { reader: Reader; query: string }) {
  return (
    <a class="nl-link back" href={to(query ? `${paths.match(query)}#uitkomst` : paths.practices())}>
      <Icon name="arrow-left" /> {say(query ? "catalogue.practice.backToMatch" : "catalogue.practice.backToList")}
    </a>
  );
}
