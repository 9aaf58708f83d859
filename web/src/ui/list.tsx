import type { Child } from "hono/jsx";

export function BulletList({ items }: { items: readonly Child[] }) {
  return (
    <ul class="list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

/** Steps that follow each other. */
export function StepList({ items }: { items: readonly Child[] }) {
  return (
    <ol class="list list--steps">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ol>
  );
}

/** Pairs of a term and what is said about it. */
export function Facts({ facts }: { facts: readonly { readonly term: string; readonly says: Child }[] }) {
  return (
    <dl class="facts">
      {facts.map(({ term, says }) => (
        <div>
          <dt>{term}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Links to the parts of a long page. */
export function JumpList({
  label,
  links,
}: {
  label: string;
  links: readonly { readonly href: string; readonly label: string }[];
}) {
  return (
    <nav class="jump" aria-label={label}>
      <ul class="plain-list">
        {links.map((link) => (
          <li>
            <a class="nl-link" href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
