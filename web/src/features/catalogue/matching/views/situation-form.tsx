import type { Practice, Said, Situation, Taxonomy } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, type Choice, FoldedQuestion, NumberField, Question, TextField, Ticks } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type Asked, backField, fieldNames, PROPOSED, SHOW, WORDS } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly practices: readonly Practice[];
  readonly asked: Asked;
}

export function SituationForm({ reader, taxonomy, practices, asked }: Props) {
  const { say } = reader;
  const action = reader.to(paths.match());
  const back = backField(asked.situation);
  return (
    <situation-form class="situation" data-lost={say("catalogue.matching.lost")}>
      <form
        id="vragen"
        class="situation__form"
        action={action}
        method="post"
        tabindex={-1}
        aria-label={say("catalogue.matching.form")}
      >
        {back && <input type="hidden" name={back.name} value={back.value} />}
        <div class="search-box">
          <TextField
            name={WORDS}
            label={say("catalogue.matching.words.label")}
            hint={say("catalogue.matching.words.hint")}
          />
          <Button tone="secondary" type="submit">
            {say("catalogue.matching.words.submit")}
          </Button>
        </div>
        <Proposed reader={reader} taxonomy={taxonomy} asked={asked} />
        <Problems reader={reader} taxonomy={taxonomy} asked={asked} />
        <People reader={reader} taxonomy={taxonomy} situation={asked.situation} />
        <Question
          name={fieldNames.phase}
          legend={say("catalogue.matching.phase.legend")}
          hint={say("catalogue.matching.phase.hint")}
        >
          <Ticks
            type="radio"
            name={fieldNames.phase}
            choices={oneChoice(reader, taxonomy.phases, asked.situation.phase)}
          />
        </Question>
        <More reader={reader} taxonomy={taxonomy} practices={practices} asked={asked} />
        <a class="nl-link situation__clear" href={action}>
          {say("catalogue.matching.clear")}
        </a>
        <div class="situation__submit">
          <p class="situation__count" role="status">
            {inShort(reader, asked)}
          </p>
          <Button type="submit" name={SHOW} value="1">
            {say("catalogue.matching.submit")}
          </Button>
        </div>
      </form>
    </situation-form>
  );
}

/** The answer in a few words, for the bar that stays in view. */
function inShort({ say }: Reader, { situation, result }: Asked): string {
  if (!result) return say("catalogue.matching.empty.title");
  if (situation.problems.length === 0) return say("catalogue.matching.noProblem.title");
  return say("catalogue.matching.count", { count: result.results.length });
}

function Proposed({ reader, taxonomy, asked: { proposed, situation } }: Pick<Props, "reader" | "taxonomy" | "asked">) {
  const { say } = reader;
  if (proposed === undefined) return null;
  if (proposed.length === 0) return <Paragraph>{say("catalogue.matching.words.nothing")}</Paragraph>;
  const all = choices(reader, taxonomy.problems, situation.problems);
  const likeliestFirst = proposed.flatMap((id) => all.find(({ value }) => value === id) ?? []);
  return (
    <Question
      name={PROPOSED}
      legend={say("catalogue.matching.words.proposed")}
      hint={say("catalogue.matching.words.notKept")}
    >
      <Ticks type="checkbox" name={fieldNames.problems} choices={likeliestFirst} />
    </Question>
  );
}

/** The problems by theme; a theme is open when something in it is ticked, and the first one when nothing is ticked yet. */
function Problems({ reader, taxonomy, asked }: Pick<Props, "reader" | "taxonomy" | "asked">) {
  const { say } = reader;
  const all = choices(reader, taxonomy.problems, asked.situation.problems).filter(
    ({ value }) => !asked.proposed?.includes(value),
  );
  return (
    <section aria-labelledby="wat-ziet-u">
      <Heading level={2} id="wat-ziet-u">
        {say("catalogue.matching.problems.legend")}
      </Heading>
      <p class="field__hint">{say("catalogue.matching.problems.hint")}</p>
      {Object.entries(taxonomy.themes).map(([theme, label]) => {
        const own = all.filter(({ value }) => taxonomy.problems[value]?.theme === theme);
        return <Fold reader={reader} label={label[reader.contentLanguage]} name={fieldNames.problems} choices={own} />;
      })}
    </section>
  );
}

