import { type Catalogue, findPractice, type Match } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Card } from "#web/ui/card.tsx";
import { ReasonsList } from "#web/ui/reasons.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { EvidenceTags } from "../../views/evidence-panel.tsx";
import { briefReasonGroups } from "./reason-groups.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly match: Match;
  /** Fits exactly as well as the one above it. */
  readonly isTie: boolean;
  readonly query: string;
}

export function MatchCard({ reader, catalogue, match, isTie, query }: Props) {
  const practice = findPractice(catalogue, match.slug);
  if (!practice) return null;
  return (
    <Card level={3} title={practice.title[reader.contentLanguage]} href={reader.to(paths.practice(match.slug, query))}>
      <Paragraph>{practice.summary[reader.contentLanguage]}</Paragraph>
      <p class="tags">
        {isTie && <Tag>{reader.say("catalogue.matching.tie")}</Tag>}
        <EvidenceTags reader={reader} catalogue={catalogue} practice={practice} />
      </p>
      <ReasonsList groups={briefReasonGroups(reader, match)} />
    </Card>
  );
}
