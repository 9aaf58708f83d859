import type { Child } from "hono/jsx";

/** One thing among several, with a title that leads to it. */
export function Card({
  level,
  title,
  href,
  children,
}: {
  level: 2 | 3 | 4;
  title: string;
  href: string;
  children?: Child;
}) {
  const Tag = `h${level}` as const;
  return (
    <article class="card">
      <Tag class="card__title">
        <a class="nl-link" href={href}>
          {title}
        </a>
      </Tag>
      {children}
    </article>
  );
}

/** A quiet frame around something that stands apart: a warning, a note, a disclaimer. */
export function Panel({ tone, children }: { tone: "plain" | "warm" | "stop"; children?: Child }) {
  return <div class={`panel panel--${tone}`}>{children}</div>;
}
