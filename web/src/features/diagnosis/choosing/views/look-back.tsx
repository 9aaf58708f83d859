import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import { overdue } from "../service.ts";
import { namesOf } from "./practice-name.tsx";

/** Decisions of which the day to look back is over. */
export function TimeToLookBack({
  reader,
  catalogue,
  settled,
}: {
  reader: Reader;
  catalogue: Catalogue;
  settled: Settled;
}) {
  const due = overdue(settled);
  if (due.length === 0) return null;
  const practices = namesOf(
    reader,
    catalogue,
    due.map(({ slug }) => slug),
  );
  return (
    <Notice tone="careful" title={reader.say("diagnosis.choosing.overdue.title")}>
      <Paragraph>{reader.say("diagnosis.choosing.overdue.text", { practices })}</Paragraph>
    </Notice>
  );
}
