import type { Catalogue, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BarChart } from "#web/ui/chart/bar-chart.tsx";
import { ActionLink } from "#web/ui/form.tsx";
import { BulletList, Facts } from "#web/ui/list.tsx";
import { TagList } from "#web/ui/tag.tsx";
import { Fold, Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
}

/** How evidence is shown and why there are no stars, with how things stand today. */
export function AboutEvidencePage({ reader, catalogue }: Props) {
  const { say, to, contentLanguage: language } = reader;
  return (
    <div class="practice">
      <Heading level={1}>{say("catalogue.reading.about.title")}</Heading>
      <Paragraph lead>{say("catalogue.reading.about.lead")}</Paragraph>
      <Part id="sterren" title={say("catalogue.reading.about.stars.title")}>
        <BulletList
          items={(["one", "two", "three", "four"] as const).map((reason) =>
            say(`catalogue.reading.about.stars.${reason}`),
          )}
        />
      </Part>
      <Today reader={reader} catalogue={catalogue} />
      <Shown reader={reader} catalogue={catalogue} />
      <Part id="niet-onderzocht" title={say("catalogue.reading.about.notStudied.title")}>
        <Paragraph>{say("catalogue.reading.about.notStudied.text")}</Paragraph>
      </Part>
      <Part id="vragen" title={say("catalogue.reading.about.ask.title")}>
        <BulletList
          items={(["place", "when", "who", "change"] as const).map((question) =>
            say(`catalogue.reading.about.ask.${question}`),
          )}
        />
      </Part>
      <Part id="gekozen" title={say("catalogue.reading.about.chosen")}>
        <Paragraph>{catalogue.rules.disclaimer[language]}</Paragraph>
        <Paragraph>{say("catalogue.reading.about.mistake")}</Paragraph>
        <ActionLink href={to(paths.practices())}>{say("catalogue.reading.about.link")}</ActionLink>
      </Part>
    </div>
  );
}

/** From thorough to light: a practice is counted once, under the first of these that holds. */
const THOROUGH = [
  "comparison",
  "before-after",
  "cost-benefit",
  "case-comparison",
  "realist-evaluation",
  "participant-survey",
  "review",
  "practice-experience",
  "working-elements-only",
];

/** What was studied how, in figures; the practices that nobody studied by name, one click down. */
function Today({ reader, catalogue: { practices, taxonomy } }: Props) {
  const { say, to, contentLanguage: language, format } = reader;
  const byStudy = Map.groupBy(practices, heaviest);
  const unstudied = byStudy.get(NOT) ?? [];
  const count = (how: string) => byStudy.get(how)?.length ?? 0;
  const [measured, none] = [format.number(count("comparison") + count("before-after")), format.number(count(NOT))];
  return (
    <Part id="nu" title={say("catalogue.reading.about.now.title")}>
      <BarChart
        id="nu-cijfers"
        words={{
          title: say("catalogue.reading.about.now.caption", { count: practices.length }),
          sentence: say("catalogue.reading.about.now.sentence", { none, measured, all: practices.length }),
          asTable: say("catalogue.reading.about.now.asTable"),
          names: say("catalogue.reading.about.now.how"),
          values: say("catalogue.reading.about.now.count"),
          unknown: say("catalogue.unknown"),
        }}
        bars={[...THOROUGH, NOT].map((how) => ({
          label: taxonomy.studied[how]?.[language] ?? how,
          value: count(how),
          isMeant: how === NOT,
        }))}
        format={format.number}
      />
      <Fold level={3} title={say("catalogue.reading.about.now.which")}>
        <BulletList
          items={unstudied.map(({ slug, title }) => (
            <a class="nl-link" href={to(paths.practice(slug))}>
              {title[language]}
            </a>
          ))}
        />
      </Fold>
    </Part>
  );
}

const NOT = "not-evaluated";

function heaviest({ evidence: { studies } }: Practice): string {
  return THOROUGH.find((how) => studies.some(({ studied }) => studied === how)) ?? NOT;
}

/** The rows of the panel at a practice, each with all the words that can stand there. */
function Shown({ reader, catalogue: { taxonomy } }: Props) {
  const { say, contentLanguage: language } = reader;
  const row = (term: string, text: string, list: "recognition" | "studied" | "finding" | "outcomes" | undefined) => ({
    term,
    says: (
      <>
        <Paragraph>{text}</Paragraph>
        {list && <TagList label={term} items={Object.values(taxonomy[list]).map((label) => label[language])} />}
      </>
    ),
  });
  return (
    <Part id="lezen" title={say("catalogue.reading.about.rows.title")}>
      <Facts
        facts={[
          row(say("catalogue.evidence.recognition"), say("catalogue.reading.about.rows.recognition"), "recognition"),
          row(say("catalogue.evidence.research"), say("catalogue.reading.about.rows.studied"), "studied"),
          row(say("catalogue.evidence.finding"), say("catalogue.reading.about.rows.finding"), "finding"),
          row(say("catalogue.reading.about.looked"), say("catalogue.reading.about.rows.outcome"), "outcomes"),
          row(say("catalogue.evidence.source"), say("catalogue.reading.about.rows.source"), undefined),
        ]}
      />
    </Part>
  );
}
