import type { Child } from "hono/jsx";

/**
 * A link to a page that asks "are you sure?". With the island `confirm-dialog` the same question opens on top of the page; without it
 * the link leads to the page. Give both the same children: the question, its form, and a `BackLink`.
 */
export function ConfirmLink({
  id,
  href,
  label,
  title,
  children,
}: {
  id: string;
  href: string;
  label: string;
  title: string;
  children?: Child;
}) {
  return (
    <confirm-dialog class="confirm">
      <a class="nl-button nl-button--secondary" href={href}>
        {label}
      </a>
      <dialog class="dialog" aria-labelledby={id}>
        <h2 class="dialog__title" id={id} tabindex={-1}>
          {title}
        </h2>
        {children}
      </dialog>
    </confirm-dialog>
  );
}

/** The way out of a question: back to where somebody came from; in a dialog it closes it. */
export function BackLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="nl-button nl-button--secondary" href={href} data-closes>
      {children}
    </a>
  );
}
