import type { Catalogue, Practice } from "@naast/catalogue";
import { compareText } from "@naast/kernel";
import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, SelectField } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type Comparison, fieldsFor, othersFor, PRACTICE } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly comparison: Comparison;
}

/** Nothing was chosen yet: what would stand here, and how to begin. */
export function ChooseTwo({ reader, catalogue, comparison }: Props) {
  const { say } = reader;
  const others = othersFor(catalogue, []).all;
  return (
    <section class="choose">
      <Heading level={2}>{say("catalogue.comparing.none.title")}</Heading>
      <Paragraph>{say("catalogue.comparing.none.text")}</Paragraph>
      <ChooseForm reader={reader} comparison={comparison}>
        <PracticeSelect reader={reader} others={others} id="eerste" label={say("catalogue.comparing.none.first")} />
        <PracticeSelect reader={reader} others={others} id="tweede" label={say("catalogue.comparing.none.second")} />
        <Button type="submit">{say("catalogue.comparing.none.submit")}</Button>
      </ChooseForm>
    </section>
  );
}

/** One was chosen: what to lay beside it. Related practices are one press away. */
export function ChooseSecond({ reader, catalogue, comparison, practice }: Props & { practice: Practice }) {
  const { say, contentLanguage: language } = reader;
  const { related, all } = othersFor(catalogue, [practice]);
  return (
    <section class="choose">
      <Heading level={2}>{say("catalogue.comparing.one.title", { title: practice.title[language] })}</Heading>
      <Paragraph>{say("catalogue.comparing.one.text")}</Paragraph>
      <ChooseForm reader={reader} comparison={comparison}>
        <PracticeSelect
          reader={reader}
          others={all}
          id="erbij"
          label={say("catalogue.comparing.one.beside", { title: practice.title[language] })}
        />
        <Button type="submit">{say("catalogue.comparing.none.submit")}</Button>
      </ChooseForm>
      {related.length > 0 && (
        <form class="choose__related" method="get" action={reader.to(paths.compare())}>
          <Fields comparison={comparison} />
          {related.map(({ slug, title }) => (
            <Button type="submit" tone="secondary" name={PRACTICE} value={slug}>
              {title[language]}
            </Button>
          ))}
        </form>
      )}
    </section>
  );
}

/** Another one beside those that stand there. */
export function AddPractice({ reader, catalogue, comparison }: Props) {
  const { say } = reader;
  return (
    <section class="choose on-screen">
      <ChooseForm reader={reader} comparison={comparison}>
        <PracticeSelect
          reader={reader}
          others={othersFor(catalogue, comparison.practices).all}
          id="erbij"
          label={say("catalogue.comparing.add.label")}
          hint={say("catalogue.comparing.add.hint")}
        />
        <Button type="submit" tone="secondary">
          {say("catalogue.comparing.add.submit")}
        </Button>
      </ChooseForm>
    </section>
  );
}

function ChooseForm({ reader, comparison, children }: Omit<Props, "catalogue"> & { children?: Child }) {
  return (
    <form class="choose__form" method="get" action={reader.to(paths.compare())}>
      <Fields comparison={comparison} />
      {children}
    </form>
  );
}

/** What stands there already stays. */
function Fields({ comparison }: Pick<Props, "comparison">) {
  return (
    <>
      {fieldsFor(comparison).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function PracticeSelect({
  reader,
  others,
  ...rest
}: {
  reader: Reader;
  others: readonly Practice[];
  id: string;
  label: string;
  hint?: string;
}) {
  const { say, contentLanguage: language } = reader;
  const choices = others
    .map(({ slug, title }) => ({ value: slug, label: title[language] }))
    .toSorted((a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase()));
  return (
    <SelectField
      {...rest}
      name={PRACTICE}
      choices={[{ value: "", label: say("catalogue.comparing.add.choose") }, ...choices]}
    />
  );
}
