import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";

/** A source by the name of its publisher, for where many stand under each other; its title stands with the sources. */
export function PublisherLink({ practice, id }: { practice: Practice; id: string }) {
  const source = practice.sources.find((one) => one.id === id);
  if (!source) return null;
  const url = source.archived ? source.archived.url : source.url;
  const name = source.publisher ?? source.title;
  if (!url) return <>{name}</>;
  return (
    <a class="nl-link" href={url} rel="noreferrer">
      {name}
    </a>
  );
}

/** A source by its id: title, publisher and year, with a link where it can be found; one that is gone says since when. */
export function SourceLink({
  reader: { say, format },
  practice,
  id,
}: {
  reader: Reader;
  practice: Practice;
  id: string;
}) {
  const source = practice.sources.find((one) => one.id === id);
  if (!source) return null;
  const about = [source.publisher, source.year].filter(Boolean).join(", ");
  const url = source.archived ? source.archived.url : source.url;
  return (
    <>
      {url ? (
        <a class="nl-link" href={url} rel="noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {about && ` (${about})`}
      {source.archived &&
        `; ${say("catalogue.practice.archived", { date: format.day(new Date(source.archived.since)) })}`}
    </>
  );
}
