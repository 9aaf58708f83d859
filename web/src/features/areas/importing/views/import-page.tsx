import type { InputError } from "@naast/kernel";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { WhichFiles } from "../../views/which-files.tsx";
import type { ImportFormState } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly form: ImportFormState;
  readonly faults: readonly InputError[];
}

/** Where a file with districts and neighbourhoods is given. Nothing changes yet. */
export function ImportPage({ reader, form, faults }: Props) {
  const { say, to } = reader;
  const labels = {
    file: say("areas.importing.form.file"),
    year: say("areas.importing.form.year"),
    municipality: say("areas.importing.form.municipality"),
  };
  return (
    <>
      <Heading level={1}>{say("areas.importing.form.title")}</Heading>
      <ErrorSummary title={say("areas.importing.problems")} problems={form.problems} labels={labels} />
      {faults.length > 0 && <Faults reader={reader} faults={faults} />}
      <Form
        action={to(paths.import())}
        submission={form.submission}
        lead={say("areas.importing.form.lead")}
        sendsFile={true}
      >
        <Field field={form.field("file")} label={labels.file} hint={say("areas.importing.form.fileHint")} />
        <Field
          field={form.field("municipality")}
          label={labels.municipality}
          hint={say("areas.importing.form.municipalityHint")}
          optionalWord={say("areas.optional")}
        />
        <Field
          field={form.field("year")}
          label={labels.year}
          hint={say("areas.importing.form.yearHint")}
          optionalWord={say("areas.optional")}
        />
        <ButtonRow>
          <Button type="submit">{say("areas.importing.form.submit")}</Button>
          <BackLink href={to(paths.areas())}>{say("areas.back")}</BackLink>
        </ButtonRow>
      </Form>
      <Part id="welk-bestand" title={say("areas.files.title")}>
        <WhichFiles reader={reader} />
      </Part>
    </>
  );
}

/** More than these is the same mistake in every line. */
const MOST_SHOWN = 20;

function Faults({ reader: { say, sayStored, format }, faults }: Omit<Props, "form">) {
  return (
    <Table
      caption={say("areas.importing.faulty.caption", {
        count: faults.length,
        more: faults.length > MOST_SHOWN ? "yes" : "other",
        shown: MOST_SHOWN,
      })}
      columns={[
        { key: "plek", label: say("areas.importing.faulty.place") },
        { key: "staat", label: say("areas.importing.faulty.found") },
        { key: "hoort", label: say("areas.importing.faulty.expected") },
      ]}
      rows={faults.slice(0, MOST_SHOWN).map((fault) => [
        fault.column === undefined
          ? say("areas.importing.faulty.line", { line: format.number(fault.line) })
          : say("areas.importing.faulty.lineAndColumn", {
              line: format.number(fault.line),
              column: format.number(fault.column),
            }),
        fault.found || say("areas.importing.faulty.nothing"),
        sayStored(keyOf(fault)),
      ])}
    />
  );
}

/** What is wrong with any CSV is said here as well. */
const keyOf = ({ code }: InputError) => (code.startsWith(KERNEL) ? `areas.faults.${code.slice(KERNEL.length)}` : code);
const KERNEL = "kernel.";
