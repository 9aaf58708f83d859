import type { Pool } from "../panel/panel-request.ts";
import type { PanelCertificate } from "./commit.ts";
import type { Commitment, RecordedQuota } from "./record.ts";

/** What was asked of the engine that made the panels, with pseudonyms for ids, and what it says in proof. */
export interface RecordedRequest {
  readonly pool: Pool;
  readonly quotas: readonly RecordedQuota[];
  readonly size: { readonly min: number; readonly max: number };
  /** Who is in every panel, and who in none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly certificate: PanelCertificate | null;
}

/** Reads the question back from a record, so that anybody can ask it again and prove the answer. */
export function requestOf({ pool, quotas, size, stays, gone, certificate }: Commitment): RecordedRequest {
  const { features, people } = pool;
  const idOf = (place: number) => people[place]?.pseudonym ?? `${place}`;
  return {
    pool: {
      features,
      people: people.map(({ pseudonym, values, household }) => ({
        id: pseudonym,
        values,
        ...(household !== null && { household: `${household}` }),
      })),
    },
    quotas,
    size,
    include: stays.map(idOf),
    exclude: gone.map(idOf),
    certificate: certificate && { ...certificate, types: certificate.types.map((places) => places.map(idOf)) },
  };
}
