import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { Shown } from "../schema.ts";
import { Facets } from "./facets.tsx";
import { Hits } from "./hits.tsx";
import { SearchField } from "./search-field.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly shown: Shown;
}

/** All practices, and every way to find the one that is meant. One form: what is ticked in the list goes along to compare or to print. */
export function FindPage({ reader, catalogue, shown }: Props) {
  const { say, to } = reader;
  return (
    <>
      <Heading level={1}>{say("catalogue.finding.title")}</Heading>
      <Paragraph lead>{say("catalogue.finding.lead", { count: catalogue.practices.length })}</Paragraph>
      {shown.doors.length > 0 && (
        <ButtonRow>
          {shown.doors.map(({ path, text }) => (
            <ActionLink tone="secondary" href={to(path)}>
              {say(text)}
            </ActionLink>
          ))}
        </ButtonRow>
      )}
      <find-form class="find" data-lost={say("catalogue.finding.lost")}>
        <form class="find__form" method="get" action={to(paths.practices())}>
          <SearchField reader={reader} words={shown.wanted.words} />
          <div class="find__columns">
            <Facets reader={reader} catalogue={catalogue} shown={shown} />
            <Hits reader={reader} catalogue={catalogue} shown={shown} />
          </div>
        </form>
      </find-form>
    </>
  );
}
