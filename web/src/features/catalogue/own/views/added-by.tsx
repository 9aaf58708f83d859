import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Tag } from "#web/ui/tag.tsx";

/** Says of a practice that a municipality added it; nothing of ours. */
export function AddedBy({ reader: { say }, practice: { addedBy } }: { reader: Reader; practice: Practice }) {
  if (addedBy === undefined) return null;
  return <Tag>{say("catalogue.own.addedBy", { municipality: addedBy })}</Tag>;
}
