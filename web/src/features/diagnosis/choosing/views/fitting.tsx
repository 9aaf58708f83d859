import type { Catalogue } from "@naast/catalogue";
import { paths as cataloguePaths, comparedFields, MOST_COMPARED, queryOf } from "#web/features/catalogue/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, ButtonRow, FoldedQuestion, PressForm } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import type { ChooseAt, News } from "../schema.ts";
import { type Weighed, weigh } from "../service.ts";
import type { Decision } from "../store.ts";
import { nameOf } from "./practice-name.tsx";
import { UndoButton } from "./undo-button.tsx";
import { WeighedCard } from "./weighed-card.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly at: ChooseAt;
    readonly catalogue: Catalogue;
    readonly settled: Settled;
    readonly news: News;
  };
}

/** Practices in sight before the rest is folded: what a table can weigh in one sitting. */
const SHOWN_FIRST = 6;

/** What fits, what was pinned on top; to decide on, to lay side by side, and to take back from what was left out. */
export function Fitting({ reader, show }: Props) {
  const { say, to } = reader;
  const { result } = show.settled;
  const situation = { ...show.settled.situation, back: show.at.choose };
  const { listed, excluded } = weigh(show.settled);
  const first = Math.max(SHOWN_FIRST, listed.filter(isHeld).length);
  const rest = listed.slice(first);
  return (
    <Part id="wat-past" title={say("diagnosis.choosing.fitting.title", { count: result.results.length })}>
      <JustDone reader={reader} show={show} />
      {result.results.length === 0 && <Paragraph>{say("diagnosis.choosing.fitting.nothing")}</Paragraph>}
      {listed.length > 0 && (
        <form method="get" action={to(cataloguePaths.compare())}>
          {comparedFields({ practices: [], situation }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="weighed">
            {listed.slice(0, first).map((weighed) => (
              <WeighedCard reader={reader} show={show} weighed={weighed} />
            ))}
          </div>
          {rest.length > 0 && (
            <div class="on-screen">
              <FoldedQuestion summary={say("diagnosis.choosing.fitting.rest", { count: rest.length })} open={false}>
                <div class="weighed">
                  {rest.map((weighed) => (
                    <WeighedCard reader={reader} show={show} weighed={weighed} />
                  ))}
                </div>
              </FoldedQuestion>
            </div>
          )}
          <CompareButton reader={reader} show={show} count={listed.length} />
        </form>
      )}
      <Excluded reader={reader} show={show} excluded={excluded} />
    </Part>
  );
}

const isHeld = ({ decision }: Weighed) => decision?.kind === "chosen" || decision?.kind === "pinned";

function JustDone({ reader, show: { at, settled, catalogue, news } }: Props) {
  const { say } = reader;
  const decision = settled.decisions.find(({ slug }) => slug === news.decided);
  if (decision)
    return (
      <StatusNotice
        tone="good"
        title={say("diagnosis.choosing.done.decided", {
          practice: nameOf(reader, catalogue, decision.slug),
          kind: say(`diagnosis.choosing.kinds.${decision.kind}`),
        })}
      >
        <UndoButton reader={reader} catalogue={catalogue} at={at} slug={decision.slug} />
      </StatusNotice>
    );
  const undone = catalogue.practices.find(({ slug }) => slug === news.undone);
  if (!undone || settled.decisions.some(({ slug }) => slug === undone.slug)) return null;
  return (
    <StatusNotice
      tone="good"
      title={say("diagnosis.choosing.done.undone", { practice: nameOf(reader, catalogue, undone.slug) })}
    />
  );
}

function CompareButton({ reader: { say, to }, show, count }: Props & { count: number }) {
  const query = queryOf({ ...show.settled.situation, back: show.at.choose });
  return (
    <>
      {count > 1 && (
        <>
          <p class="field__hint on-screen">{say("diagnosis.choosing.compare.hint", { most: MOST_COMPARED })}</p>
          <ButtonRow>
            <Button type="submit" tone="secondary">
              {say("diagnosis.choosing.compare.submit")}
            </Button>
          </ButtonRow>
        </>
      )}
      <a class="nl-link back" href={to(cataloguePaths.match(query))}>
        {say("diagnosis.choosing.fitting.all")}
      </a>
    </>
  );
}

/** What the table left out, why, and the way back. */
function Excluded({ reader, show, excluded }: Props & { excluded: readonly Decision[] }) {
  const { say, to } = reader;
  if (excluded.length === 0) return null;
  return (
    <FoldedQuestion summary={say("diagnosis.choosing.excluded.title", { count: excluded.length })} open={false}>
      <ul class="plain-list pressed-list">
        {excluded.map(({ slug, reason }) => {
          const practice = nameOf(reader, show.catalogue, slug);
          return (
            <li>
              <div class="pressed-list__words">
                <strong>{practice}</strong>
                <p class="list__note">{say("diagnosis.choosing.why", { reason })}</p>
              </div>
              <PressForm action={to(show.at.undo(slug))}>
                <Button type="submit" tone="secondary">
                  {say("diagnosis.choosing.excluded.back")} <span class="only-heard">{practice}</span>
                </Button>
              </PressForm>
            </li>
          );
        })}
      </ul>
    </FoldedQuestion>
  );
}
