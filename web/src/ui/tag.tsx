import type { Child } from "hono/jsx";

/** A short word about a thing; never the only carrier of a meaning that has a colour. */
export function Tag({ children }: { children?: Child }) {
  return <span class="nl-data-badge tag">{children}</span>;
}

export function TagList({ label, items }: { label: string; items: readonly Child[] }) {
  return (
    <ul class="plain-list tag-list" aria-label={label}>
      {items.map((item) => (
        <li>
          <Tag>{item}</Tag>
        </li>
      ))}
    </ul>
  );
}
