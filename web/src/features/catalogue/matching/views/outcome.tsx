import type { Catalogue, Match, MatchResult } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { FoldedQuestion } from "#web/ui/form.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { CompareFirst } from "../../comparing/views/compare-first.tsx";
import { queryOf, type Travelling } from "../schema.ts";
import { chosenLabels } from "./chosen-labels.tsx";
import { MatchCard } from "./match-card.tsx";
import { PracticeLink } from "./practice-link.tsx";
import { Together } from "./together.tsx";

/** Practices shown with all their reasons before the rest is told in short: what a person can weigh in one sitting. */
const SHOWN_FIRST = 6;

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly situation: Travelling;
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
  const { say, contentLanguage: language } = reader;
  const count = result.results.length;
  const asksProblem = situation.problems.length === 0;
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
      {result.results.slice(0, SHOWN_FIRST).map((match, index) => (
        <MatchCard
          reader={reader}
          catalogue={catalogue}
          match={match}
          isTie={isTie(result.results, index)}
          query={queryOf(situation)}
        />
      ))}
      <CompareFirst reader={reader} matches={result.results} situation={situation} />
      <Rest reader={reader} catalogue={catalogue} situation={situation} result={result} />
      {!asksProblem && (
        <Together reader={reader} catalogue={catalogue} situation={situation} together={result.together} />
      )}
      <Apart reader={reader} catalogue={catalogue} situation={situation} result={result} />
    </>
  );
}

/** Fits too, but less: in short what it works on and what not, with all the reasons on its own page. */
function Rest({ reader, catalogue, situation, result: { results } }: Props & { result: MatchResult }) {
  const rest = results.slice(SHOWN_FIRST);
  if (rest.length === 0) return null;
  return (
    <FoldedQuestion summary={reader.say("catalogue.matching.rest", { count: rest.length })} open={false}>
      <BulletList
        items={rest.map((match, index) => (
          <>
            <PracticeLink reader={reader} catalogue={catalogue} situation={situation} slug={match.slug} />{" "}
            {isTie(results, index + SHOWN_FIRST) && <Tag>{reader.say("catalogue.matching.tie")}</Tag>}
            <InShort
              reader={reader}
              reasons={[...match.for, ...match.against].filter(({ criterion }) => criterion === "problems")}
            />
          </>
        ))}
      />
    </FoldedQuestion>
  );
}

/** In short, because a fitting place is no reason to begin; open when there is nothing else to show. */
function Apart({ reader, catalogue, situation, result: { apart } }: Props & { result: MatchResult }) {
  if (apart.length === 0) return null;
  return (
    <FoldedQuestion
      summary={reader.say("catalogue.matching.apart", { count: apart.length })}
      open={situation.problems.length === 0}
    >
      <BulletList
        items={apart.map(({ slug, for: reasons }) => (
          <>
            <PracticeLink reader={reader} catalogue={catalogue} situation={situation} slug={slug} />
            <InShort reader={reader} reasons={reasons} />
          </>
        ))}
      />
    </FoldedQuestion>
  );
}

function InShort({ reader, reasons }: { reader: Reader; reasons: Match["for"] }) {
  return <p class="list__note">{reasons.map(({ text }) => text[reader.contentLanguage]).join(" ")}</p>;
}

function isTie(matches: readonly Match[], index: number): boolean {
  return matches[index]?.score === matches[index - 1]?.score;
}
