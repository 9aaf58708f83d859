import { record } from "#web/platform/audit/record.ts";
import { actingFor, presentKey } from "#web/platform/database/acting.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import { writeMail } from "#web/platform/mail/mail.ts";
import { closeSession, openSession, recognise } from "#web/platform/sessions/session.ts";
import { hashOf, newShortCode, newToken } from "#web/platform/sessions/token.ts";
import { listMunicipalities } from "#web/platform/tenants.ts";
import { personNotFound } from "../errors.ts";
import { paths } from "../paths.ts";
import { findPerson, listPeople, type PersonShown, type RoleShown } from "../store.ts";
import { linkUsed, municipalityNotChosen } from "./errors.ts";
import {
  type Candidate,
  countGuesses,
  deleteRequest,
  findPeopleAt,
  findRequest,
  guessAlone,
  insertGuess,
  insertRequest,
  keep,
  mark,
  undo,
} from "./store.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long a link and a code can be used. */
export const REQUEST_MINUTES = 30;

/** What stands in the mail. */
export interface SignInMail {
  readonly name: string;
  readonly language: string;
  readonly linkToken: string;
  readonly code: string;
  readonly until: Date;
}

interface Asked {
  /** In lower case. */
  readonly email: string;
  readonly wanted: string;
  /** False for an address that was written too often: nobody learns so, but no mail goes out. */
  readonly mayMail: boolean;
}

/**
 * Somebody wants to sign in. A known address gets a mail; an unknown one costs the same work, undone at the end, so that neither the
 * answer nor the time it takes tells who is known here.
 *
 * @returns the token for the browser that asked: the code in the mail counts only together with it
 */
export async function askToSignIn(
  unit: Unit,
  { email, wanted, mayMail }: Asked,
  compose: (mail: SignInMail) => { readonly subject: string; readonly body: string },
): Promise<string> {
  // A code of which no mail goes out is one that cannot be guessed.
  const secrets = { linkToken: newToken(), browserToken: newToken(), code: mayMail ? newShortCode() : newToken() };
  const until = await remember(unit, { email, wanted }, secrets);
  await presentKey(unit, email);
  const [known] = await findPeopleAt(unit, email);
  const person = mayMail ? known : undefined;
  await mark(unit);
  const asHouse = await actingFor(unit, { kind: "house", municipalityId: person?.municipalityId });
  const { name = "", language = "nl" } = person ?? {};
  const mail = compose({ name, language, linkToken: secrets.linkToken, code: secrets.code, until });
  await writeMail(asHouse, { ...mail, address: email, ...(person && { personId: person.id }) });
  await (person ? keep(unit) : undo(unit));
  await actingFor(unit, unit.actor);
  return secrets.browserToken;
}

interface Secrets {
  readonly linkToken: string;
  readonly browserToken: string;
  readonly code: string;
}

async function remember(
  unit: Unit,
  { email, wanted, minutes = REQUEST_MINUTES }: Pick<Asked, "email" | "wanted"> & { readonly minutes?: number },
  { linkToken, browserToken, code }: Secrets,
): Promise<Date> {
  const expiresAt = new Date(unit.now().getTime() + minutes * MINUTE_MS);
  await insertRequest(unit, {
    id: newId(unit.now()),
    email,
    linkHash: hashOf(linkToken),
    browserHash: hashOf(browserToken),
    codeHash: hashOf(browserToken, code),
    wanted,
    expiresAt,
  });
  return expiresAt;
}

/**
 * A link for somebody who gets it by hand: the first administrator, of whom nobody knows yet whether mail reaches them.
 *
 * @param email - in lower case
 * @returns the token in the link
 */
export async function giveLink(unit: Unit, email: string, hours: number): Promise<string> {
  const secrets = { linkToken: newToken(), browserToken: newToken(), code: newToken() };
  await remember(unit, { email, wanted: paths.account(), minutes: hours * 60 }, secrets);
  return secrets.linkToken;
}

/** Whom a link is for: an e-mail address, and everybody who is known under it. */
export interface LinkShown {
  readonly email: string;
  readonly wanted: string;
  readonly people: readonly Candidate[];
}

/** What a link opens, without using it up; undefined when it is used or its time is over. */
export async function findLink(unit: Unit, linkToken: string): Promise<LinkShown | undefined> {
  const request = await requestBy(unit, "link_hash", hashOf(linkToken));
  if (!request) return undefined;
  await presentKey(unit, request.email);
  const people = await findPeopleAt(unit, request.email);
  return people.length === 0 ? undefined : { email: request.email, wanted: request.wanted, people };
}

async function requestBy(unit: Unit, by: "link_hash" | "browser_hash", hash: string) {
  await presentKey(unit, hash);
  return findRequest(unit, by, hash);
}

interface SignedInNow {
  readonly token: string;
  readonly wanted: string;
}

/** Uses a link up and opens a session. */
export async function signInByLink(
  unit: Unit,
  linkToken: string,
  { personId, device }: { readonly personId: string | undefined; readonly device: string },
): Promise<SignedInNow> {
  const link = await findLink(unit, linkToken);
  if (!link) throw linkUsed();
  const person = link.people.length === 1 ? link.people[0] : link.people.find(({ id }) => id === personId);
  if (!person) throw municipalityNotChosen();
  const request = await requestBy(unit, "link_hash", hashOf(linkToken));
  if (!request || !(await deleteRequest(unit, request.id))) throw linkUsed();
  return { token: await openSessionFor(unit, person, device), wanted: link.wanted };
}

