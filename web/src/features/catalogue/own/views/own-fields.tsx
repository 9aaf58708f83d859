import type { Taxonomy } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Field } from "#web/ui/field.tsx";
import { FoldedQuestion } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { OwnPracticeFields, OwnPracticeFormState } from "../schema.ts";

type Name = keyof OwnPracticeFields & string;

const STORY = ["title", "summary", "who", "goals", "approach", "steps"] as const;
const NEEDS = ["people", "time", "money", "place", "skills", "risks"] as const;
/** Lists to tick, and the list of the taxonomy each is of. */
const LISTS = {
  problems: "problems",
  groups: "groups",
  divides: "divides",
  locations: "locations",
  directions: "directions",
  methods: "methods",
  phases: "phases",
  scales: "scales",
  initiative: "parties",
} as const satisfies Partial<Record<Name, keyof Taxonomy>>;
const KNOWN = ["studied", "finding", "outcome", "sourceTitle", "sourceUrl"] as const;
/** The questions that need a word of help. */
const HINTED = [
  "title",
  "summary",
  "goals",
  "approach",
  "steps",
  "youngest",
  "people",
  "time",
  "risks",
  "outcome",
  "sourceTitle",
  "sourceUrl",
  "note",
] as const;
const ALL: readonly Name[] = [...STORY, ...NEEDS, ...listsIn(), "effort", "youngest", "oldest", ...KNOWN, "note"];

function listsIn() {
  return Object.keys(LISTS) as (keyof typeof LISTS)[];
}

/** What each question is called, above a form where something has to be corrected. */
export function ownLabels({ say }: Reader): Readonly<Record<string, string>> {
  return Object.fromEntries(ALL.map((name) => [name, say(`catalogue.own.form.${name}`)]));
}

interface Props {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly form: Pick<OwnPracticeFormState, "field">;
}

/** Every question about a practice: the story, whom and what it is for, what it takes, and what is known of it. */
export function OwnFields({ reader, taxonomy, form }: Props) {
  const { say } = reader;
  return (
    <>
      <Part title={say("catalogue.own.part.story")}>
        {STORY.map((name) => (
          <Words reader={reader} form={form} name={name} />
        ))}
      </Part>
      <Part title={say("catalogue.own.part.fits")}>
        <Paragraph>{say("catalogue.own.part.fitsLead")}</Paragraph>
        {listsIn().map((name) => (
          <TickList reader={reader} form={form} name={name} labels={taxonomy[LISTS[name]]} />
        ))}
        <Words reader={reader} form={form} name="youngest" />
        <Words reader={reader} form={form} name="oldest" />
      </Part>
      <Part title={say("catalogue.own.part.needs")}>
        <Chosen reader={reader} form={form} name="effort" labels={taxonomy.effort} />
        {NEEDS.map((name) => (
          <Words reader={reader} form={form} name={name} />
        ))}
      </Part>
      <Part title={say("catalogue.own.part.known")}>
        <Paragraph>{say("catalogue.own.part.knownLead")}</Paragraph>
        <Chosen reader={reader} form={form} name="studied" labels={taxonomy.studied} />
        <Chosen reader={reader} form={form} name="finding" labels={taxonomy.finding} />
        <Words reader={reader} form={form} name="outcome" />
        <Words reader={reader} form={form} name="sourceTitle" />
        <Words reader={reader} form={form} name="sourceUrl" />
      </Part>
      <Words reader={reader} form={form} name="note" />
    </>
  );
}

function Part({ title, children }: { title: string; children?: unknown }) {
  return (
    <section class="part">
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}

interface Asked<Of extends Name> extends Omit<Props, "taxonomy"> {
  readonly name: Of;
}

function Words({ reader: { say }, form, name }: Asked<Exclude<Name, keyof typeof LISTS>>) {
  const hinted = HINTED.find((one) => one === name);
  return (
    <Field
      field={form.field(name)}
      label={say(`catalogue.own.form.${name}`)}
      hint={hinted && say(`catalogue.own.hint.${hinted}`)}
      optionalWord={say("catalogue.own.optional")}
    />
  );
}

type Labels = Readonly<Record<string, Readonly<Record<"nl" | "en", string>>>>;

function Chosen({ reader, form, name, labels }: Asked<"studied" | "finding" | "effort"> & { labels: Labels }) {
  const { say, contentLanguage } = reader;
  const options = Object.entries(labels).map(([value, label]) => ({ value, label: label[contentLanguage] }));
  const field = form.field(name);
  return (
    <Field
      field={field}
      label={say(`catalogue.own.form.${name}`)}
      optionalWord={say("catalogue.own.optional")}
      options={field.required ? options : [{ value: "", label: say("catalogue.own.none") }, ...options]}
    />
  );
}

/** A long list stands in a fold, which is open as soon as something in it is chosen or wrong. */
function TickList({ reader, form, name, labels }: Asked<keyof typeof LISTS> & { labels: Labels }) {
  const { say, contentLanguage } = reader;
  const field = form.field(name);
  const chosen = [field.value].flat().filter((value) => value !== "").length;
  const legend = say(`catalogue.own.form.${name}`);
  return (
    <FoldedQuestion
      summary={legend}
      note={chosen > 0 ? say("catalogue.own.chosen", { count: chosen }) : ""}
      open={chosen > 0 || field.error !== undefined}
    >
      <Field
        field={field}
        label={legend}
        optionalWord={say("catalogue.own.optional")}
        options={Object.entries(labels).map(([value, label]) => ({ value, label: label[contentLanguage] }))}
      />
    </FoldedQuestion>
  );
}
