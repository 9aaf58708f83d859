import { type Catalogue, findPractice, type Match, type Practice, type Said } from "@naast/catalogue";
import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { BulletList, JumpList, StepList } from "#web/ui/list.tsx";
import { ReasonsList } from "#web/ui/reasons.tsx";
import { Heading, Paragraph, Paragraphs } from "#web/ui/text.tsx";
import { reasonGroups } from "../matching/views/reason-groups.tsx";
import { AddedBy } from "../own/views/added-by.tsx";
import { paths } from "../paths.ts";
import { CardLink } from "../printing/views/print-link.tsx";
import { SuggestLink } from "../suggestions/views/suggest-link.tsx";
import { CriteriaPanel } from "./criteria-panel.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { NeedsPanel } from "./needs-panel.tsx";
import { SourceLink } from "./source-link.tsx";

/** What a situation that travels along says about this practice. */
interface Found {
  readonly match: Match | undefined;
  readonly disclaimer: Said;
  readonly query: string;
}

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
  readonly found: Found;
}

/** What people look for first on this long page, and where it stands. */
const PARTS = { approach: "aanpak", evidence: "weten", needs: "vraagt", sources: "bronnen" } as const;
const JUMPS = Object.keys(PARTS) as (keyof typeof PARTS)[];

export function PracticePage({ reader, catalogue, practice, found }: Props) {
  const { contentLanguage: language, say, format } = reader;
  const list = (items: readonly Said[]) => <BulletList items={items.map((item) => item[language])} />;
  return (
    <article class="practice">
      <a
        class="nl-link back"
        href={reader.to(found.query ? `${paths.match(found.query)}#uitkomst` : paths.practices())}
      >
        <Icon name="arrow-left" />{" "}
        {say(found.query ? "catalogue.practice.backToMatch" : "catalogue.practice.backToList")}
      </a>
      <Heading level={1}>{practice.title[language]}</Heading>
      <AddedBy reader={reader} practice={practice} />
      <Paragraph lead>{practice.summary[language]}</Paragraph>
      <CardLink reader={reader} slug={practice.slug} />
      {found.match && (
        <section class="card" aria-label={say("catalogue.practice.yourSituation")}>
          <Heading level={2}>{say("catalogue.practice.yourSituation")}</Heading>
          <ReasonsList groups={reasonGroups(reader, found.match)} />
        </section>
      )}
      <JumpList
        label={say("catalogue.practice.jump")}
        links={JUMPS.map((part) => ({ href: `#${PARTS[part]}`, label: say(`catalogue.practice.${part}`) }))}
      />
      <Section title={say("catalogue.practice.who")}>
        <Paragraph>{practice.who[language]}</Paragraph>
      </Section>
      <Section title={say("catalogue.practice.goals")}>{list(practice.goals)}</Section>
      <Section title={say("catalogue.practice.approach")} id={PARTS.approach}>
        <Paragraphs text={practice.approach[language]} />
        <StepList items={practice.steps.map((step) => step[language])} />
      </Section>
      {practice.workingElements.length > 0 && (
        <Section title={say("catalogue.practice.workingElements")}>{list(practice.workingElements)}</Section>
      )}
      <Section title={say("catalogue.practice.evidence")} id={PARTS.evidence}>
        <EvidencePanel reader={reader} catalogue={catalogue} practice={practice} />
      </Section>
      {practice.cautions.length > 0 && (
        <Section title={say("catalogue.practice.cautions")}>
          <BulletList
            items={practice.cautions.map(({ text, source }) => (
              <>
                {text[language]}{" "}
                {source && <small>{<SourceLink reader={reader} practice={practice} id={source} />}</small>}
              </>
            ))}
          />
        </Section>
      )}
      <Section title={say("catalogue.practice.needs")} id={PARTS.needs}>
        <NeedsPanel reader={reader} catalogue={catalogue} practice={practice} />
      </Section>
      <Section title={say("catalogue.practice.criteria")}>
        <CriteriaPanel reader={reader} catalogue={catalogue} practice={practice} />
      </Section>
      {practice.figures.length > 0 && (
        <Section title={say("catalogue.practice.figures")}>
          <BulletList
            items={practice.figures.map((figure) => (
              <>
                {`${figure[language]} (${figure.year}) `}
                <small>{<SourceLink reader={reader} practice={practice} id={figure.source} />}</small>
              </>
            ))}
          />
        </Section>
      )}
      <Related reader={reader} catalogue={catalogue} practice={practice} query={found.query} />
      <Section title={say("catalogue.practice.sources")} id={PARTS.sources}>
        <BulletList
          items={practice.sources.map(({ id, seen }) => (
            <>
              <SourceLink reader={reader} practice={practice} id={id} />{" "}
              <small>{say("catalogue.practice.seen", { date: format.day(new Date(seen)) })}</small>
            </>
          ))}
        />
      </Section>
      <Paragraph>
        <SuggestLink reader={reader} practice={practice} />
      </Paragraph>
      <Panel tone="plain">
        <Paragraph>{found.disclaimer[language]}</Paragraph>
      </Panel>
    </article>
  );
}

function Section({ title, id, children }: { title: string; id?: string; children?: Child }) {
  return (
    <section class="practice__section" id={id}>
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}

function Related({ reader, catalogue, practice, query }: Omit<Props, "found"> & { query: string }) {
  const { contentLanguage: language, say } = reader;
  const parts = catalogue.practices.filter(({ partOf }) => partOf === practice.slug).map(({ slug }) => slug);
  const link = (slug: string) => (
    <a class="nl-link" href={reader.to(paths.practice(slug, query))}>
      {findPractice(catalogue, slug)?.title[language]}
    </a>
  );
  const related = practice.related.filter((slug) => slug !== practice.partOf && !parts.includes(slug));
  if (!practice.partOf && parts.length + related.length === 0) return null;
  return (
    <Section title={say("catalogue.practice.related")}>
      {practice.partOf && (
        <Paragraph>
          {say("catalogue.practice.partOf")} {link(practice.partOf)}
        </Paragraph>
      )}
      {parts.length > 0 && (
        <>
          <Paragraph>{say("catalogue.practice.hasParts")}</Paragraph>
          <BulletList items={parts.map(link)} />
        </>
      )}
      <BulletList items={related.map(link)} />
    </Section>
  );
}
