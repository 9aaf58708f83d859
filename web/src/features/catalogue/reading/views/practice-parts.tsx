import type { Catalogue, Practice, Said } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList, Facts, StepList } from "#web/ui/list.tsx";
import { Fold, Paragraph, Paragraphs, Part } from "#web/ui/text.tsx";
import { NeedsPanel } from "../../views/needs-panel.tsx";
import { SourceLink } from "../../views/source-link.tsx";
import { CriteriaPanel } from "./criteria-panel.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
}

/** For whom and by whom, and what it wants to reach. */
export function Whom({ reader: { say, contentLanguage: language }, practice }: Props) {
  return (
    <>
      <Part id="wie" title={say("catalogue.practice.who")}>
        <Paragraph>{practice.who[language]}</Paragraph>
      </Part>
      <Part id="doelen" title={say("catalogue.practice.goals")}>
        <Sentences items={practice.goals} language={language} />
      </Part>
    </>
  );
}

/** Risks, limits and law stand open: nobody should have to look for them. */
export function Cautions({ reader, practice }: Props) {
  const { say, contentLanguage: language } = reader;
  return (
    <Part id="let-op" title={say("catalogue.practice.cautions")}>
      {practice.cautions.length === 0 && <Paragraph>{say("catalogue.reading.noCautions")}</Paragraph>}
      <BulletList
        items={practice.cautions.map(({ text, source }) => (
          <>
            {text[language]}{" "}
            {source && (
              <small>
                <SourceLink reader={reader} practice={practice} id={source} />
              </small>
            )}
          </>
        ))}
      />
    </Part>
  );
}

export function Approach({ reader: { say, contentLanguage: language }, practice }: Props) {
  const note = say("catalogue.reading.steps", { count: practice.steps.length });
  return (
    <Fold level={2} id="aanpak" title={say("catalogue.practice.approach")} note={note}>
      <Paragraphs text={practice.approach[language]} />
      <StepList items={practice.steps.map((step) => step[language])} />
    </Fold>
  );
}

export function Elements({ reader: { say, contentLanguage: language }, practice: { workingElements } }: Props) {
  const note = say("catalogue.reading.parts", { count: workingElements.length });
  const title = say("catalogue.practice.workingElements");
  if (workingElements.length === 0)
    return (
      <Fold level={2} title={title}>
        <Paragraph>{say("catalogue.reading.noElements")}</Paragraph>
      </Fold>
    );
  return (
    <Fold level={2} title={title} note={note}>
      <Sentences items={workingElements} language={language} />
    </Fold>
  );
}

export function Needs(props: Props) {
  return (
    <Fold level={2} id="vraagt" title={props.reader.say("catalogue.practice.needs")}>
      <NeedsPanel {...props} />
    </Fold>
  );
}

export function Criteria(props: Props) {
  return (
    <Fold level={2} title={props.reader.say("catalogue.practice.criteria")}>
      <CriteriaPanel {...props} />
    </Fold>
  );
}

export function Figures({ reader, practice }: Props) {
  const { say, contentLanguage: language } = reader;
  if (practice.figures.length === 0) return null;
  return (
    <Fold level={2} title={say("catalogue.practice.figures")}>
      <BulletList
        items={practice.figures.map((figure) => (
          <>
            {`${figure[language]} (${figure.year}) `}
            <small>
              <SourceLink reader={reader} practice={practice} id={figure.source} />
            </small>
          </>
        ))}
      />
    </Fold>
  );
}

export function Sources({ reader, practice }: Props) {
  const { say, format } = reader;
  return (
    <Fold level={2} id="bronnen" title={say("catalogue.practice.sources")}>
      <BulletList
        items={practice.sources.map(({ id, seen }) => (
          <>
            <SourceLink reader={reader} practice={practice} id={id} />{" "}
            <small>{say("catalogue.practice.seen", { date: format.day(new Date(seen)) })}</small>
          </>
        ))}
      />
    </Fold>
  );
}

/** What became different in the description and when: whoever comes back sees what is new. */
export function Changes({ reader, practice: { changes } }: Props) {
  const { say, format, contentLanguage: language } = reader;
  const [latest] = changes;
  if (!latest) return null;
  const day = (date: string) => format.day(new Date(date));
  return (
    <Fold
      level={2}
      id="veranderd"
      title={say("catalogue.reading.changes.title")}
      note={say("catalogue.reading.changes.latest", { date: day(latest.date) })}
    >
      <Facts facts={changes.map((change) => ({ term: day(change.date), says: change[language] }))} />
    </Fold>
  );
}

function Sentences({ items, language }: { items: readonly Said[]; language: "nl" | "en" }) {
  return <BulletList items={items.map((item) => item[language])} />;
}
