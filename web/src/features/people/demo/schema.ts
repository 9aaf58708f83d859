import { type Read, readYaml, type TextFile } from "@naast/catalogue";
import { z } from "zod";
import { LANGUAGES } from "#web/platform/language/languages.ts";
import { ROLES } from "#web/platform/sessions/actor.ts";
import { ORGANISATION_KINDS } from "../organisations/store.ts";

/** The municipality itself, among the organisations somebody can belong to. */
export const MUNICIPALITY = "municipality";

const days = z.int().min(0).max(300);
const held = z.strictObject({ at: z.string(), role: z.enum(ROLES), days });
const person = held.extend({
  name: z.string().min(1),
  // Nobody real may ever get a mail from people who are made up.
  email: z.email().regex(/^[^A-Z]+@example\.org$/, "an address in small letters that ends with @example.org"),
  language: z.enum(LANGUAGES).default("nl"),
  also: z.array(held).default([]),
  signedIn: z.array(z.strictObject({ days, device: z.string().min(1) })).default([]),
});
const organisation = z.strictObject({ name: z.string().min(1), kind: z.enum(ORGANISATION_KINDS) });
const areas = z.strictObject({
  year: z.int().min(2000).max(2100),
  names: z.record(z.string().regex(/^(WK\d{6}|BU\d{8})$/), z.string().min(1)),
});
const municipality = z
  .strictObject({
    name: z.string().min(1),
    organisations: z.record(z.string().regex(/^[a-z]+$/), organisation),
    areas,
    people: z.array(person).min(1),
  })
  .superRefine(refuseContradictions);

/** The made-up people of a demonstration, by municipality. */
const castSchema = z.strictObject({ municipalities: z.array(municipality).min(1) });

export type Cast = z.infer<typeof castSchema>;
export type CastMunicipality = Cast["municipalities"][number];
export type CastOrganisation = z.infer<typeof organisation>;
export type CastRole = z.infer<typeof held>;
export type CastPerson = CastMunicipality["people"][number];

/** The cast in a file of the content folder, or every fault in it with its place. */
export function readCast(file: TextFile): Read<Cast> {
  return readYaml(file, castSchema);
}

interface Story {
  readonly organisations: Readonly<Record<string, unknown>>;
  readonly people: readonly z.infer<typeof person>[];
}
type Somebody = Story["people"][number];

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What the parts must be together: the story may not contradict itself. */
function refuseContradictions(told: Story, { addIssue }: z.RefinementCtx): void {
  const places = [MUNICIPALITY, ...Object.keys(told.organisations)];
  const faults = told.people.flatMap((one, index) =>
    [...strangePlaces(one, places), ...tooEarly(one), ...twice(one, index, told), ...beforeTheFirst(one, told)].map(
      ({ path, message }): Fault => ({ path: ["people", index, ...path], message }),
    ),
  );
  for (const fault of [...notTheFirst(told), ...faults]) addIssue({ code: "custom", ...fault });
}

function notTheFirst({ people: [first] }: Story): Fault[] {
  const isRight = first?.at === MUNICIPALITY && first.role === "administrator";
  return isRight ? [] : [{ path: ["people", 0, "at"], message: "first of all an administrator of the municipality" }];
}

function strangePlaces({ at, also }: Somebody, places: readonly string[]): Fault[] {
  const held = [{ at, path: ["at"] }, ...also.map((role, index) => ({ at: role.at, path: ["also", index, "at"] }))];
  return held.filter((one) => !places.includes(one.at)).map(({ path }) => ({ path, message: places.join(" or ") }));
}

function tooEarly({ days: came, also, signedIn }: Somebody): Fault[] {
  const later = Object.entries({ also, signedIn }).flatMap(([list, all]) =>
    all.map((one, index) => ({ days: one.days, path: [list, index, "days"] })),
  );
  const message = "no more days than since they came";
  return later.filter((one) => one.days > came).map(({ path }) => ({ path, message }));
}

function twice({ email }: Somebody, index: number, { people }: Story): Fault[] {
  const isTaken = people.findIndex((other) => other.email === email) < index;
  return isTaken ? [{ path: ["email"], message: "an address nobody else has" }] : [];
}

function beforeTheFirst({ days: came }: Somebody, { people: [first] }: Story): Fault[] {
  return first && came > first.days ? [{ path: ["days"], message: "no more days than the first of all" }] : [];
}
