import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import { queryFor } from "../../comparing/schema.ts";
import { queryOf, type Travelling } from "../../matching/schema.ts";
import { paths } from "../../paths.ts";
import { CardLink } from "../../printing/views/print-link.tsx";

interface Props {
  readonly reader: Reader;
  readonly practice: Practice;
  readonly situation: Travelling;
}

/** What Naast itself offers for this practice today, and what not: nothing is promised here. */
export function Here({ reader, practice, situation }: Props) {
  const { say, to } = reader;
  return (
    <Part id="naast" title={say("catalogue.reading.here.title")}>
      <BulletList
        items={[
          <a class="nl-link" href={to(paths.match(queryOf(situation)))}>
            {say("catalogue.reading.here.match")}
          </a>,
          <a class="nl-link" href={to(paths.compare(queryFor({ practices: [practice], situation })))} rel="nofollow">
            {say("catalogue.reading.here.compare")}
          </a>,
          <CardLink reader={reader} slug={practice.slug} />,
        ]}
      />
      <Paragraph>{say("catalogue.reading.here.not")}</Paragraph>
    </Part>
  );
}
