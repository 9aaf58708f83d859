import { type Catalogue, findPractice, type Match } from "@naast/catalogue";
import {
  AddedBy,
  briefReasonGroups,
  COMPARED,
  paths as cataloguePaths,
  queryOf,
} from "#web/features/catalogue/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Card } from "#web/ui/card.tsx";
import { FoldedQuestion, Ticks } from "#web/ui/form.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { ReasonsList } from "#web/ui/reasons.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import { type ChooseAt, decisionQuery } from "../schema.ts";
import type { Weighed } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly show: { readonly at: ChooseAt; readonly catalogue: Catalogue; readonly settled: Settled };
  readonly weighed: Weighed;
}

/** One practice to weigh: how it stands, what speaks for and against it, and what can be done with it; nothing of one that is gone. */
export function WeighedCard({ reader, show, weighed }: Props) {
  const { say, to, contentLanguage: language } = reader;
  const { slug, match } = weighed;
  const practice = findPractice(show.catalogue, slug);
  if (!practice) return null;
  const title = practice.title[language];
  const href = to(cataloguePaths.practice(slug, queryOf({ ...show.settled.situation, back: show.at.choose })));
  return (
    <Card level={3} title={title} href={href}>
      <Standing reader={reader} show={show} weighed={weighed} />
      <Paragraph>{practice.summary[language]}</Paragraph>
      {match ? (
        <Fits reader={reader} match={match} />
      ) : (
        <Paragraph>{say("diagnosis.choosing.fitting.noMatch")}</Paragraph>
      )}
      <div class="on-screen">
        <Ticks
          type="checkbox"
          name={COMPARED}
          choices={[
            { value: slug, label: say("diagnosis.choosing.compare.tick", { practice: title }), checked: false },
          ]}
        />
      </div>
      <Actions reader={reader} show={show} weighed={weighed} title={title} />
    </Card>
  );
}

/** Whether it runs here, whose it is, and what the table decided about it, with the reason. */
function Standing({ reader, show: { catalogue, settled }, weighed: { slug, decision } }: Props) {
  const { say } = reader;
  const practice = findPractice(catalogue, slug);
  const runs = settled.situation.running.includes(slug);
  if (!runs && !decision && practice?.addedBy === undefined) return null;
  return (
    <>
      <p class="tags">
        {practice && <AddedBy reader={reader} practice={practice} />}
        {runs && <Tag>{say("diagnosis.choosing.standing.running")}</Tag>}
        {decision && (
          <Tag>
            <Icon name="check" /> {say(`diagnosis.choosing.kinds.${decision.kind}`)}
          </Tag>
        )}
      </p>
      {decision && <Paragraph>{say("diagnosis.choosing.why", { reason: decision.reason })}</Paragraph>}
    </>
  );
}

/** On which problems it works and on which it does not, in sight; everything else to weigh is one press away, and counted. */
function Fits({ reader, match }: { reader: Reader; match: Match }) {
  const { say, contentLanguage: language } = reader;
  const works = match.for.find(({ criterion }) => criterion === "problems");
  const misses = match.against.find(({ criterion }) => criterion === "problems");
  return (
    <>
      {works && (
        <p class="weigh weigh--for">
          <Icon name="check" /> {works.text[language]}
        </p>
      )}
      {misses && (
        <p class="weigh weigh--against">
          <Icon name="triangle-alert" /> {misses.text[language]}
        </p>
      )}
      <div class="on-screen">
        <FoldedQuestion
          summary={say("diagnosis.choosing.fitting.reasons")}
          note={say("diagnosis.choosing.fitting.cares", { count: match.against.length })}
          open={false}
        >
          <ReasonsList groups={briefReasonGroups(reader, match)} />
        </FoldedQuestion>
      </div>
    </>
  );
}

function Actions({ reader: { say, to }, show: { at }, weighed: { slug, decision }, title }: Props & { title: string }) {
  const kinds = (["chosen", "pinned", "left out"] as const).filter((kind) => kind !== decision?.kind);
  return (
    <p class="card__actions on-screen">
      {decision && (
        <a class="nl-link" href={to(at.decide(decisionQuery(slug)))}>
          {say("diagnosis.choosing.decided.change")} <span class="only-heard">{title}</span>
        </a>
      )}
      {kinds.map((kind) => (
        <a class="nl-link" href={to(at.decide(decisionQuery(slug, kind)))}>
          {say(`diagnosis.choosing.actions.${kind}`)} <span class="only-heard">{title}</span>
        </a>
      ))}
    </p>
  );
}
