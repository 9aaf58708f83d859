import { raw } from "hono/html";

/** Tells search engines what a page is about. It is data: no browser runs it, and the safety headers need not allow it. */
export function Structured({ data }: { data: object }) {
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>;
}
