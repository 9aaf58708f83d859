import type { Unit } from "./database/context.ts";

export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly isDemo: boolean;
}

/** Every municipality of this house; their names are no secret. */
export function listMunicipalities({ db }: Unit): Promise<Municipality[]> {
  return db
    .selectFrom("municipality")
    .select(["id", "name", "is_demo as isDemo"])
    .orderBy("name")
    .orderBy("id")
    .execute();
}
