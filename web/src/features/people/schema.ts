import { z } from "zod";
import { pageNotFound } from "./errors.ts";

const id = z.uuid();

/** The id in an address. What is none leads nowhere. */
export function idFrom(text: string | undefined): string {
  const read = id.safeParse(text);
  if (!read.success) throw pageNotFound();
  return read.data;
}

/** The id in the query of an address; what is none was not asked. */
export function idOr(text: string | undefined): string | undefined {
  return id.safeParse(text).data;
}
