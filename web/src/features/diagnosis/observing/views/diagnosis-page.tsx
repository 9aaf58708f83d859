import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { type Step, Steps } from "#web/ui/steps.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { checkStep } from "../../checking/views/check-step.tsx";
import { paths } from "../../paths.ts";
import { seeStep } from "../../seeing/views/see-step.tsx";
import { chooseStep, settleStep } from "../../settling/views/steps.tsx";
import type { Diagnosis } from "../../store.ts";
import { step } from "../../views/step.tsx";
import type { Show } from "../schema.ts";
import { Chairs } from "./chairs.tsx";
import { observeStep } from "./observe-step.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: Show;
}

/** One diagnosis, step by step, for whoever leads the table. */
export function DiagnosisPage({ reader, show }: Props) {
  const { say, to, format } = reader;
  const { id, area, part, organisation, preparedAt } = show.table.diagnosis;
  return (
    <>
      <a class="nl-link back" href={to(paths.diagnoses())}>
        {say("diagnosis.observing.page.all")}
      </a>
      <Heading level={1}>{area}</Heading>
      {part && <Paragraph lead>{part}</Paragraph>}
      <p class="field__hint">{say("diagnosis.observing.page.made", { organisation, date: format.day(preparedAt) })}</p>
      <FromTheList reader={reader} area={show.table.diagnosis} />
      <Paragraph>{say("diagnosis.observing.page.reading")}</Paragraph>
      <Steps
        steps={[prepareStep, observeStep, seeStep, settleStep, chooseStep, checkStep].map((step) =>
          step({ reader, show }),
        )}
      />
      <ButtonRow>
        <ActionLink tone="secondary" href={to(paths.share(id))}>
          {say("diagnosis.sharing.title")}
        </ActionLink>
        <ActionLink tone="secondary" href={to(paths.remove(id))}>
          {say("diagnosis.observing.page.remove")}
        </ActionLink>
      </ButtonRow>
    </>
  );
}

/** Which area of which year it is, so that whoever compares later knows. */
function FromTheList({
  reader: { say },
  area: { areaCode, areaYear },
}: Pick<Props, "reader"> & { readonly area: Pick<Diagnosis, "areaCode" | "areaYear"> }) {
  if (areaCode === null) return null;
  const kind = areaCode.startsWith("WK") ? "district" : "other";
  return (
    <p class="field__hint">
      {say("diagnosis.observing.page.reference", { kind, code: areaCode, year: String(areaYear) })}
    </p>
  );
}

function prepareStep({ reader, show: { table } }: Props): Step {
  const { say, to, format } = reader;
  const { id, formLength, material, materialWords } = table.diagnosis;
  const lies = [
    ...material.map((kind) => say(`diagnosis.material.${kind}`)),
    ...(materialWords ? [materialWords] : []),
  ];
  return {
    ...step(reader, "prepare", "done"),
    content: (
      <>
        <Chairs reader={reader} seats={table.seats} />
        <Paragraph>
          {lies.length > 0
            ? say("diagnosis.observing.page.material", { list: format.list(lies) })
            : say("diagnosis.observing.page.noMaterial")}
        </Paragraph>
        <Paragraph>
          {say(`diagnosis.observing.page.lengths.${formLength}`)}{" "}
          {table.stage !== "prepared" && say("diagnosis.observing.page.lengthStays")}
        </Paragraph>
        <a class="nl-link" href={to(paths.preparation(id))}>
          {say("diagnosis.observing.page.change")}
        </a>
      </>
    ),
  };
}
