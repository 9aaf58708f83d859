/** One thing that was looked at. */
export interface Check {
  /** Stays the same between versions: scripts look for it. */
  readonly name: CheckName;
  readonly ok: boolean;
  /** In one sentence what was found. */
  readonly says: string;
}

export type CheckName =
  | "form"
  | "fingerprint"
  | "pool"
  | "panels"
  | "size"
  | "quotas"
  | "households"
  | "stays"
  | "appearances"
  | "randomness"
  | "beacon"
  | "dice"
  | "draw"
  | "entry"
  | "previous"
  | "optimal"
  | "register";

/** A check that found this fault, or found all well. */
export function checked(name: CheckName, fault: string | undefined, well: string): Check {
  return { name, ok: fault === undefined, says: fault ?? well };
}
