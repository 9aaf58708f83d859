import { createHash } from "node:crypto";
import type { Context } from "hono";

/** A document that is the same for everybody, with the marks by which a program sees that it did not change. */
interface Kept {
  readonly text: string;
  readonly tag: string;
  /** Since when what it is made of stands as it does, as far as this process saw. */
  readonly since: Date;
}

/**
 * Remembers what is made of something for as long as that something is there.
 *
 * @returns the document of that name; `make` is asked once. Without a name it is made anew, and only the day is remembered.
 */
export function createKeeper<Of extends object>(now: () => Date = () => new Date()) {
  const known = new WeakMap<Of, { since: Date; documents: Map<string, Kept> }>();
  return (of: Of, name: string | undefined, make: () => string): Kept => {
    const { since, documents } = known.get(of) ?? { since: now(), documents: new Map<string, Kept>() };
    known.set(of, { since, documents });
    if (name === undefined) return marked(make(), since);
    const kept = documents.get(name) ?? marked(make(), since);
    documents.set(name, kept);
    return kept;
  };
}

function marked(text: string, since: Date): Kept {
  return { text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`, since };
}

/** Answers with the document, or with 304 to whoever has it already. Others may keep it, and ask each time whether it changed. */
export function answerKept(c: Context, { text, tag, since }: Kept, type: string): Response {
  const headers = {
    ETag: tag,
    "Last-Modified": since.toUTCString(),
    // What was taken back is gone at once; asking whether it changed costs next to nothing.
    "Cache-Control": "public, no-cache",
    "Access-Control-Allow-Origin": "*",
  };
  if (hasIt(c, { tag, since })) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "Content-Type": type });
}

/** By its tag where one is sent, otherwise by the moment: RFC 9110, 13.2.2. */
function hasIt(c: Context, { tag, since }: Pick<Kept, "tag" | "since">): boolean {
  const tags = c.req.header("if-none-match");
  // What lies between may mark the tag as weak when it compresses.
  if (tags !== undefined) return tags.split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "")));
  const moment = Date.parse(c.req.header("if-modified-since") ?? "");
  return Math.floor(since.getTime() / 1000) * 1000 <= moment;
}
