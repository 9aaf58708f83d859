import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink } from "#web/ui/form.tsx";
import { Notice, type NoticeTone } from "#web/ui/notice.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";

const TONES: readonly NoticeTone[] = ["good", "careful", "stop"];
const DONE = [0, 50, 100];

export function NewsPart({ reader: { say, to } }: { reader: Reader }) {
  return (
    <section class="part" aria-labelledby="berichten">
      <Heading level={2} id="berichten">
        {say("house.style.news.title")}
      </Heading>
      {TONES.map((tone) => (
        <Notice tone={tone} title={say(`house.style.news.${tone}`)}>
          <Paragraph>{say(`house.style.news.${tone}Text`)}</Paragraph>
        </Notice>
      ))}
      <EmptyState level={3} title={say("house.style.news.empty")} text={say("house.style.news.emptyText")}>
        <ActionLink href={to(paths.style("", "formulier"))}>{say("house.style.news.begin")}</ActionLink>
      </EmptyState>
      {DONE.map((done) => (
        <Progress
          id={`klaar-${done}`}
          label={say("house.style.news.progress")}
          text={say("house.style.news.done", { done, total: 100 })}
          value={done}
          max={100}
        />
      ))}
      <Progress id="bezig" label={say("house.style.news.progress")} text={say("house.style.news.busy")} />
    </section>
  );
}
