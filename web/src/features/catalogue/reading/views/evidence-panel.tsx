import { type Catalogue, type Finding, findingsOf, type Practice } from "@naast/catalogue";
import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Fold, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { findingLabel, howWhereWhen } from "../../views/finding-words.tsx";
import { PublisherLink, SourceLink } from "../../views/source-link.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
}

/** Recognition, and what came out for each thing that was looked at; what nobody looked at stands there as large. Never in stars. */
export function EvidencePanel({ reader, catalogue, practice }: Props) {
  const { say, to } = reader;
  const { studies } = practice.evidence;
  const isStudied = studies.length > 0;
  return (
    <div class="evidence">
      <p class="evidence__verdict">
        <Icon name={isStudied ? "flask-conical" : "circle-question-mark"} />{" "}
        {isStudied
          ? say("catalogue.reading.evidence.some", { count: studies.length })
          : say("catalogue.reading.evidence.not")}
      </p>
      <Paragraph>
        {say(isStudied ? "catalogue.reading.evidence.someText" : "catalogue.reading.evidence.notText")}
      </Paragraph>
      <Facts
        facts={[
          ...foundFacts(reader, catalogue, practice),
          { term: say("catalogue.evidence.recognition"), says: <Recognition {...{ reader, catalogue, practice }} /> },
        ]}
      />
      {isStudied && (
        <Fold level={3} title={say("catalogue.reading.evidence.studies", { count: studies.length })}>
          {studies.map((study) => (
            <StudyCard reader={reader} catalogue={catalogue} practice={practice} study={study} />
          ))}
        </Fold>
      )}
      <Paragraph>
        <a class="nl-link" href={to(paths.evidence())}>
          {say("catalogue.reading.evidence.how")}
        </a>
      </Paragraph>
    </div>
  );
}

function foundFacts(reader: Reader, catalogue: Catalogue, practice: Practice): { term: string; says: Child }[] {
  const { say, contentLanguage: language } = reader;
  const { taxonomy } = catalogue;
  const { byOutcome, ofTheWhole } = findingsOf(practice, taxonomy);
  const label = (outcome: string) => taxonomy.outcomes[outcome]?.[language] ?? outcome;
  const found = (findings: readonly Finding[]) =>
    findings.map((finding) => <FoundLine reader={reader} catalogue={catalogue} practice={practice} found={finding} />);
  const whole = ofTheWhole.map((study) => ({ finding: study.finding, study }));
  const nobody = byOutcome.filter(({ found: own }) => own.length === 0);
  return [
    ...byOutcome
      .filter(({ found: own }) => own.length > 0)
      .map(({ outcome, found: own }) => ({ term: label(outcome), says: found(own) })),
    ...(whole.length > 0 ? [{ term: say("catalogue.reading.evidence.whole"), says: found(whole) }] : []),
    ...(nobody.length > 0
      ? [
          {
            term: say("catalogue.reading.evidence.nobody"),
            says: (
              <p class="tags">
                {nobody.map(({ outcome }) => (
                  <Tag>
                    <Icon name="circle-question-mark" /> {label(outcome)}
                  </Tag>
                ))}
              </p>
            ),
          },
        ]
      : []),
  ];
}

function FoundLine({ reader, catalogue, practice, found }: Props & { found: Finding }) {
  const { finding, study } = found;
  return (
    <p class="finding">
      <Tag>
        <Icon name="flask-conical" /> {findingLabel(reader, catalogue.taxonomy, finding)}
      </Tag>{" "}
      <small>
        {howWhereWhen(reader, catalogue.taxonomy, study)} <From reader={reader} practice={practice} id={study.source} />
      </small>
    </p>
  );
}

function Recognition({ reader, catalogue, practice }: Props) {
  const { recognition } = practice.evidence;
  const level = catalogue.taxonomy.recognition[recognition.level]?.[reader.contentLanguage] ?? recognition.level;
  return (
    <>
      {[level, recognition.year].filter(Boolean).join(", ")}
      {recognition.source && (
        <small>
          {" "}
          <From reader={reader} practice={practice} id={recognition.source} />
        </small>
      )}
    </>
  );
}

/** "· bron: Movisie" */
function From({ reader: { say }, practice, id }: { reader: Reader; practice: Practice; id: string }) {
  return (
    <>
      {say("catalogue.reading.evidence.from")} <PublisherLink practice={practice} id={id} />
    </>
  );
}

function StudyCard({ reader, catalogue, practice, study }: Props & { study: Finding["study"] }) {
  const { contentLanguage: language, say } = reader;
  const { taxonomy } = catalogue;
  const { studied, finding, place, year, text, source } = study;
  return (
    <div class="study">
      <Facts
        facts={[
          { term: say("catalogue.evidence.research"), says: taxonomy.studied[studied]?.[language] ?? studied },
          { term: say("catalogue.evidence.finding"), says: findingLabel(reader, taxonomy, finding) },
          {
            term: say("catalogue.evidence.whereWhen"),
            says: [place?.[language], year].filter(Boolean).join(", ") || say("catalogue.unknown"),
          },
          { term: say("catalogue.evidence.what"), says: text[language] },
          {
            term: say("catalogue.evidence.source"),
            says: <SourceLink reader={reader} practice={practice} id={source} />,
          },
        ]}
      />
    </div>
  );
}
