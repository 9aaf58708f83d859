import type { Reader } from "#web/platform/language/reader.ts";
import { Field } from "#web/ui/field.tsx";
import { Button } from "#web/ui/form.tsx";
import { paths } from "../paths.ts";
import { askedField, type DayTyped, KINDS, type LogAsked } from "../schema.ts";

/** Which entries somebody wants to see; ids, codes and days only, so that it may stand in the address. */
export function LogFilter({
  reader: { say, to },
  asked,
  days,
  people,
}: {
  reader: Reader;
  asked: LogAsked;
  days: { readonly from: DayTyped; readonly until: DayTyped };
  people: readonly { readonly id: string; readonly name: string }[];
}) {
  const { kind = "", person = "" } = asked;
  const isAsked = [kind, person, days.from.typed, days.until.typed].some((one) => one !== "");
  const isErased = person !== "" && !people.some(({ id }) => id === person);
  const dayField = (name: string, { typed, day }: DayTyped) =>
    askedField(name, day ?? typed, typed !== "" && !day ? say("platform.form.errors.notDay") : undefined);
  return (
    <form
      class="table-filter"
      method="get"
      action={to(paths.log())}
      aria-label={say("people.audit.filter.label")}
      {...{ role: "search" }}
    >
      <Field
        field={askedField("soort", kind)}
        label={say("people.audit.log.kind")}
        options={[
          { value: "", label: say("people.audit.filter.all") },
          ...KINDS.map((one) => ({ value: one, label: say(`people.audit.log.kinds.${one}`) })),
        ]}
      />
      <Field
        field={askedField("persoon", person)}
        label={say("people.audit.filter.person")}
        options={[
          { value: "", label: say("people.audit.filter.everybody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          ...(isErased ? [{ value: person, label: say("people.audit.log.erased") }] : []),
        ]}
      />
      <Field field={dayField("van", days.from)} label={say("people.audit.filter.from")} />
      <Field field={dayField("tot", days.until)} label={say("people.audit.filter.until")} />
      <Button tone="secondary" type="submit">
        {say("people.audit.filter.submit")}
      </Button>
      {isAsked && (
        <a class="nl-link table-filter__clear" href={to(paths.log())}>
          {say("people.audit.filter.clear")}
        </a>
      )}
    </form>
  );
}
