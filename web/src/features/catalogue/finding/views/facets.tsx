import { type Catalogue, FACETS, type Facet, type FacetValue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Button, FoldedQuestion } from "#web/ui/form.tsx";
import { FACET_NAMES, ORDER, ORDER_NAMES, type Shown } from "../schema.ts";
import { labelOf } from "./facet-label.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly shown: Shown;
}

/** What the list can be narrowed by, each in a fold with how many there are of it. On a phone all of it is folded: what was found comes first. */
export function Facets({ reader, catalogue, shown }: Props) {
  const { say } = reader;
  return (
    <details class="fold find__fold">
      <summary>
        <span class="fold__summary">{say("catalogue.finding.narrow")}</span>
      </summary>
      <fieldset class="find__facets" id="kiezen">
        <legend class="find__legend">{say("catalogue.finding.narrow")}</legend>
        {FACETS.map((facet) => (
          <FacetFold reader={reader} catalogue={catalogue} facet={facet} values={shown.result.facets[facet]} />
        ))}
        <label class="field__label" for="volgorde">
          {say("catalogue.finding.order.label")}
        </label>
        <select class="utrecht-textbox utrecht-textbox--html-input select" id="volgorde" name={ORDER}>
          {Object.entries(ORDER_NAMES).map(([order, name]) => (
            <option value={name} selected={order === shown.wanted.order}>
              {say(`catalogue.finding.order.${order as keyof typeof ORDER_NAMES}`)}
            </option>
          ))}
        </select>
        <p class="find__apply">
          <Button tone="secondary" type="submit">
            {say("catalogue.finding.apply")}
          </Button>
        </p>
      </fieldset>
    </details>
  );
}

interface FoldProps extends Omit<Props, "shown"> {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
}

function FacetFold({ reader, catalogue, facet, values }: FoldProps) {
  const { say } = reader;
  const chosen = values.filter(({ isChosen }) => isChosen).length;
  if (values.length === 0) return null;
  return (
    <FoldedQuestion
      summary={say(`catalogue.finding.facet.${facet}`)}
      note={chosen > 0 ? say("catalogue.finding.chosen", { count: chosen }) : ""}
      open={chosen > 0}
    >
      <fieldset class="find__values">
        <legend class="only-heard">{say(`catalogue.finding.facet.${facet}`)}</legend>
        {groupsOf({ reader, catalogue, facet, values }).map(({ title, values: own }) => (
          <>
            {title && <p class="find__group">{title}</p>}
            {own.map((value) => (
              <Value reader={reader} catalogue={catalogue} facet={facet} value={value} />
            ))}
          </>
        ))}
      </fieldset>
    </FoldedQuestion>
  );
}

function Value({ reader, catalogue, facet, value }: Omit<FoldProps, "values"> & { value: FacetValue }) {
  const { id, count, isChosen } = value;
  return (
    <label class="tick find__value">
      <input
        class="tick__box utrecht-checkbox"
        type="checkbox"
        name={FACET_NAMES[facet]}
        value={id}
        checked={isChosen}
      />
      <span>
        {labelOf({ reader, catalogue, facet, id })} <span class="find__count">({count})</span>
      </span>
    </label>
  );
}

/** Long lists stand in groups: problems by theme, methods by kind. */
function groupsOf({ reader, catalogue: { taxonomy }, facet, values }: FoldProps) {
  if (facet !== "problems" && facet !== "methods") return [{ title: "", values }];
  const titles = facet === "problems" ? taxonomy.themes : taxonomy.methodGroups;
  const groupOf = (id: string) => (facet === "problems" ? taxonomy.problems[id]?.theme : taxonomy.methods[id]?.group);
  return Object.entries(titles).flatMap(([group, title]) => {
    const own = values.filter(({ id }) => groupOf(id) === group);
    return own.length > 0 ? [{ title: title[reader.contentLanguage], values: own }] : [];
  });
}
