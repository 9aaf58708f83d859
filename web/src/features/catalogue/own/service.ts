import { type Catalogue, type Practice, readOwnPractice } from "@naast/catalogue";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { notComplete, notForYou, practiceNotFound } from "./errors.ts";
import { mayChange, mayPublish, mayWrite } from "./policy.ts";
import { documentOf, type OwnPracticeFields, slugFrom } from "./schema.ts";
import {
  blankWriter,
  countVersionsBy,
  deletePractice,
  findOwn,
  insertPractice,
  insertVersion,
  listOwn,
  listPublished,
  listVersions,
  type OwnPractice,
  setPublished,
} from "./store.ts";

/** A practice of a municipality's own, as its makers see it. */
export interface OwnShown extends OwnPractice {
  readonly practice: Practice;
}

/** The practices somebody's municipality wrote down, drafts among them. */
export async function listOurs(unit: Unit, actor: SignedIn, catalogue: Catalogue): Promise<OwnShown[]> {
  if (!mayWrite(actor)) throw practiceNotFound();
  const found = await listOwn(unit, actor.municipalityId);
  return found.flatMap((own) => shown(own, catalogue) ?? []);
}

/** One of them, with who saved it when and why. */
export async function lookAt(unit: Unit, actor: SignedIn, { id, catalogue }: { id: string; catalogue: Catalogue }) {
  const own = await getOurs(unit, actor, id);
  const practice = shown(own, catalogue);
  if (!practice) throw notComplete();
  return { own: practice, versions: await listVersions(unit, id) };
}

async function getOurs(unit: Unit, actor: SignedIn, id: string): Promise<OwnPractice> {
  const own = mayWrite(actor) ? await findOwn(unit, actor.municipalityId, id) : undefined;
  if (!own) throw practiceNotFound();
  return own;
}

function shown(own: OwnPractice, catalogue: Catalogue): OwnShown | undefined {
  const read = readOwnPractice(own.document, own.slug, catalogue);
  return read.ok ? { ...own, practice: read.practice } : undefined;
}

/** Saves a practice as a draft, at an address made of its title. */
export async function writeDown(
  unit: Unit,
  actor: SignedIn,
  { filled, catalogue }: { filled: OwnPracticeFields; catalogue: Catalogue },
): Promise<string> {
  if (!mayWrite(actor)) throw practiceNotFound();
  const id = newId(unit.now());
  await takeAddress(unit, { id, municipalityId: actor.municipalityId, slug: slugFrom(filled.title) }, catalogue);
  await save(unit, actor, { id, filled, catalogue });
  await record(unit, "catalogue.audit.written", { practice: id });
  return id;
}

/** The address of the title, or the first one after it that nobody has: soep, soep-2, soep-3. */
async function takeAddress(
  unit: Unit,
  { id, municipalityId, slug }: { id: string; municipalityId: string; slug: string },
  { practices, aliases }: Catalogue,
): Promise<void> {
  const taken = new Set([...practices, ...aliases].map((one) => one.slug));
  for (let number = 1; ; number += 1) {
    const address = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(address) && (await insertPractice(unit, { id, municipalityId, slug: address }))) return;
  }
}

/** Saves it again. What everybody sees changes at once. */
export async function change(unit: Unit, actor: SignedIn, changed: Filled): Promise<void> {
  const { id } = changed;
  const own = await getOurs(unit, actor, id);
  if (!mayChange(actor, own)) throw notForYou();
  await save(unit, actor, changed);
  await record(unit, "catalogue.audit.changed", { practice: id });
}

interface Filled {
  readonly id: string;
  readonly filled: OwnPracticeFields;
  /** The one it must fit in: what is not a practice there could never be opened again. */
  readonly catalogue: Catalogue;
}

async function save(unit: Unit, actor: SignedIn, { id: practiceId, filled, catalogue }: Filled): Promise<void> {
  const now = unit.now();
  const document = documentOf(filled, now.toISOString().slice(0, 10));
  if (!readOwnPractice(document, practiceId, catalogue).ok) throw notComplete();
  await insertVersion(unit, {
    id: newId(now),
    municipalityId: actor.municipalityId,
    practiceId,
    document,
    note: filled.note,
    writtenBy: actor.personId,
  });
}

/** Puts it beside the practices that everybody sees, or takes it away from there again. */
export async function setVisible(
  unit: Unit,
  actor: SignedIn,
  { id, visible }: { id: string; visible: boolean },
): Promise<void> {
  const own = await getOurs(unit, actor, id);
  if (!mayPublish(actor)) throw notForYou();
  if ((own.publishedAt !== null) === visible) return;
  await setPublished(unit, id, visible ? unit.now() : null);
  await record(unit, visible ? "catalogue.audit.published" : "catalogue.audit.withdrawn", { practice: id });
}

/** Throws a draft away with all its versions. */
export async function remove(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  const own = await getOurs(unit, actor, id);
  if (!mayChange(actor, own) || own.publishedAt !== null) throw notForYou();
  await deletePractice(unit, id);
  await record(unit, "catalogue.audit.removed", { practice: id });
}

/** What all municipalities of this house show beside the catalogue's own; what no longer fits the catalogue stays away. */
export async function readPublished(unit: Unit, catalogue: Catalogue): Promise<Practice[]> {
  const published = await listPublished(unit);
  return published.flatMap(({ document, slug, municipality, changes }) => {
    const read = readOwnPractice(document, slug, catalogue);
    if (!read.ok) return [];
    const history = changes.map(({ date, note }) => ({ date, nl: note, en: note }));
    return [{ ...read.practice, changes: history, addedBy: municipality }];
  });
}

/** What somebody wrote stays when they go; that it was them does not. */
export const ownPracticeData: PersonalData = {
  async collect(unit, personId) {
    const count = await countVersionsBy(unit, personId);
    if (count === 0) return [];
    return [{ what: "catalogue.own.data.what", facts: [{ label: "catalogue.own.data.count", value: count }] }];
  },
  erase: blankWriter,
};
