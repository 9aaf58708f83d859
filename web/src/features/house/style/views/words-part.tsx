import type { Reader } from "#web/platform/language/reader.ts";
import { Card, Panel } from "#web/ui/card.tsx";
import { CopyField } from "#web/ui/copy-field.tsx";
import { FoldedQuestion } from "#web/ui/form.tsx";
import { BulletList, Facts, StepList } from "#web/ui/list.tsx";
import { ReasonsList } from "#web/ui/reasons.tsx";
import { TagList } from "#web/ui/tag.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

export function WordsPart({ reader: { say } }: { reader: Reader }) {
  return (
    <section class="part" aria-labelledby="tekst">
      <Heading level={2} id="tekst">
        {say("house.style.words.title")}
      </Heading>
      <Paragraph>
        {say("house.style.words.text")}{" "}
        <a class="nl-link" href="#tekst">
          {say("house.style.words.link")}
        </a>
      </Paragraph>
      <BulletList items={[say("house.style.words.list"), say("house.style.words.list2")]} />
      <StepList
        items={[say("house.style.words.step"), say("house.style.words.step2"), say("house.style.words.step3")]}
      />
      <Card level={3} title={say("house.style.words.card")} href="#tekst">
        <TagList
          label={say("house.style.words.tags")}
          items={[say("house.style.words.tag"), say("house.style.words.tag2")]}
        />
        <Paragraph>{say("house.style.words.cardText")}</Paragraph>
        <ReasonsList
          groups={[
            { kind: "for", title: say("house.style.words.fits"), reasons: [say("house.style.words.fitsText")] },
            {
              kind: "against",
              title: say("house.style.words.careful"),
              reasons: [say("house.style.words.carefulText")],
            },
            {
              kind: "unknown",
              title: say("house.style.words.unknown"),
              reasons: [say("house.style.words.unknownText")],
            },
          ]}
        />
      </Card>
      <Panel tone="plain">
        <Paragraph>{say("house.style.words.panel")}</Paragraph>
      </Panel>
      <Panel tone="warm">
        <Paragraph>{say("house.style.words.panel")}</Paragraph>
      </Panel>
      <Facts
        facts={[
          { term: say("house.style.words.cost"), says: say("house.style.words.costText") },
          { term: say("house.style.words.time"), says: say("house.style.words.timeText") },
        ]}
      />
      <FoldedQuestion summary={say("house.style.words.fold")} open={false}>
        <Paragraph>{say("house.style.words.foldText")}</Paragraph>
      </FoldedQuestion>
      <CopyField
        id="meenemen"
        label={say("house.style.words.copyLabel")}
        text="https://example.org/8f3k"
        button={say("house.style.words.copy")}
        done={say("house.style.words.copied")}
      />
    </section>
  );
}
