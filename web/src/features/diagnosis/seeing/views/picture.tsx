import type { Taxonomy } from "@naast/catalogue";
import type { Named, ObservedProblem, Picture as PictureSeen, Place } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { OWN_DIVIDE } from "../../answering/schema.ts";

interface Props {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly picture: PictureSeen;
  /** What the facilitator read and let through. */
  readonly words: readonly string[];
  readonly level: 2 | 3;
}

/** What a table sees together: first what is shared, then where it differs. Words instead of counts, so that nobody can be found. */
export function Picture({ reader, taxonomy, picture, words, level }: Props) {
  const { say } = reader;
  const part = { reader, taxonomy, level };
  const isShared = ({ share }: Named) => share === "most" || share === "nearlyAll";
  return (
    <div class="picture">
      <p class="picture__base">{say("diagnosis.seeing.base", { forms: picture.forms })}</p>
      <div class="picture__halves">
        <section class="picture__half picture__half--shared">
          <Heading level={level}>{say("diagnosis.seeing.shared.title")}</Heading>
          <Problems
            {...part}
            problems={picture.problems.filter(isShared)}
            empty={say("diagnosis.seeing.shared.none")}
          />
        </section>
        <section class="picture__half">
          <Heading level={level}>{say("diagnosis.seeing.differs.title")}</Heading>
          <Problems
            {...part}
            problems={picture.problems.filter((one) => !isShared(one))}
            empty={say("diagnosis.seeing.differs.none")}
          />
        </section>
      </div>
      <div class="picture__halves">
        <section class="picture__half">
          <Heading level={level}>{say("diagnosis.seeing.phase.title")}</Heading>
          <Standing {...part} place={picture.phase} kind="phase" label={(id) => wordOf(part, "phases", id)} />
        </section>
        <section class="picture__half">
          <Heading level={level}>{say("diagnosis.seeing.own.title")}</Heading>
          <Standing
            {...part}
            place={picture.ownPart}
            kind="own"
            label={(id) => say(`diagnosis.seeing.own.${id as "yes" | "no" | "unsure"}`)}
          />
        </section>
        <section class="picture__half">
          <Heading level={level}>{say("diagnosis.seeing.divides")}</Heading>
          <Shares
            {...part}
            named={picture.divides}
            label={(id) => wordOf(part, "divides", id)}
            note={(id) => (id === OWN_DIVIDE ? say("diagnosis.seeing.ownDivide") : undefined)}
          />
        </section>
        <section class="picture__half">
          <Heading level={level}>{say("diagnosis.seeing.locations")}</Heading>
          <Shares {...part} named={picture.locations} label={(id) => wordOf(part, "locations", id)} />
        </section>
      </div>
      <Deeper {...part} picture={picture} />
      {words.length > 0 && (
        <section class="picture__words">
          <Heading level={level}>{say("diagnosis.seeing.words")}</Heading>
          {words.map((text) => (
            <blockquote class="said">{text}</blockquote>
          ))}
        </section>
      )}
    </div>
  );
}

type Part = Pick<Props, "reader" | "taxonomy" | "level">;

/** What only a long form asks; nothing where nobody could answer it. */
function Deeper({ picture, ...part }: Part & Pick<Props, "picture">) {
  const { say } = part.reader;
  const asked = [
    { kind: "signs", label: (id: string) => say(`diagnosis.answering.signs.${id as "withdrawing"}`) },
    { kind: "causes", label: (id: string) => say(`diagnosis.answering.causes.${id as "decay"}`) },
    { kind: "directions", label: (id: string) => wordOf(part, "directions", id) },
  ] as const;
  const named = asked.filter(({ kind }) => picture[kind].length > 0);
  if (named.length === 0) return null;
  return (
    <div class="picture__halves">
      {named.map(({ kind, label }) => (
        <section class="picture__half">
          <Heading level={part.level}>{say(`diagnosis.seeing.${kind}`)}</Heading>
          <Shares {...part} named={picture[kind]} label={label} />
        </section>
      ))}
    </div>
  );
}

function wordOf(
  { reader, taxonomy }: Omit<Part, "level">,
  list: "problems" | "divides" | "locations" | "phases" | "directions",
  id: string,
) {
  return taxonomy[list][id]?.[reader.contentLanguage] ?? id;
}

function Problems({ problems, empty, ...part }: Part & { problems: readonly ObservedProblem[]; empty: string }) {
  if (problems.length === 0) return <Paragraph>{empty}</Paragraph>;
  return (
    <ul class="shares plain-list">
      {problems.map((problem) => (
        <li>
          <ShareLine reader={part.reader} named={problem} label={wordOf(part, "problems", problem.id)} />
          <Grounds reader={part.reader} problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function Grounds(about: { reader: Reader; problem: ObservedProblem }) {
  const said = groundsOf(about);
  return said === "" ? null : <p class="shares__grounds">{said}</p>;
}

/** What those who named a problem rest on, where enough of them said so. */
export function groundsOf({
  reader: { say, format },
  problem,
}: {
  reader: Reader;
  problem: Pick<ObservedProblem, "since" | "basis" | "certainty">;
}): string {
  const said = (["since", "basis", "certainty"] as const).flatMap((question) =>
    problem[question]
      .filter(({ share }) => share === "most" || share === "nearlyAll")
      .map(({ id }) => say(`diagnosis.seeing.grounds.${id as "weeks"}`)),
  );
  return format.list(said);
}

interface Listed {
  readonly named: readonly Named[];
  readonly label: (id: string) => string;
  /** Where something comes from that nobody could tick by this name. */
  readonly note?: (id: string) => string | undefined;
}

function Shares({ reader, named, label, note }: Part & Listed) {
  if (named.length === 0) return <Paragraph>{reader.say("diagnosis.seeing.nobody")}</Paragraph>;
  return (
    <ul class="shares plain-list">
      {named.map((one) => (
        <li>
          <ShareLine reader={reader} named={one} label={label(one.id)} />
          {note?.(one.id) && <p class="shares__grounds">{note(one.id)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** One answer each: where most stand, and whether the table lies far apart. */
function Standing({ place, kind, label, ...part }: Part & Told) {
  const { say } = part.reader;
  const told = place.agreed === undefined ? say(`diagnosis.seeing.${kind}.open`) : undefined;
  return (
    <>
      <Shares {...part} named={place.options} label={label} />
      {place.options.length > 0 && told && <Paragraph>{told}</Paragraph>}
      {kind === "phase" && place.isApart && <Paragraph>{say("diagnosis.seeing.apart")}</Paragraph>}
    </>
  );
}

interface Told {
  readonly place: Place;
  readonly kind: "phase" | "own";
  readonly label: (id: string) => string;
}

const FILLED = { few: 1, some: 2, most: 3, nearlyAll: 4 } as const;

/** The word and, beside it, the same as a row of four. */
function ShareLine({ reader: { say }, named, label }: { reader: Reader; named: Named; label: string }) {
  return (
    <p class="share">
      <span class="share__label">{label}</span>
      <span class="share__row" aria-hidden="true">
        {[1, 2, 3, 4].map((place) => (
          <span class={place <= FILLED[named.share] ? "share__box share__box--full" : "share__box"} />
        ))}
      </span>
      <span class="share__word">{say(`diagnosis.seeing.shares.${named.share}`)}</span>
    </p>
  );
}
