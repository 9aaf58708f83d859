import type { Child } from "hono/jsx";
import { Houses } from "./houses.tsx";
import { Heading } from "./text.tsx";

/** Where nothing is yet: what would be here, and how to begin. */
export function EmptyState({
  level,
  title,
  text,
  children,
}: {
  level: 2 | 3 | 4;
  title: string;
  text: string;
  children?: Child;
}) {
  return (
    <div class="empty-state">
      <Houses />
      <Heading level={level}>{title}</Heading>
      <p class="nl-paragraph">{text}</p>
      {children}
    </div>
  );
}
