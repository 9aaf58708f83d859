import { createHash } from "node:crypto";
import type { Context } from "hono";

/** A document that is the same for everybody, with the mark by which a program sees that it did not change. */
interface Kept {
  readonly text: string;
  readonly tag: string;
}

/** Remembers what is made of something for as long as that something is there. */
export function createKeeper<Of extends object>() {
  const known = new WeakMap<Of, Map<string, Kept>>();
  return (of: Of, name: string, make: () => string): Kept => {
    const documents = known.get(of) ?? new Map<string, Kept>();
    known.set(of, documents);
    const kept = documents.get(name) ?? withTag(make());
    documents.set(name, kept);
    return kept;
  };
}

export function withTag(text: string): Kept {
  return { text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
}

/** Answers with the document, or with 304 to whoever has it already. Others may keep it, and ask each time whether it changed. */
export function answerKept(c: Context, { text, tag }: Kept, type: string): Response {
  const headers = { ETag: tag, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" };
  // What lies between may mark the tag as weak when it compresses.
  const has = c.req
    .header("if-none-match")
    ?.split(",")
    .map((one) => one.trim().replace(/^W\//, ""));
  if (has?.includes(tag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "Content-Type": type });
}
