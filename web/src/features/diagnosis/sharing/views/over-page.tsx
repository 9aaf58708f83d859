import type { Reader } from "#web/platform/language/reader.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";

/** A link that ended, was taken back, or may only read. */
export function OverPage({ reader: { say } }: { readonly reader: Reader }) {
  return (
    <>
      <Heading level={1}>{say("diagnosis.sharing.over.title")}</Heading>
      <Paragraph lead>{say("diagnosis.sharing.over.text")}</Paragraph>
    </>
  );
}
