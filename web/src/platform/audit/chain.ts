import { createHash } from "node:crypto";
import { canonicalJson } from "@naast/kernel";

/** An entry of the audit as the chain binds it: everything that stands in its row but the number of its batch. */
export interface ChainedEntry {
  readonly id: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly kind: string;
  readonly action: string;
  readonly params: unknown;
  readonly request_id: string;
}

/** The chain begins here. */
export const FIRST_HASH = "0".repeat(64);

/**
 * The hash of a batch of entries: SHA-256 over the hash of the batch before it and over every entry in order of id. Whoever
 * changes, adds or takes away an entry changes this hash, and with it all that follow.
 *
 * @param previousHash - of the batch before this one, or {@link FIRST_HASH}
 */
export function batchHash(previousHash: string, entries: readonly ChainedEntry[]): string {
  const hash = createHash("sha256").update(previousHash);
  for (const { id, at, actor_id, kind, action, params, request_id } of entries)
    hash.update(`\n${canonicalJson({ id, at: at.toISOString(), actor_id, kind, action, params, request_id })}`);
  return hash.digest("hex");
}
