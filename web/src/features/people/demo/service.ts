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
import {
  type Cast,
  type CastMunicipality,
  type CastOrganisation,
  type CastPerson,
  type CastRole,
  MUNICIPALITY,
} from "./schema.ts";
import { seedAlone } from "./store.ts";

/**
 * Fills an empty demonstration with its made-up municipalities and what their people did in the past weeks. All of it by the same
 * verbs as in earnest, so that the log tells it as it would.
 *
 * @param bringAreas - puts the districts and neighbourhoods of a municipality there
 * @returns "already there" when there is any demo municipality: what visitors did in it stays; "real people" when there is one that is
 *   no demonstration: made-up people do not belong beside real ones
 */
export async function seedDemo(
  unit: Unit,
  { municipalities }: Cast,
  bringAreas: BringAreas,
): Promise<"seeded" | "already there" | "real people"> {
  await seedAlone(unit);
  const before = await listMunicipalities(unit);
  if (before.some(({ isDemo }) => !isDemo)) return "real people";
  if (before.length > 0) return "already there";
  for (const municipality of municipalities) {
    const town = await settle(unit, municipality);
    if (town) await bringAreas(await actingFor(unit, town.first), town.first, areasOf(municipality));
  }
  await actingFor(unit, unit.actor);
  return "seeded";
}

/** Areas belong to another feature, which gives its verb for it. */
type BringAreas = (unit: Unit, actor: SignedIn, areas: ReturnType<typeof areasOf>) => Promise<void>;

function areasOf({ areas: { year, names } }: CastMunicipality) {
  return Object.entries(names).map(([code, name]) => ({ code, name, year }));
}

/** Something that happened so many days ago. */
type Event = { readonly days: number } & (
  | { readonly kind: "adds"; readonly key: string; readonly organisation: CastOrganisation }
  | { readonly kind: "comes"; readonly person: CastPerson }
  | { readonly kind: "isGiven"; readonly person: CastPerson; readonly held: CastRole }
  | { readonly kind: "signsIn"; readonly person: CastPerson; readonly device: string }
);

interface Town {
  readonly municipalityId: string;
  /** The ids of the organisations, by what the cast calls them. */
  readonly organisations: Map<string, string>;
  /** Whoever has come, by e-mail address. */
  readonly people: Map<string, SignedIn>;
  /** Looks after the municipality. */
  readonly first: SignedIn;
}

async function settle(unit: Unit, municipality: CastMunicipality): Promise<Town | undefined> {
  const [first, ...others] = municipality.people;
  if (!first) return undefined;
  const town = await found(daysAgo(unit, first.days, 0), municipality.name, first);
  const story = storyOf(municipality, first, others);
  for (const [index, event] of story.entries()) await happen(daysAgo(unit, event.days, index + 1), town, event);
  return town;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WORK_BEGINS_MS = 8 * 60 * MINUTE_MS;

/** The same unit of work, some days ago at some time of the working day; what comes later in the story is later on its day. */
function daysAgo(unit: Unit, days: number, index: number): Unit {
  const now = unit.now().getTime();
  const morning = now - (now % DAY_MS) - days * DAY_MS + WORK_BEGINS_MS;
  const minutes = ((days * 67) % 300) + index * 3;
  const moment = new Date(Math.min(now, morning + minutes * MINUTE_MS));
  return { ...unit, now: () => moment };
}

async function found(unit: Unit, name: string, first: CastPerson): Promise<Town> {
  const { unit: asHouse, id: municipalityId, organisationId } = await addMunicipality(unit, name, { isDemo: true });
  const { role } = first;
  const personId = await addPerson(asHouse, municipalityId, { ...first, organisationId });
  await record(asHouse, "people.audit.invited", { person: personId, organisation: organisationId, role });
  const held = holding({ role, scopeId: organisationId, organisationKind: MUNICIPALITY });
  const actor = asSignedIn(asHouse, { personId, municipalityId, name: first.name, roles: [held] });
  const organisations = new Map([[MUNICIPALITY, organisationId]]);
  return { municipalityId, organisations, people: new Map([[first.email, actor]]), first: actor };
}

/** What happened, oldest first; on one day in the order of this list. */
function storyOf(
  { organisations }: CastMunicipality,
  first: CastPerson,
  others: readonly CastPerson[],
): readonly Event[] {
  const signsIn = (person: CastPerson) =>
    person.signedIn.map(({ days, device }) => ({ kind: "signsIn", days, person, device }) as const);
  const isGiven = (person: CastPerson) =>
    person.also.map((held) => ({ kind: "isGiven", days: held.days, person, held }) as const);
  const added = Object.entries(organisations).map(
    ([key, organisation]) => ({ kind: "adds", days: first.days, key, organisation }) as const,
  );
  const events: readonly Event[] = [
    ...signsIn(first),
    ...added,
    ...others.map((person) => ({ kind: "comes", days: person.days, person }) as const),
    ...[first, ...others].flatMap(isGiven),
    ...others.flatMap(signsIn),
  ];
  return events.toSorted((one, other) => other.days - one.days);
}

function happen(unit: Unit, town: Town, event: Event): Promise<void> {
  if (event.kind === "adds") return adds(unit, town, event);
  if (event.kind === "comes") return comes(unit, town, event.person);
  const actor = town.people.get(event.person.email);
  if (!actor) throw new Error("The cast lets somebody act who has not come.");
  return event.kind === "isGiven" ? isGivenRole(unit, town, { actor, held: event.held }) : signsIn(unit, actor, event);
}

async function adds(
  unit: Unit,
  { first, organisations }: Town,
  { key, organisation }: { key: string; organisation: CastOrganisation },
): Promise<void> {
  organisations.set(key, await addOrganisation(await actingFor(unit, first), first, organisation));
}

async function isGivenRole(
  unit: Unit,
  town: Town,
  { actor, held: { at, role } }: { actor: SignedIn; held: CastRole },
): Promise<void> {
  const given = { personId: actor.personId, organisationId: idOf(town, at), role };
  await giveRole(await actingFor(unit, town.first), town.first, given);
}

async function signsIn(unit: Unit, actor: SignedIn, { device }: { device: string }): Promise<void> {
  const { personId: id, municipalityId } = actor;
  await openSession(await actingFor(unit, { kind: "house", municipalityId }), { id, municipalityId }, device);
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
