import type { Practice } from "@naast/catalogue";

/** A source by its id: title, publisher and year, with a link where there is an address. */
export function SourceLink({ practice, id }: { practice: Practice; id: string }) {
  const source = practice.sources.find((one) => one.id === id);
  if (!source) return null;
  const about = [source.publisher, source.year].filter(Boolean).join(", ");
  return (
    <>
      {source.url ? (
        <a class="nl-link" href={source.url} rel="noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {about && ` (${about})`}
    </>
  );
}
