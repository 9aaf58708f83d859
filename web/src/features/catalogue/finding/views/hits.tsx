import { type Catalogue, FACETS, type Hit } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink, Button, ButtonRow } from "#web/ui/form.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { queryOf, situationFrom } from "../../matching/schema.ts";
import { AddedBy } from "../../own/views/added-by.tsx";
import { paths } from "../../paths.ts";
import { BookletLink } from "../../printing/views/print-link.tsx";
import { EvidenceTags } from "../../views/evidence-panel.tsx";
import { queryFor, type Shown, without } from "../schema.ts";
import { ExcerptLine } from "./excerpt-line.tsx";
import { labelOf } from "./facet-label.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly shown: Shown;
}

/** How many were found and by what, and each of them with a box to tick. */
export function Hits({ reader, catalogue, shown }: Props) {
  const { say } = reader;
  const { hits } = shown.result;
  const situation = situationFrom(new URLSearchParams(queryFor(shown.wanted)), catalogue);
  return (
    <section class="find__hits" id="gevonden" aria-labelledby="aantal">
      <div role="status">
        <h2 class="find__number" id="aantal">
          {say("catalogue.finding.found", { count: hits.length })}
        </h2>
      </div>
      <Taken reader={reader} catalogue={catalogue} shown={shown} />
      <Spelling reader={reader} shown={shown} />
      {hits.length === 0 ? (
        <Nothing reader={reader} shown={shown} />
      ) : (
        <>
          <div class="find__list">
            {hits.map((hit) => (
              <HitCard reader={reader} catalogue={catalogue} shown={shown} hit={hit} query={queryOf(situation)} />
            ))}
          </div>
          <WithTicked reader={reader} shown={shown} />
        </>
      )}
    </section>
  );
}

/** What was chosen, each to take away again. */
function Taken({ reader, catalogue, shown: { wanted } }: Props) {
  const { say, to } = reader;
  const chosen = FACETS.flatMap((facet) => (wanted.chosen[facet] ?? []).map((id) => ({ facet, id })));
  if (chosen.length === 0) return null;
  return (
    <ul class="plain-list find__taken" aria-label={say("catalogue.finding.taken")}>
      {chosen.map(({ facet, id }) => {
        const label = labelOf({ reader, catalogue, facet, id });
        return (
          <li>
            <a class="nl-link find__take" href={to(paths.practices(queryFor(without(wanted, facet, id))))}>
              {label} <Icon name="x" />
              <span class="only-heard">{say("catalogue.finding.takeAway")}</span>
            </a>
          </li>
        );
      })}
      <li>
        <a class="nl-link" href={to(paths.practices(queryFor({ ...wanted, chosen: {} })))}>
          {say("catalogue.finding.takeAll")}
        </a>
      </li>
    </ul>
  );
}

function Spelling({ reader: { say, to }, shown: { wanted, result } }: Omit<Props, "catalogue">) {
  const { spelling } = result;
  if (spelling === undefined) return null;
  return (
    <Paragraph>
      <a class="nl-link" href={to(paths.practices(queryFor({ ...wanted, words: spelling })))}>
        {say("catalogue.finding.spelling", { words: spelling })}
      </a>
    </Paragraph>
  );
}

function Nothing({ reader, shown: { wanted, result } }: Omit<Props, "catalogue">) {
  const { say, to } = reader;
  return (
    <EmptyState level={3} title={say("catalogue.finding.nothing.title")} text={say("catalogue.finding.nothing.text")}>
      {result.without.length > 0 && (
        <BulletList
          items={result.without.map(({ facet, count }) => (
            <a class="nl-link" href={to(paths.practices(queryFor(without(wanted, facet))))}>
              {say("catalogue.finding.nothing.without", { facet: say(`catalogue.finding.facet.${facet}`), count })}
            </a>
          ))}
        />
      )}
      <ButtonRow>
        <ActionLink tone="secondary" href={to(paths.practices())}>
          {say("catalogue.finding.nothing.all")}
        </ActionLink>
        <ActionLink tone="secondary" href={to(paths.match())}>
          {say("catalogue.finding.nothing.match")}
        </ActionLink>
      </ButtonRow>
    </EmptyState>
  );
}

function HitCard({ reader, catalogue, shown, hit, query }: Props & { hit: Hit; query: string }) {
  const { say, to, contentLanguage: language } = reader;
  const { practice, excerpt } = hit;
  return (
    <Card level={3} title={practice.title[language]} href={to(paths.practice(practice.slug, query))}>
      <Paragraph>{practice.summary[language]}</Paragraph>
      {excerpt && <ExcerptLine reader={reader} excerpt={excerpt} />}
      <p class="tags">
        <AddedBy reader={reader} practice={practice} />
        <EvidenceTags reader={reader} catalogue={catalogue} practice={practice} />
      </p>
      <label class="tick find__tick">
        <input
          class="tick__box utrecht-checkbox"
          type="checkbox"
          name="praktijk"
          value={practice.slug}
          checked={shown.wanted.ticked.includes(practice.slug)}
        />
        <span>
          {say("catalogue.finding.tick")}
          <span class="only-heard"> {practice.title[language]}</span>
        </span>
      </label>
    </Card>
  );
}

/** What can be done with what is ticked, or with all that was found. */
function WithTicked({ reader, shown: { wanted } }: Omit<Props, "catalogue">) {
  const { say, to } = reader;
  return (
    <div class="find__with">
      <ButtonRow>
        <Button tone="secondary" type="submit" formaction={to(paths.compare())}>
          {say("catalogue.finding.compare")}
        </Button>
        <Button tone="secondary" type="submit" formaction={to(paths.booklet())} data-turbo="false">
          {say("catalogue.finding.print")}
        </Button>
      </ButtonRow>
      <BookletLink reader={reader} query={queryFor(wanted)} />
    </div>
  );
}