/** What comes of a code: signed in; a link to choose the municipality with; or why not. */
export type CodeOutcome =
  | SignedInNow
  | { readonly linkToken: string }
  | { readonly refused: "wrong" | "tooMany" | "gone" };

interface Guess {
  /** What the browser that asked for the mail holds. */
  readonly browserToken: string;
  readonly code: string;
  readonly visitorAddress: string;
  readonly device: string;
}

/** Somebody typed the code from their mail. Gives an outcome and refuses nothing, so that a wrong guess is stored as one. */
export async function tryCode(unit: Unit, guess: Guess): Promise<CodeOutcome> {
  const browserHash = hashOf(guess.browserToken);
  const request = await requestBy(unit, "browser_hash", browserHash);
  if (!request) return { refused: "gone" };
  if (!(await mayGuess(unit, { ...request, visitorAddress: guess.visitorAddress }))) return { refused: "tooMany" };
  await presentKey(unit, request.email);
  const [person, ...others] = await findPeopleAt(unit, request.email);
  const isRight = hashOf(guess.browserToken, guess.code.replace(/\D/g, "")) === request.codeHash;
  if (!person || !isRight) return { refused: "wrong" };
  await presentKey(unit, browserHash);
  if (!(await deleteRequest(unit, request.id))) return { refused: "gone" };
  const { wanted } = request;
  if (others.length === 0) return { token: await openSessionFor(unit, person, guess.device), wanted };
  const secrets = { linkToken: newToken(), browserToken: newToken(), code: newToken() };
  await remember(unit, request, secrets);
  return { linkToken: secrets.linkToken };
}

const MOST_GUESSES = { request: 5, visitor: 20, email: 20 } as const;

/**
 * Counts one guess at a request, from a visitor, and at an e-mail address. The last is for whoever asks for mail after mail in
 * somebody else's name, from many places; the link in the mail always works, so nobody can shut another out.
 */
async function mayGuess(
  unit: Unit,
  { id, email, visitorAddress }: { id: string; email: string; visitorAddress: string },
): Promise<boolean> {
  const subjects = [
    { subject: hashOf("request", id), most: MOST_GUESSES.request },
    { subject: hashOf("visitor", visitorAddress), most: MOST_GUESSES.visitor },
    { subject: hashOf("email", email), most: MOST_GUESSES.email },
  ].toSorted((one, other) => (one.subject < other.subject ? -1 : 1)); // two that lock in one order never wait for each other
  for (const { subject } of subjects) await guessAlone(unit, subject);
  const since = new Date(unit.now().getTime() - DAY_MS);
  for (const { subject, most } of subjects) {
    await presentKey(unit, subject);
    if ((await countGuesses(unit, subject, since)) >= most) return false;
  }
  for (const { subject } of subjects) await insertGuess(unit, subject);
  return true;
}

/** Somebody of a demo municipality, and what they are there. */
export interface DemoPerson extends Pick<PersonShown, "id" | "name"> {
  readonly held: RoleShown;
}

/** One person for each role of the municipality this unit acts for. */
export async function listDemoPeople(unit: Unit): Promise<readonly DemoPerson[]> {
  const people = (await listPeople(unit, "all")).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const first = new Map<string, DemoPerson>();
  for (const { id, name, roles } of people)
    for (const held of roles) {
      const place = `${held.scopeId} ${held.role}`;
      if (!first.has(place)) first.set(place, { id, name, held });
    }
  return [...first.values()].filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);
}

/** Be somebody of a demo municipality, in a session like any other. Whether this house is a demonstration, the route knows. */
export async function signInAs(unit: Unit, personId: string, device: string): Promise<string> {
  const municipalities = await listMunicipalities(unit);
  for (const { id: municipalityId, isDemo } of municipalities) {
    if (!isDemo) continue;
    const asHouse = await actingFor(unit, { kind: "house", municipalityId });
    const person = await findPerson(asHouse, personId);
    await actingFor(unit, unit.actor);
    if (person) return openSessionFor(unit, { id: person.id, municipalityId }, device);
  }
  throw personNotFound(personId);
}

/** Opens a session in place of the one this browser may have had. */
async function openSessionFor(
  unit: Unit,
  person: { readonly id: string; readonly municipalityId: string },
  device: string,
): Promise<string> {
  if (unit.actor.kind === "person") await closeSession(unit, unit.actor);
  const asHouse = await actingFor(unit, { kind: "house", municipalityId: person.municipalityId });
  const token = await openSession(asHouse, person, device);
  const recognised = await recognise(asHouse, token);
  if (!recognised) throw new Error("A session that was just opened is not there.");
  await record(await actingFor(asHouse, recognised.actor), "people.audit.signedIn");
  await actingFor(unit, unit.actor);
  return token;
}

/** Ends the session somebody uses now. */
export async function signOut(unit: Unit): Promise<void> {
  if (unit.actor.kind !== "person") return;
  await record(unit, "people.audit.signedOut");
  await closeSession(unit, unit.actor);
}
