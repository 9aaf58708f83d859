import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { namesOf } from "../../choosing/views/practice-name.tsx";
import type { Settled } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
}

/** What a table settled, in words. */
export function SettledSummary(props: Props) {
  return <Facts facts={settledFacts(props)} />;
}

/** The same as pairs, for a page or for paper; what was left open is left out. */
export function settledFacts({ reader, catalogue, settled }: Props) {
  const { say, format, contentLanguage: language } = reader;
  const { taxonomy } = catalogue;
  const { situation, reasoning } = settled;
  const words = (
    list: "problems" | "divides" | "groups" | "locations" | "directions" | "methods",
    ids: readonly string[],
  ) => format.list(ids.map((id) => taxonomy[list][id]?.[language] ?? id));
  const facts = [
    { term: say("diagnosis.settling.settle.goal"), says: situation.goal ?? "" },
    { term: say("diagnosis.settling.lists.problems"), says: words("problems", situation.problems) },
    { term: say("diagnosis.settling.lists.divides"), says: words("divides", situation.divides) },
    { term: say("diagnosis.settling.lists.groups"), says: words("groups", situation.groups) },
    { term: say("diagnosis.settling.lists.locations"), says: words("locations", situation.locations) },
    {
      term: say("diagnosis.settling.lists.phase"),
      says: situation.phase ? (taxonomy.phases[situation.phase]?.[language] ?? "") : "",
    },
    { term: say("diagnosis.settling.lists.directions"), says: words("directions", situation.directions) },
    { term: say("diagnosis.settling.lists.wanted"), says: words("methods", situation.methods.wanted) },
    { term: say("diagnosis.settling.lists.impossible"), says: words("methods", situation.methods.impossible) },
    { term: say("diagnosis.settling.lists.running"), says: namesOf(reader, catalogue, situation.running) },
    { term: say("diagnosis.settling.settle.reasoning"), says: reasoning ?? "" },
  ];
  return facts.filter(({ says }) => says !== "");
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