function People({ reader, taxonomy, situation }: { reader: Reader; taxonomy: Taxonomy; situation: Situation }) {
  const { say } = reader;
  return (
    <section aria-labelledby="wie-en-waar">
      <Heading level={2} id="wie-en-waar">
        {say("catalogue.matching.people.title")}
      </Heading>
      <Fold
        reader={reader}
        label={say("catalogue.matching.people.divides")}
        name={fieldNames.divides}
        choices={choices(reader, taxonomy.divides, situation.divides)}
      />
      <Fold
        reader={reader}
        label={say("catalogue.matching.people.groups")}
        name={fieldNames.groups}
        choices={choices(reader, taxonomy.groups, situation.groups)}
      />
      <Fold
        reader={reader}
        label={say("catalogue.matching.people.locations")}
        name={fieldNames.locations}
        choices={choices(reader, taxonomy.locations, situation.locations)}
      />
    </section>
  );
}

function More({ reader, taxonomy, practices, asked }: Props) {
  const { say } = reader;
  const { methods, running, directions, scale, ages, weeks } = asked.situation;
  const titles = Object.fromEntries(practices.map(({ slug, title }) => [slug, title]));
  return (
    <section aria-labelledby="meer">
      <Heading level={2} id="meer">
        {say("catalogue.matching.more.title")}
      </Heading>
      <Fold
        reader={reader}
        label={say("catalogue.matching.more.scale")}
        name={fieldNames.scale}
        type="radio"
        choices={oneChoice(reader, taxonomy.scales, scale)}
      />
      <FoldedQuestion summary={say("catalogue.matching.more.numbers")} open={ages !== undefined || weeks !== undefined}>
        <div class="number-fields">
          <NumberField
            name={fieldNames.youngest}
            label={say("catalogue.matching.more.youngest")}
            value={ages?.[0]}
            max={120}
          />
          <NumberField
            name={fieldNames.oldest}
            label={say("catalogue.matching.more.oldest")}
            value={ages?.[1]}
            max={120}
          />
          <NumberField name={fieldNames.weeks} label={say("catalogue.matching.more.weeks")} value={weeks} max={520} />
        </div>
      </FoldedQuestion>
      <Fold
        reader={reader}
        label={say("catalogue.matching.more.directions")}
        name={fieldNames.directions}
        choices={choices(reader, taxonomy.directions, directions)}
      />
      <Fold
        reader={reader}
        label={say("catalogue.matching.more.wanted")}
        name={fieldNames.wanted}
        choices={choices(reader, taxonomy.methods, methods.wanted)}
      />
      <Fold
        reader={reader}
        label={say("catalogue.matching.more.impossible")}
        name={fieldNames.impossible}
        choices={choices(reader, taxonomy.methods, methods.impossible)}
      />
      <Fold
        reader={reader}
        label={say("catalogue.matching.more.running")}
        name={fieldNames.running}
        choices={choices(reader, titles, running)}
      />
    </section>
  );
}

interface FoldProps {
  readonly reader: Reader;
  readonly label: string;
  readonly name: string;
  readonly type?: "checkbox" | "radio";
  readonly choices: readonly Choice[];
}

function Fold({ reader, label, name, type = "checkbox", choices: own }: FoldProps) {
  const ticked = own.filter(({ value, checked }) => checked && value !== "").length;
  const note = ticked > 0 ? { note: reader.say("catalogue.matching.chosen", { count: ticked }) } : {};
  if (own.length === 0) return null;
  return (
    <FoldedQuestion summary={label} open={ticked > 0} {...note}>
      <fieldset class="question">
        <legend class="only-heard">{label}</legend>
        <Ticks type={type} name={name} choices={own} />
      </fieldset>
    </FoldedQuestion>
  );
}

function choices(reader: Reader, terms: Readonly<Record<string, Said>>, chosen: readonly string[]): Choice[] {
  return Object.entries(terms).map(([value, said]) => ({
    value,
    label: said[reader.contentLanguage],
    checked: chosen.includes(value),
  }));
}

/** One answer among several, and a way to take it back: what was once clicked stays chosen otherwise. */
function oneChoice(reader: Reader, terms: Readonly<Record<string, Said>>, chosen: string | undefined): Choice[] {
  const notSure = { value: "", label: reader.say("catalogue.matching.notSure"), checked: chosen === undefined };
  return [...choices(reader, terms, chosen === undefined ? [] : [chosen]), notSure];
}
