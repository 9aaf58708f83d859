import type { LongWork } from "@naast/kernel";
import type { Objective } from "./certificate.ts";
import type { PanelRequest } from "./panel-request.ts";
import { type PanelSelection, selectPanels } from "./select-panels.ts";

/** Who of a panel has confirmed, and who is gone. */
export interface Replacements extends LongWork {
  readonly objective: Objective;
  /** Ids of the members who stay. */
  readonly confirmed: readonly string[];
  /** Ids of who cannot take part any more: members who fell out, and others of the pool who withdrew. */
  readonly gone: readonly string[];
}

/**
 * Finds a lottery over panels that keep everybody who has confirmed and replace those who are gone.
 *
 * The quotas count the confirmed, so that whoever comes in fills the places that were left. When the quotas can no
 * longer be met, the answer says which, and what the smallest change is: nothing is relaxed in silence. Draw from it with
 * the next committed randomness, after {@link roundToPanels}.
 *
 * @throws DomainError as `selectPanels` does
 */
export function selectReplacements(
  request: PanelRequest,
  { confirmed, gone, ...options }: Replacements,
): PanelSelection {
  const include = [...new Set([...(request.include ?? []), ...confirmed])].filter((id) => !gone.includes(id));
  const exclude = [...new Set([...(request.exclude ?? []), ...gone])];
  return selectPanels({ ...request, include, exclude }, options);
}
