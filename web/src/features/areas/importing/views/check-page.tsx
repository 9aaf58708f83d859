import type { Child } from "hono/jsx";
import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Fold, Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type Area, type Changes, kindOf } from "../../schema.ts";
import type { sureForm } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly areas: readonly Area[];
    readonly changes: Changes;
    readonly form: FormState<typeof sureForm>;
    readonly action: string;
  };
}

/** Says what is new, renamed and gone, before the list is replaced. */
export function CheckPage({ reader, show: { areas, changes, form, action } }: Props) {
  const { say, to, format } = reader;
  const count = (kind: "district" | "neighbourhood") => areas.filter((area) => kindOf(area) === kind).length;
  const named = ({ name, code }: Area) => say("areas.importing.check.named", { name, code });
  const groups = [
    { key: "added", items: changes.added.map(named) },
    {
      key: "renamed",
      items: changes.renamed.map((one) => say("areas.importing.check.wasCalled", { ...one })),
    },
    { key: "gone", items: changes.gone.map(named) },
  ] as const;
  return (
    <>
      <Heading level={1}>{say("areas.importing.check.title")}</Heading>
      <ErrorSummary title={say("areas.importing.problems")} problems={form.problems} />
      <Paragraph lead>
        {say("areas.importing.check.lead", {
          districts: count("district"),
          neighbourhoods: count("neighbourhood"),
          year: String(areas[0]?.year ?? ""),
        })}
      </Paragraph>
      <Paragraph>{say("areas.importing.check.same", { count: changes.same })}</Paragraph>
      {groups.map(({ key, items }) => (
        <Group title={say(`areas.importing.check.${key}`, { count: items.length })} items={items}>
          {key === "gone" && <Paragraph>{say("areas.importing.check.goneStays")}</Paragraph>}
        </Group>
      ))}
      <Form action={to(action)} submission={form.submission}>
        <ButtonRow>
          <Button type="submit">{say("areas.importing.check.yes", { count: format.number(areas.length) })}</Button>
          <BackLink href={to(paths.import())}>{say("areas.importing.check.no")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Few stand there at once; many are one click away. */
const FEW = 12;

function Group({
  title,
  items,
  children,
}: {
  readonly title: string;
  readonly items: readonly string[];
  readonly children?: Child;
}) {
  if (items.length === 0) return <Paragraph>{title}</Paragraph>;
  return (
    <Fold level={2} title={title} open={items.length <= FEW}>
      {children}
      <BulletList items={items} />
    </Fold>
  );
}
