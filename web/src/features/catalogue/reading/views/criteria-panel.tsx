import type { Catalogue, Practice, Said } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Facts } from "#web/ui/list.tsx";
import { TagList } from "#web/ui/tag.tsx";

const CRITERIA = ["problems", "groups", "locations", "directions", "methods", "divides"] as const;
const OURS = ["phases", "scales"] as const;

/** The five criteria, the divides it was made to bridge, and what is our own reading; inherited ids say so. */
export function CriteriaPanel({
  reader,
  catalogue,
  practice,
}: {
  reader: Reader;
  catalogue: Catalogue;
  practice: Practice;
}) {
  const { say, contentLanguage: language } = reader;
  const { taxonomy } = catalogue;
  const label = (terms: Readonly<Record<string, Said>>, id: string) => terms[id]?.[language] ?? id;
  const criteria = CRITERIA.filter((name) => practice[name].length > 0).map((name) => ({
    name,
    items: practice[name].map(({ id, inherited }) =>
      inherited ? say("catalogue.criteria.inherited", { label: label(taxonomy[name], id) }) : label(taxonomy[name], id),
    ),
  }));
  const ours = OURS.map((name) => ({ name, items: practice[name].map((id) => label(taxonomy[name], id)) }));
  return (
    <Facts
      facts={[...criteria, ...ours].map(({ name, items }) => ({
        term: say(`catalogue.criteria.${name}`),
        says: <TagList label={say(`catalogue.criteria.${name}`)} items={items} />,
      }))}
    />
  );
}
