import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Paragraph } from "#web/ui/text.tsx";

/** How somebody gets a file, and which columns it has. */
export function WhichFiles({ reader: { say } }: { readonly reader: Reader }) {
  return (
    <>
      <BulletList items={[say("areas.files.cbs"), say("areas.files.pdok"), say("areas.files.own")]} />
      <Paragraph>{say("areas.files.reads")}</Paragraph>
    </>
  );
}
