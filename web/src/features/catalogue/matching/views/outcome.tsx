import { type Catalogue, findPractice, type MatchResult, type Situation, type Spot } from "@naast/catalogue";
import type { Reader } from "#web/platform/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { FoldedQuestion } from "#web/ui/form.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { queryOf } from "../schema.ts";
import { chosenLabels } from "./chosen-labels.tsx";
import { MatchCard } from "./match-card.tsx";

/** Practices shown before the rest is folded away: what a person can weigh in one sitting. */
const SHOWN_FIRST = 6;

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly situation: Situation;
  readonly result: MatchResult | undefined;
}

export function Outcome({ reader, catalogue, situation, result }: Props) {
  const { say } = reader;
  return (
    <section id="uitkomst" class="outcome" aria-labelledby="uitkomst-titel" tabindex={-1}>
      {result ? (
        <Answer reader={reader} catalogue={catalogue} situation={situation} result={result} />
      ) : (
        <>
          <Heading level={2} id="uitkomst-titel">
            {say("catalogue.matching.empty.title")}
          </Heading>
          <Paragraph>{say("catalogue.matching.empty.text")}</Paragraph>
        </>
      )}
    </section>
  );
}

function Answer({ reader, catalogue, situation, result }: Props & { result: MatchResult }) {
  const { say, language } = reader;
  const count = result.results.length;
  const asksProblem = situation.problems.length === 0;
  const cards = result.results.map((match, index) => (
    <MatchCard
      reader={reader}
      catalogue={catalogue}
      match={match}
      isTie={match.score === result.results[index - 1]?.score}
      query={queryOf(situation)}
    />
  ));
  return (
    <>
      {result.advice.map(({ text, first }) => (
        <Panel tone={first ? "stop" : "warm"}>
          <Paragraph>
            {first && <Icon name="triangle-alert" />} {text[language]}
          </Paragraph>
        </Panel>
      ))}
      <Heading level={2} id="uitkomst-titel">
        {asksProblem ? say("catalogue.matching.noProblem.title") : say("catalogue.matching.found", { count })}
      </Heading>
      {asksProblem && <Paragraph>{say("catalogue.matching.noProblem.text", { count: result.apart.length })}</Paragraph>}
      {count === 0 && !asksProblem && <Paragraph>{say("catalogue.matching.none")}</Paragraph>}
      <p class="outcome__chosen">
        {say("catalogue.matching.youChose", { choices: chosenLabels(reader, catalogue, situation).join("; ") })}
      </p>
      <a class="nl-link outcome__change" href="#vragen">
        {say("catalogue.matching.change")}
      </a>
      <Panel tone="plain">
        <Paragraph>{result.disclaimer[language]}</Paragraph>
      </Panel>
      {cards.slice(0, SHOWN_FIRST)}
      {count > SHOWN_FIRST && (
        <FoldedQuestion summary={say("catalogue.matching.rest", { count: count - SHOWN_FIRST })} open={false}>
          {cards.slice(SHOWN_FIRST)}
        </FoldedQuestion>
      )}
      {!asksProblem && <Together reader={reader} catalogue={catalogue} situation={situation} result={result} />}
      <Apart reader={reader} catalogue={catalogue} situation={situation} result={result} />
    </>
  );
}

/** In short, because a fitting place is no reason to begin; open when there is nothing else to show. */
function Apart({ reader, catalogue, situation, result: { apart } }: Props & { result: MatchResult }) {
  const { say, language } = reader;
  if (apart.length === 0) return null;
  return (
    <FoldedQuestion
      summary={say("catalogue.matching.apart", { count: apart.length })}
      open={situation.problems.length === 0}
    >
      <BulletList
        items={apart.map(({ slug, for: reasons }) => (
          <>
            <PracticeLink reader={reader} catalogue={catalogue} situation={situation} slug={slug} />
            {` ${reasons.map(({ text }) => text[language]).join(" ")}`}
          </>
        ))}
      />
    </FoldedQuestion>
  );
}

function PracticeLink({ reader, catalogue, situation, slug }: Omit<Props, "result"> & { slug: string }) {
  return (
    <a class="nl-link" href={reader.to(paths.practice(slug, queryOf(situation)))}>
      {findPractice(catalogue, slug)?.title[reader.language] ?? slug}
    </a>
  );
}

function Together({ reader, catalogue, situation, result }: Props & { result: MatchResult }) {
  const { say, language } = reader;
  const { covers, uncovered } = result.together;
  const label = ({ criterion, id }: Spot) => catalogue.taxonomy[criterion][id]?.[language] ?? id;
  return (
    <>
      {covers.length > 1 && (
        <section class="together">
          <Heading level={2}>{say("catalogue.matching.together.title")}</Heading>
          <Paragraph>{say("catalogue.matching.together.text")}</Paragraph>
          <BulletList
            items={covers.map(({ slug, spots }) => (
              <>
                <PracticeLink reader={reader} catalogue={catalogue} situation={situation} slug={slug} />
                {`: ${spots.map(label).join("; ")}`}
              </>
            ))}
          />
        </section>
      )}
      {uncovered.length > 0 && (
        <section class="together">
          <Heading level={2}>{say("catalogue.matching.uncovered.title")}</Heading>
          <Paragraph>{say("catalogue.matching.uncovered.text")}</Paragraph>
          <BulletList items={uncovered.map(label)} />
        </section>
      )}
    </>
  );
}
