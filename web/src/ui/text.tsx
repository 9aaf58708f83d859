import type { Child } from "hono/jsx";

type Level = 1 | 2 | 3 | 4;

/** A heading of a level, with the look of that level. */
export function Heading({ level, id, children }: { level: Level; id?: string; children?: Child }) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  );
}

/** A part of a page under a heading of its own, to which an address may lead. */
export function Part({
  id,
  title,
  label,
  children,
}: {
  id: string;
  title: string;
  /** Where it belongs, in a few words above the title. */
  label?: string;
  children?: Child;
}) {
  return (
    <section class="part" aria-labelledby={id}>
      {label && <p class="step__label part__label">{label}</p>}
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** A part of a page that is one click down, under a heading that says what is there; paper shows it open. */
export function Fold({
  level,
  id,
  title,
  note,
  open = false,
  children,
}: {
  level: 2 | 3;
  id?: string;
  title: string;
  /** How much there is, beside the title. */
  note?: string;
  open?: boolean;
  children?: Child;
}) {
  const Tag = `h${level}` as const;
  return (
    <details class={`fold fold--${level}`} id={id} open={open}>
      <summary>
        <Tag class="fold__title">{title}</Tag>
        {note && <span class="fold__size">{note}</span>}
      </summary>
      <div class="fold__content">{children}</div>
    </details>
  );
}

export function Paragraph({ lead = false, children }: { lead?: boolean; children?: Child }) {
  return <p class={lead ? "nl-paragraph nl-paragraph--lead" : "nl-paragraph"}>{children}</p>;
}

/** A text of several paragraphs with a blank line between. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <Paragraph>{paragraph}</Paragraph>
        ))}
    </>
  );
}
