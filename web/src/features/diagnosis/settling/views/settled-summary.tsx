import type { Catalogue, Taxonomy } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Facts } from "#web/ui/list.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { namesOf } from "../../choosing/views/practice-name.tsx";
import type { Last, Settled } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
}

/** What a settlement says. */
export type SettledWords = Pick<Settled, "situation" | "reasoning">;

/** What a table settled, in words. */
export function SettledSummary(props: Props) {
  return <Facts facts={settledFacts(props)} />;
}

/** When it was settled last, and by whom as far as anybody is told. */
export function LastSettled({ reader: { say, format }, last: { at, by, readAt } }: { reader: Reader; last: Last }) {
  const when = format.day(at) === format.day(readAt) ? "today" : "other";
  const whom = by === "nobody" ? "other" : by;
  return (
    <p class="field__hint">
      {say("diagnosis.settling.last", { when, time: format.time(at), moment: format.moment(at), by: whom })}
    </p>
  );
}

/** What was sent is what held already. */
export function NothingChanged({ reader: { say }, version }: Pick<Props, "reader"> & { readonly version: number }) {
  return <StatusNotice tone="good" title={say("diagnosis.settling.step.same", { version })} />;
}

/** The same as pairs, for a page or for paper; what was left open is left out. */
export function settledFacts({ reader, catalogue, settled }: Props) {
  return everyFact(reader, catalogue, settled).filter(({ says }) => says !== "");
}

/** All that can be settled, always in the same order and each list in that of the taxonomy, so that two can be laid side by side. */
function everyFact(reader: Reader, catalogue: Catalogue, { situation, reasoning }: SettledWords) {
  const { say, format, contentLanguage: language } = reader;
  const { taxonomy } = catalogue;
  const words = (list: keyof Taxonomy, ids: readonly string[]) =>
    format.list(Object.entries(taxonomy[list]).flatMap(([id, label]) => (ids.includes(id) ? [label[language]] : [])));
  const running = catalogue.practices.map(({ slug }) => slug).filter((slug) => situation.running.includes(slug));
  const one = (id: string | undefined) => (id === undefined ? [] : [id]);
  return [
    { term: say("diagnosis.settling.settle.goal"), says: situation.goal ?? "" },
    { term: say("diagnosis.settling.lists.problems"), says: words("problems", situation.problems) },
    { term: say("diagnosis.settling.lists.divides"), says: words("divides", situation.divides) },
    { term: say("diagnosis.settling.lists.groups"), says: words("groups", situation.groups) },
    { term: say("diagnosis.settling.lists.locations"), says: words("locations", situation.locations) },
    { term: say("diagnosis.settling.lists.phase"), says: words("phases", one(situation.phase)) },
    { term: say("diagnosis.settling.lists.scale"), says: words("scales", one(situation.scale)) },
    { term: say("diagnosis.settling.lists.directions"), says: words("directions", situation.directions) },
    { term: say("diagnosis.settling.lists.wanted"), says: words("methods", situation.methods.wanted) },
    { term: say("diagnosis.settling.lists.impossible"), says: words("methods", situation.methods.impossible) },
    { term: say("diagnosis.settling.lists.running"), says: namesOf(reader, catalogue, running) },
    { term: say("diagnosis.settling.settle.reasoning"), says: reasoning ?? "" },
  ];
}

/** Where two settlements differ: what each says there, in words. */
export function differences(
  { reader, catalogue }: Omit<Props, "settled">,
  one: SettledWords,
  other: SettledWords,
): readonly Difference[] {
  const open = reader.say("diagnosis.settling.meanwhile.open");
  const others = everyFact(reader, catalogue, other);
  return everyFact(reader, catalogue, one)
    .map(({ term, says }, index) => ({ term, one: says || open, other: others[index]?.says || open }))
    .filter((fact) => fact.one !== fact.other);
}

interface Difference {
  readonly term: string;
  readonly one: string;
  readonly other: string;
}

/** What comes before or beside every choice: handing over after incidents, the service against discrimination. */
export function AdviceFirst({ reader: { contentLanguage: language }, settled: { result } }: Omit<Props, "catalogue">) {
  return (
    <>
      {result.advice.map(({ text, first }) => (
        <Panel tone={first ? "stop" : "warm"}>
          <Paragraph>
            {first && <Icon name="triangle-alert" />} {text[language]}
          </Paragraph>
        </Panel>
      ))}
    </>
  );
}
