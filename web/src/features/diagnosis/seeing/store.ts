import type { Unit } from "#web/platform/database/context.ts";

export interface Words {
  readonly id: string;
  readonly text: string;
  readonly state: "unread" | "shown" | "left out";
}

/** What colleagues wrote, once it is released; in the order of ids that mean nothing. */
export async function listWords({ db }: Unit, id: string): Promise<Words[]> {
  const rows = await db
    .selectFrom("diagnosis_words")
    .where("diagnosis_id", "=", id)
    .where("state", "<>", "waiting")
    .select(["id", "text", "state"])
    .orderBy("id")
    .execute();
  return rows as Words[];
}

export async function setWords({ db }: Unit, diagnosisId: string, { id, state }: Pick<Words, "id" | "state">) {
  await db
    .updateTable("diagnosis_words")
    .where("diagnosis_id", "=", diagnosisId)
    .where("id", "=", id)
    .where("state", "<>", "waiting")
    .set({ state })
    .execute();
}
