import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

/** Why there is no PDF now, and the pages that a browser can print itself: those that were asked for, or the list of all. */
export function NotPrintedPage({
  reader,
  why,
  practices,
}: {
  reader: Reader;
  why: "unavailable" | "busy" | "tooMany";
  practices: readonly Practice[];
}) {
  const { say, to, contentLanguage: language } = reader;
  const links = practices.map(({ slug, title }) => ({
    href: to(paths.practice(slug)),
    label: say("catalogue.printing.open", { title: title[language] }),
  }));
  const all = { href: to(paths.practices()), label: say("catalogue.printing.openAll") };
  return (
    <>
      <Heading level={1}>{say(`catalogue.printing.${why}.title`)}</Heading>
      <Paragraph>{say(`catalogue.printing.${why}.text`)}</Paragraph>
      <BulletList
        items={[...links, all].map(({ href, label }) => (
          <a class="nl-link" href={href}>
            {label}
          </a>
        ))}
      />
    </>
  );
}
