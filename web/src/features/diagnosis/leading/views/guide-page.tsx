import type { Reader } from "#web/platform/language/reader.ts";
import { signInPath } from "#web/platform/sessions/guard.tsx";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Facts, StepList } from "#web/ui/list.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

interface Props {
  readonly reader: Reader;
  /** Whether they may lead one, have to ask somebody who may, or are not known yet. */
  readonly visitor: "lead" | "ask" | "signIn";
}

const WHEN = {
  before: ["setUp", "length", "invite", "paper"],
  during: ["open", "alone", "close", "see", "settle"],
  after: ["choose", "residents", "report", "again"],
} as const;

/** Leading a table on one sheet: what it is, who may, and what to do before, during and after it. */
export function GuidePage({ reader, visitor }: Props) {
  const { say } = reader;
  return (
    <div class="guide">
      <Heading level={1}>{say("diagnosis.leading.title")}</Heading>
      <Paragraph lead>{say("diagnosis.leading.lead")}</Paragraph>
      <Facts
        facts={(["who", "long", "many"] as const).map((fact) => ({
          term: say(`diagnosis.leading.facts.${fact}.term`),
          says: say(`diagnosis.leading.facts.${fact}.says`),
        }))}
      />
      <Begin reader={reader} visitor={visitor} />
      <div class="guide__columns">
        <Part id="vooraf" title={say("diagnosis.leading.before.title")}>
          <StepList items={WHEN.before.map((step) => say(`diagnosis.leading.before.${step}`))} />
        </Part>
        <Part id="tijdens" title={say("diagnosis.leading.during.title")}>
          <StepList items={WHEN.during.map((step) => say(`diagnosis.leading.during.${step}`))} />
        </Part>
        <Part id="daarna" title={say("diagnosis.leading.after.title")}>
          <StepList items={WHEN.after.map((step) => say(`diagnosis.leading.after.${step}`))} />
        </Part>
      </div>
      <Paragraph>{say("diagnosis.leading.danger")}</Paragraph>
    </div>
  );
}

function Begin({ reader: { say, to }, visitor }: Props) {
  if (visitor === "ask")
    return (
      <Notice tone="careful" title={say("diagnosis.leading.ask.title")}>
        <Paragraph>{say("diagnosis.leading.ask.text")}</Paragraph>
      </Notice>
    );
  if (visitor === "signIn")
    return (
      <ButtonRow>
        <ActionLink href={to(signInPath(to(paths.guide())))}>{say("diagnosis.leading.signIn")}</ActionLink>
      </ButtonRow>
    );
  return (
    <ButtonRow>
      <ActionLink href={to(paths.prepare())}>{say("diagnosis.leading.begin")}</ActionLink>
      <ActionLink tone="secondary" href={to(paths.diagnoses())}>
        {say("diagnosis.leading.yours")}
      </ActionLink>
    </ButtonRow>
  );
}
