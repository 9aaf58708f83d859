import { addMunicipality, addOrganisation, addPerson } from "../features/people/index.ts";
import type { Context, Unit } from "../platform/database/context.ts";
import { inTransaction } from "../platform/database/transaction.ts";
import type { Actor, Role, SignedIn } from "../platform/sessions/actor.ts";
import { openSession, recognise } from "../platform/sessions/session.ts";
import { type Fields, send, type TestHouse } from "./house.ts";

/** Somebody of our street, signed in. */
export interface Neighbour {
  readonly id: string;
  readonly municipalityId: string;
  readonly name: string;
  readonly email: string;
  /** Shows their session. */
  readonly cookie: string;
  readonly actor: SignedIn;
  /** What a route gives a service on their behalf. */
  readonly context: Context;
  /** Does something in one unit of work, as they. */
  does<Result>(work: (unit: Unit, actor: SignedIn) => Promise<Result>): Promise<Result>;
  opens(path: string): Promise<Response>;
  sends(path: string, fields: Fields): Promise<Response>;
}

/** One municipality with the people everybody knows by name. */
export interface Street {
  readonly municipalityId: string;
  readonly town: { readonly id: string; readonly name: string };
  readonly housing: { readonly id: string; readonly name: string };
  /** Looks after the municipality. */
  readonly marleen: Neighbour;
  /** Looks after the people of the housing association only. */
  readonly hakim: Neighbour;
  /** Coordinates for the housing association. */
  readonly ineke: Neighbour;
  /** Works for the housing association. */
  readonly joost: Neighbour;
  /** Helps out as a volunteer at the housing association. */
  readonly fatima: Neighbour;
  /** Does something as the house, for this municipality. */
  does<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result>;
}

/** A fresh street on this house: every call is another municipality, so that tests never meet. */
export async function aStreet(house: TestHouse): Promise<Street> {
  const tag = crypto.randomUUID().slice(0, 8);
  const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
  const town = await inTransaction(visiting, async (unit) => {
    const { id, organisationId } = await addMunicipality(unit, `Gemeente ${tag}`, { isDemo: true });
    return { id: organisationId, municipalityId: id, name: `Gemeente ${tag}` };
  });
  const { municipalityId } = town;
  const asHouse = house.platform.contextFor({ kind: "house", municipalityId }, "test");
  const comesToLive = (name: string, organisationId: string, role: Role) =>
    neighbour(house, asHouse, {
      name,
      email: `${name.toLowerCase()}.${tag}@example.org`,
      organisationId,
      role,
      language: "nl",
    });

  const marleen = await comesToLive("Marleen", town.id, "administrator");
  const housing = { name: `Wonen ${tag}`, id: "" };
  housing.id = await marleen.does((unit, actor) =>
    addOrganisation(unit, actor, { name: housing.name, kind: "housingAssociation" }),
  );
  return {
    municipalityId,
    town,
    housing,
    marleen,
    hakim: await comesToLive("Hakim", housing.id, "administrator"),
    ineke: await comesToLive("Ineke", housing.id, "coordinator"),
    joost: await comesToLive("Joost", housing.id, "professional"),
    fatima: await comesToLive("Fatima", housing.id, "volunteer"),
    does: (work) => inTransaction(asHouse, work),
  };
}

type Settling = Parameters<typeof addPerson>[2];

async function neighbour(house: TestHouse, asHouse: Context, settling: Settling): Promise<Neighbour> {
  const municipalityId = municipalityOfHouse(asHouse.actor);
  const { id, token } = await inTransaction(asHouse, async (unit) => {
    const person = await addPerson(unit, municipalityId, settling);
    return { id: person, token: await openSession(unit, { id: person, municipalityId }, "Firefox, Linux") };
  });
  const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
  const recognised = await inTransaction(visiting, (unit) => recognise(unit, token));
  if (!recognised) throw new Error(`${settling.name} is not recognised.`);
  const { actor } = recognised;
  const context = house.platform.contextFor(actor, "test");
  const cookie = `naast=${token}`;
  const { name, email } = settling;
  return {
    id,
    municipalityId,
    name,
    email,
    cookie,
    actor,
    context,
    does: (work) => inTransaction(context, (unit) => work(unit, actor)),
    opens: async (path) => house.app.request(path, { headers: { cookie } }),
    sends: async (path, fields) => send(path, fields, { from: house.app, cookie }),
  };
}

function municipalityOfHouse(actor: Actor): string {
  if (actor.kind !== "house" || actor.municipalityId === undefined)
    throw new Error("A street stands in a municipality.");
  return actor.municipalityId;
}
