import { decideRelease, type Picture, pictureOf, type Release } from "@naast/diagnosis";
import { record } from "#web/platform/audit/record.ts";
import { deleteAllCodesOf, findCodeOf } from "#web/platform/codes/store.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { diagnosisNotFound } from "./errors.ts";
import { worksFor } from "./policy.ts";
import type { Stage } from "./schema.ts";
import { listWords } from "./seeing/store.ts";
import {
  blankPreparer,
  countForms,
  countPreparedBy,
  type Diagnosis,
  deleteDiagnosis,
  findDiagnosis,
  readSeats,
  readShown,
  releaseAll,
  type Seats,
} from "./store.ts";

/** What the code of a table opens: the form of a colleague. */
export const TABLE = "diagnosis.table";

/** What pages about one diagnosis follow. */
export const topicOf = (id: string): string => `${TABLE}:${id}`;

/** By which a day is over or lies ahead, such as 2027-03-01. */
export const todayOf = ({ now }: Unit): string => now().toISOString().slice(0, 10);

/** Everything there is to see of a diagnosis, for whoever works for its organisation. */
export interface TableShown {
  readonly diagnosis: Diagnosis;
  readonly stage: Stage;
  readonly seats: Seats;
  readonly code: string | undefined;
  readonly forms: { readonly shown: number; readonly waiting: number };
  /** What stands between what waits and being shown. */
  readonly release: Release;
  readonly picture: Picture | undefined;
  /** Only what the facilitator read and let through. */
  readonly words: readonly string[];
  readonly unread: number;
}

/** The diagnosis, for whoever may know of it. */
export async function getDiagnosis(unit: Unit, actor: SignedIn, id: string): Promise<Diagnosis> {
  const diagnosis = await findDiagnosis(unit, id);
  if (!diagnosis || !worksFor(actor, diagnosis.organisationId)) throw diagnosisNotFound();
  return diagnosis;
}

/** What the room and the facilitator see. While forms come in, that is how many came, and no more. */
export async function lookAtTable(
  unit: Unit,
  actor: SignedIn,
  { id, phases }: { readonly id: string; readonly phases: readonly string[] },
): Promise<TableShown> {
  return tableOf(unit, await getDiagnosis(unit, actor, id), phases);
}

/** The same for whoever was let in already, such as by a secret link. */
export async function tableOf(unit: Unit, diagnosis: Diagnosis, phases: readonly string[]): Promise<TableShown> {
  const { id } = diagnosis;
  const stage = stageOf(diagnosis);
  const forms = await countForms(unit, id);
  const mayBeSeen = stage === "closed";
  const words = mayBeSeen ? await listWords(unit, id) : [];
  return {
    diagnosis,
    stage,
    seats: await readSeats(unit, id),
    code: stage === "open" ? await findCodeOf(unit, id, TABLE) : undefined,
    forms,
    release: decideRelease(forms),
    picture: mayBeSeen ? pictureOf(await readShown(unit, id), phases) : undefined,
    words: words.filter(({ state }) => state === "shown").map(({ text }) => text),
    unread: words.filter(({ state }) => state === "unread").length,
  };
}

export function stageOf({ openedAt, closedAt }: Pick<Diagnosis, "openedAt" | "closedAt">): Stage {
  if (openedAt === null) return "prepared";
  return closedAt === null ? "open" : "closed";
}

/** Shows what waits, when enough of it waits: five at first, three later. */
export async function releaseWhatMay(unit: Unit, id: string): Promise<void> {
  if (decideRelease(await countForms(unit, id)).kind === "release") await releaseAll(unit, id);
  await announce(unit, topicOf(id));
}

/** Takes a diagnosis away for ever, with all that was counted and written in it. */
export async function removeDiagnosis(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  await getDiagnosis(unit, actor, id);
  await deleteAllCodesOf(unit, id);
  await deleteDiagnosis(unit, id);
  await record(unit, "diagnosis.audit.removed", { diagnosis: id });
}

/** A diagnosis stays when who prepared it goes; that it was them does not. What somebody said at a table is held about nobody. */
export const diagnosisData: PersonalData = {
  async collect(unit, personId) {
    const count = await countPreparedBy(unit, personId);
    return count === 0
      ? []
      : [{ what: "diagnosis.data.what", facts: [{ label: "diagnosis.data.count", value: count }] }];
  },
  erase: blankPreparer,
};
