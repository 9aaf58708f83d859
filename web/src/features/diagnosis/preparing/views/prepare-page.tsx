import type { Taxonomy } from "@naast/catalogue";
import { type Area, paths as areaPaths, byDistrict } from "#web/features/areas/index.ts";
import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import type { FieldOption } from "#web/ui/field-state.ts";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { DOMAINS, FORM_LENGTHS, MATERIAL } from "../../schema.ts";
import { listedValue, type PreparationFormState } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly show: {
    /** To choose from; with one, or none to choose, the question is left out. */
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
    /** Areas that were described in own words before. */
    readonly describedBefore: readonly string[];
    /** The list to choose from; empty until the municipality brings one in. */
    readonly areas: readonly Area[];
    /** What the diagnosis holds of a list that was replaced since. */
    readonly earlier: Area | undefined;
    /** What the form asks stays as it is once it could be filled in. */
    readonly hasBegun: boolean;
    readonly form: PreparationFormState;
    readonly action: string;
    readonly back: string;
  };
}

/** Before the table: which area, who sits there, what lies there. */
export function PreparePage({ reader, taxonomy, show }: Props) {
  const { say, to } = reader;
  const { form, action, back } = show;
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.prepare.label")}</p>
      <Heading level={1}>{say("diagnosis.preparing.form.title")}</Heading>
      <ErrorSummary title={say("diagnosis.problems")} problems={form.problems} labels={labelsOf(reader)} />
      <Form action={to(action)} submission={form.submission} lead={say("diagnosis.preparing.form.lead")}>
        <WhereItIs reader={reader} taxonomy={taxonomy} show={show} />
        {!show.hasBegun && <HowLong reader={reader} form={form} />}
        <Chairs reader={reader} form={form} />
        <OnTheTable reader={reader} form={form} />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.preparing.form.submit")}</Button>
          <BackLink href={to(back)}>{say("diagnosis.back")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}

function labelsOf({ say }: Reader): Readonly<Record<string, string>> {
  const domains = DOMAINS.map((domain) => [domain, say(`diagnosis.domains.${domain}`)]);
  return {
    ...Object.fromEntries(domains),
    organisation: say("diagnosis.preparing.form.organisation"),
    listed: say("diagnosis.preparing.form.area"),
    area: say("diagnosis.preparing.form.area"),
    part: say("diagnosis.preparing.form.part"),
    materialWords: say("diagnosis.preparing.form.materialWords"),
  };
}

function WhereItIs({ reader, taxonomy, show }: Props) {
  const { say, contentLanguage } = reader;
  const { organisations, form } = show;
  const scales = Object.entries(taxonomy.scales).map(([value, label]) => ({ value, label: label[contentLanguage] }));
  return (
    <Part id="gebied" title={say("diagnosis.preparing.form.where")}>
      {organisations.length > 1 && (
        <Field
          field={form.field("organisation")}
          label={say("diagnosis.preparing.form.organisation")}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {(show.areas.length > 0 || show.earlier) && <FromTheList reader={reader} show={show} />}
      <InOwnWords reader={reader} show={show} />
      <Paragraph>
        <a class="nl-link" href={reader.to(areaPaths.areas())}>
          {say("diagnosis.preparing.form.seeList")}
        </a>
      </Paragraph>
      <Field
        field={form.field("part")}
        label={say("diagnosis.preparing.form.part")}
        hint={say("diagnosis.preparing.form.partHint")}
        optionalWord={say("diagnosis.optional")}
      />
      <Field
        field={form.field("scale")}
        label={say("diagnosis.preparing.form.scale")}
        optionalWord={say("diagnosis.optional")}
        options={scales}
      />
    </Part>
  );
}

function FromTheList({ reader, show: { areas, earlier, form } }: Pick<Props, "reader" | "show">) {
  const { say } = reader;
  const first = [
    { value: "", label: say("diagnosis.preparing.form.choose") },
    ...(earlier
      ? [
          {
            value: listedValue(earlier),
            label: say("diagnosis.preparing.form.ofYear", { name: earlier.name, year: String(earlier.year) }),
          },
        ]
      : []),
  ];
  return (
    <Field
      field={form.field("listed")}
      label={say("diagnosis.preparing.form.area")}
      hint={say("diagnosis.preparing.form.listedHint")}
      options={[...first, ...optionsOf(reader, areas)]}
    />
  );
}

/** By district, the whole of it first. */
function optionsOf({ say }: Reader, areas: readonly Area[]): readonly FieldOption[] {
  return byDistrict(areas).flatMap(({ code, area, neighbourhoods }) => {
    const group = area?.name ?? say("diagnosis.preparing.form.district", { code });
    const whole = area
      ? [{ value: listedValue(area), label: say("diagnosis.preparing.form.whole", { name: area.name }), group }]
      : [];
    return [...whole, ...neighbourhoods.map((one) => ({ value: listedValue(one), label: one.name, group }))];
  });
}

/** The only way while there is no list, and the way out of it where it does not have the area. */
function InOwnWords({
  reader: { say },
  show: { areas, earlier, describedBefore, form },
}: Pick<Props, "reader" | "show">) {
  const isOnlyWay = areas.length === 0 && !earlier;
  return (
    <Field
      field={{ ...form.field("area"), required: isOnlyWay }}
      label={say(isOnlyWay ? "diagnosis.preparing.form.area" : "diagnosis.preparing.form.ownWords")}
      hint={say(isOnlyWay ? "diagnosis.preparing.form.areaHint" : "diagnosis.preparing.form.ownWordsHint")}
      optionalWord={say("diagnosis.optional")}
      options={describedBefore.map((area) => ({ value: area, label: area }))}
    />
  );
}

type Chosen = Pick<Props, "reader"> & { readonly form: PreparationFormState };

function HowLong({ reader: { say }, form }: Chosen) {
  return (
    <Part id="hoe-lang" title={say("diagnosis.preparing.form.howLong")}>
      <Field
        field={form.field("formLength")}
        label={say("diagnosis.preparing.form.formLength")}
        options={FORM_LENGTHS.map((length) => ({
          value: length,
          label: say(`diagnosis.preparing.lengths.${length}`),
          hint: say(`diagnosis.preparing.lengthHints.${length}`),
        }))}
      />
    </Part>
  );
}

function Chairs({ reader: { say }, form }: Chosen) {
  return (
    <Part id="stoelen" title={say("diagnosis.preparing.form.chairs")}>
      <Paragraph>{say("diagnosis.preparing.form.chairsLead")}</Paragraph>
      <div class="chair-fields">
        {DOMAINS.map((domain) => (
          <Field
            field={form.field(domain)}
            label={say(`diagnosis.domains.${domain}`)}
            hint={say(`diagnosis.domainHints.${domain}`)}
          />
        ))}
      </div>
    </Part>
  );
}

function OnTheTable({ reader, form }: Chosen) {
  const { say } = reader;
  const words = form.field("materialWords");
  return (
    <Part id="op-tafel" title={say("diagnosis.preparing.form.material")}>
      <Field
        field={form.field("material")}
        label={say("diagnosis.preparing.form.materialLegend")}
        optionalWord={say("diagnosis.optional")}
        options={MATERIAL.map((kind) => ({ value: kind, label: say(`diagnosis.material.${kind}`) }))}
      />
      <Field
        field={words}
        label={say("diagnosis.preparing.form.materialWords")}
        hint={hintWithLimit(reader, words, say("diagnosis.preparing.form.materialHint"))}
        optionalWord={say("diagnosis.optional")}
      />
    </Part>
  );
}
