import { record } from "#web/platform/audit/record.ts";
import { actingFor } from "#web/platform/database/acting.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { RoleHeld, SignedIn } from "#web/platform/sessions/actor.ts";
import { openSession } from "#web/platform/sessions/session.ts";
import { listMunicipalities } from "#web/platform/tenants.ts";
import { invitePerson } from "../invitation/service.ts";
import { giveRole } from "../members/service.ts";
import { addOrganisation } from "../organisations/service.ts";
import { addMunicipality, addPerson } from "../service.ts";
import { type Cast, type CastMunicipality, type CastPerson, type CastRole, MUNICIPALITY } from "./schema.ts";
import { seedAlone } from "./store.ts";

/**
 * Fills an empty demonstration with its made-up municipalities and what their people did in the past weeks. All of it by the same
 * verbs as in earnest, so that the log tells it as it would.
 *
 * @returns "already there" when there is any demo municipality: what visitors did in it stays
 */
export async function seedDemo(unit: Unit, { municipalities }: Cast): Promise<"seeded" | "already there"> {
  await seedAlone(unit);
  if ((await listMunicipalities(unit)).some(({ isDemo }) => isDemo)) return "already there";
  for (const municipality of municipalities) await settle(unit, municipality);
  await actingFor(unit, unit.actor);
  return "seeded";
}

/** Something that happened so many days ago. */
type Event = { readonly days: number; readonly person: CastPerson } & (
  | { readonly kind: "comes" }
  | { readonly kind: "isGiven"; readonly held: CastRole }
  | { readonly kind: "signsIn"; readonly device: string }
);

interface Town {
  readonly municipalityId: string;
  /** The ids of the organisations, by what the cast calls them. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Whoever has come, by e-mail address. */
  readonly people: Map<string, SignedIn>;
  readonly first: SignedIn;
}

async function settle(unit: Unit, municipality: CastMunicipality): Promise<void> {
  const [first, ...others] = municipality.people;
  if (!first) return;
  const town = await found(at(unit, first.days, 0), municipality, first);
  for (const [index, event] of storyOf(first, others).entries())
    await happen(at(unit, event.days, index + 1), town, event);
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WORK_BEGINS_MS = 8 * 60 * 60 * 1000;
const BETWEEN_MS = 9 * 60 * 1000;

/** The same unit of work, some days ago: what comes later in the story is later on its day. */
function at(unit: Unit, days: number, index: number): Unit {
  const now = unit.now().getTime();
  const morning = now - (now % DAY_MS) - days * DAY_MS + WORK_BEGINS_MS;
  const moment = new Date(Math.min(now, morning + index * BETWEEN_MS));
  return { ...unit, now: () => moment };
}

async function found(unit: Unit, { name, organisations }: CastMunicipality, first: CastPerson): Promise<Town> {
  const { unit: asHouse, id: municipalityId, organisationId } = await addMunicipality(unit, name, { isDemo: true });
  const { role } = first;
  const personId = await addPerson(asHouse, municipalityId, { ...first, organisationId });
  await record(asHouse, "people.audit.invited", { person: personId, organisation: organisationId, role });
  const held = holding({ role, scopeId: organisationId, organisationKind: MUNICIPALITY });
  const actor = asSignedIn(asHouse, { personId, municipalityId, name: first.name, roles: [held] });
  const asFirst = await actingFor(asHouse, actor);
  const ids = new Map([[MUNICIPALITY, organisationId]]);
  for (const [key, wanted] of Object.entries(organisations))
    ids.set(key, await addOrganisation(asFirst, actor, wanted));
  return { municipalityId, organisations: ids, people: new Map([[first.email, actor]]), first: actor };
}

/** What happened, oldest first; on one day people come before they do anything. */
function storyOf(first: CastPerson, others: readonly CastPerson[]): readonly Event[] {
  const everybody = [first, ...others];
  const events: Event[] = [
    ...others.map((person) => ({ kind: "comes", days: person.days, person }) as const),
    ...everybody.flatMap((person) =>
      person.also.map((held) => ({ kind: "isGiven", days: held.days, person, held }) as const),
    ),
    ...everybody.flatMap((person) =>
      person.signedIn.map(({ days, device }) => ({ kind: "signsIn", days, person, device }) as const),
    ),
  ];
  return events.toSorted((one, other) => other.days - one.days);
}

async function happen(unit: Unit, town: Town, event: Event): Promise<void> {
  if (event.kind === "comes") return comes(unit, town, event.person);
  const actor = town.people.get(event.person.email);
  if (!actor) throw new Error("The cast lets somebody act who has not come.");
  if (event.kind === "isGiven") {
    const { at: place, role } = event.held;
    const given = { personId: actor.personId, organisationId: idOf(town, place), role };
    return giveRole(await actingFor(unit, town.first), town.first, given);
  }
  const asHouse = await actingFor(unit, { kind: "house", municipalityId: town.municipalityId });
  await openSession(asHouse, { id: actor.personId, municipalityId: town.municipalityId }, event.device);
  await record(await actingFor(unit, actor), "people.audit.signedIn");
}

/** Somebody is let in by the administrator of their organisation, or by that of the municipality where there is none yet. */
async function comes(unit: Unit, town: Town, person: CastPerson): Promise<void> {
  const organisationId = idOf(town, person.at);
  const looksAfter = ({ roles }: SignedIn) =>
    roles.some(({ role, scopeId }) => role === "administrator" && scopeId === organisationId);
  const host = [...town.people.values()].find(looksAfter) ?? town.first;
  const { personId } = await invitePerson(await actingFor(unit, host), host, { ...person, organisationId });
  const held = holding({ role: person.role, scopeId: organisationId, organisationKind: null });
  const { municipalityId } = town;
  town.people.set(person.email, asSignedIn(unit, { personId, municipalityId, name: person.name, roles: [held] }));
}

function idOf({ organisations }: Town, place: string): string {
  const id = organisations.get(place);
  if (id === undefined) throw new Error(`The cast knows no organisation ${place}.`);
  return id;
}

const holding = (held: Omit<RoleHeld, "scopeKind">): RoleHeld => ({ ...held, scopeKind: "organisation" });

/** Who does something in the story; nobody shows this session. */
const asSignedIn = ({ now }: Unit, person: Omit<SignedIn, "kind" | "sessionId">): SignedIn => ({
  kind: "person",
  sessionId: newId(now()),
  ...person,
});
