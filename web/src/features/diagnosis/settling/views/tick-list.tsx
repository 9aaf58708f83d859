import type { Catalogue } from "@naast/catalogue";
import type { Named, Picture } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import { Field } from "#web/ui/field.tsx";
import type { FieldOption } from "#web/ui/field-state.ts";
import { FoldedQuestion, Ticks } from "#web/ui/form.tsx";
import { nameOf } from "../../choosing/views/practice-name.tsx";
import { LISTS, type ListName, type SettlementFormState } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly catalogue: Catalogue;
    readonly picture: Picture | undefined;
    readonly form: SettlementFormState;
  };
}

/** A list of the taxonomy to tick; what the table saw stands on top with how much of it did, problems stand by theme. */
export function TickList({ reader, show: { catalogue, picture, form }, name }: Props & { name: ListName }) {
  const { say, contentLanguage: language } = reader;
  const { problems, themes } = catalogue.taxonomy;
  const groupOf = (id: string) => {
    const theme = name === "problems" ? problems[id]?.theme : undefined;
    return theme === undefined ? {} : { group: themes[theme]?.[language] ?? theme };
  };
  const options = Object.entries(catalogue.taxonomy[LISTS[name]]).map(([value, label]) => ({
    value,
    label: label[language],
    ...groupOf(value),
  }));
  const legend = say(`diagnosis.settling.lists.${name}`);
  const list = { name, legend, options: options.toSorted(byGroup(Object.values(themes).map((one) => one[language]))) };
  return <Folded reader={reader} form={form} list={list} seen={seenOf(picture, name)} />;
}

/** The groups in the order of the taxonomy, and within one the order in which it lists them. */
const byGroup = (groups: readonly string[]) => (one: FieldOption, other: FieldOption) =>
  groups.indexOf(one.group ?? "") - groups.indexOf(other.group ?? "");

function seenOf(picture: Picture | undefined, name: ListName): readonly Named[] {
  const isAsked = name === "problems" || name === "divides" || name === "locations" || name === "directions";
  return picture && isAsked ? picture[name] : [];
}

export function Running({ reader, show: { catalogue, form } }: Props) {
  const options = catalogue.practices.map(({ slug }) => ({ value: slug, label: nameOf(reader, catalogue, slug) }));
  const list = { name: "running", legend: reader.say("diagnosis.settling.lists.running"), options } as const;
  return <Folded reader={reader} form={form} list={list} seen={[]} />;
}

/** An option with how much of the table named it, in the word the picture has for it. */
export function withShare({ say }: Reader, option: FieldOption, seen: readonly Named[]): FieldOption {
  const named = seen.find(({ id }) => id === option.value);
  if (!named) return option;
  return {
    ...option,
    hint: say("diagnosis.settling.namedBy", { share: say(`diagnosis.seeing.shares.${named.share}`) }),
  };
}

interface FoldedProps {
  readonly reader: Reader;
  readonly form: SettlementFormState;
  readonly list: {
    readonly name: ListName | "running";
    readonly legend: string;
    readonly options: readonly FieldOption[];
  };
  readonly seen: readonly Named[];
}

/** What was seen or is ticked stands open, all else in a fold below it; where there is none of that all is folded, unless something is wrong. */
function Folded({ reader, form, list: { name, legend, options }, seen }: FoldedProps) {
  const { say } = reader;
  const field = form.field(name);
  const ticked = [field.value].flat();
  const onTop = [...new Set([...seen.map(({ id }) => id), ...ticked])].flatMap((id) =>
    options.filter(({ value }) => value === id),
  );
  if (onTop.length === 0)
    return (
      <FoldedQuestion summary={legend} open={field.error !== undefined}>
        <Field field={field} label={legend} options={options} />
      </FoldedQuestion>
    );
  const shown = onTop.map(({ group: _, ...option }) => withShare(reader, option, seen));
  const others = options.filter((option) => !onTop.includes(option));
  return (
    <>
      <Field field={field} label={legend} options={shown} />
      <FoldedQuestion summary={say("diagnosis.settling.others", { legend })} open={false}>
        {[...Map.groupBy(others, ({ group }) => group)].map(([group, own]) => (
          <fieldset class="question">
            <legend class={group ? "tick-group__name" : "only-heard"}>{group ?? legend}</legend>
            <Ticks type="checkbox" name={name} choices={own.map((option) => ({ ...option, checked: false }))} />
          </fieldset>
        ))}
      </FoldedQuestion>
    </>
  );
}
