import type { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import type { Env } from "./platform/http/env.ts";
import { freshEngine } from "./testing/databases.ts";
import { openHouse, type TestHouse } from "./testing/house.ts";
import { aStreet, type Neighbour, type Street } from "./testing/street.ts";

interface Address {
  readonly method: string;
  readonly path: string;
  readonly languages: string;
}

/** What stands for each part of an address that differs: something of the street, which its own people may know. */
const SAMPLES: Readonly<Record<string, (street: Street) => string | Promise<string>>> = {
  "/diagnoses/:id": async ({ joost }) => preparedBy(joost),
  "/praktijken/:slug": () => "jolo",
  "/richtingen/:slug": () => "dialoog",
  "/mensen/:id": ({ fatima }) => fatima.id,
  "/organisaties/:id": ({ housing }) => housing.id,
  "/wijken-en-buurten/inlezen/:id": ({ marleen }) => laidAsideBy(marleen),
};

/** Who comes by: nobody, somebody who looks after another municipality, and the people of the street. */
const VISITORS = {
  visitor: () => undefined,
  stranger: (_street: Street, elsewhere: Street) => elsewhere.marleen,
  volunteer: ({ fatima }: Street) => fatima,
  professional: ({ joost }: Street) => joost,
  coordinator: ({ ineke }: Street) => ineke,
  administrator: ({ hakim }: Street) => hakim,
  municipality: ({ marleen }: Street) => marleen,
} as const satisfies Record<string, (street: Street, elsewhere: Street) => Neighbour | undefined>;

/** In a demonstration everybody may be its made-up people, and this page says whom. */
const OFFERS_THE_STREET = "/aanmelden";

const HEADING = `Every address of the house, and what it answers to whom. A new address, or another answer, shows in the difference:
read it as a question, "should they?". Written by web/src/routes.test.ts (npm test -- unit routes --update).

A number is the status; 303 leads on, ↗ to signing in. Forms are sent empty, so 422 means: may, and must fill it in.
stranger: administrator of another municipality. administrator: of the organisation whose people and things are asked for.
`;

/** Some four hundred pages, one after another, on a machine that is busy. */
const LONG_WAIT_MS = 60_000;

describe("every address", () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openHouse(await freshEngine("embedded"), { settings: { trustedProxies: 1 } });
  });

  it(
    "answers each role as the table says, and tells a stranger nothing of ours",
    async () => {
      const rows: string[][] = [["", "", "languages", ...Object.keys(VISITORS)]];
      const lookers = await twoStreets(house);
      for (const address of addressesOf(house.app)) {
        // A form may end a session or erase somebody, so each has its own people; who only looks changes nothing.
        const [street, elsewhere] = address.method === "GET" ? lookers : await twoStreets(house);
        const answers = await answersOf(house.app, address, { street, elsewhere });
        rows.push([address.method, address.path, address.languages, ...answers]);
      }

      await expect(`${HEADING}\n${asTable(rows)}\n`).toMatchFileSnapshot("../routes.txt");
    },
    LONG_WAIT_MS,
  );
});

/** What an address answers to each visitor, in short; whoever is a stranger must learn nothing. */
async function answersOf(
  app: Hono<Env>,
  address: Address,
  { street, elsewhere }: { street: Street; elsewhere: Street },
): Promise<string[]> {
  const answers: string[] = [];
  for (const [name, find] of Object.entries(VISITORS)) {
    const answer = await ask(app, { address, street, by: find(street, elsewhere) });
    answers.push(inShort(answer));
    await expectFaultsFirst(answer.clone(), address);
    if (name === "visitor" || name === "stranger") await expectNothingOf(street, answer, address);
  }
  return answers;
}

const twoStreets = async (house: TestHouse) => [await aStreet(house), await aStreet(house)] as const;

/** The addresses by their Dutch path, with the languages they answer in. */
function addressesOf(app: Hono<Env>): Address[] {
  const found = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === "ALL") continue;
    const [, language = "nl", rest = path] = /^\/(en|ar)(\/.*|$)/.exec(path) ?? [];
    const key = `${method} ${rest || "/"}`;
    found.set(key, (found.get(key) ?? new Set()).add(language));
  }
  const addresses = [...found].map(([key, languages]) => {
    const [method = "", path = ""] = key.split(" ");
    return { method, path, languages: [...languages].join(" ") };
  });
  const order = ({ path, method }: Address) => `${path} ${method}`;
  return addresses.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}

interface Asking {
  readonly address: Address;
  readonly street: Street;
  readonly by: Neighbour | undefined;
}

async function ask(app: Hono<Env>, { address: { method, path }, street, by }: Asking): Promise<Response> {
  // Each from a place of their own, for the house asks a place to wait that sends forms as fast as this.
  const from = `${method} ${path} ${by?.id ?? "visitor"}`;
  const headers = { "sec-fetch-site": "same-origin", "x-forwarded-for": from, ...(by && { cookie: by.cookie }) };
  const body = method === "POST" ? { body: new URLSearchParams() } : {};
  return app.request(await filledIn(path, street), { method, headers, ...body });
}

async function filledIn(path: string, street: Street): Promise<string> {
  const [pattern, sample] =
    Object.entries(SAMPLES)
      .toSorted(([one], [other]) => other.length - one.length)
      .find(([start]) => path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}.`)) ?? [];
  const filled = pattern && sample ? path.replace(pattern, pattern.replace(/:\w+$/, await sample(street))) : path;
  // What is left stands for something that never was, which nobody may tell from what is not theirs.
  return filled.replaceAll(/:\w+/g, "0198f0c0-0000-7000-8000-000000000000");
}

/** A table that somebody just set up. */
async function preparedBy({ sends }: Neighbour): Promise<string> {
  const { headers } = await sends("/diagnoses/nieuw", [["area", "Kade"]]);
  return headers.get("location")?.replace("/diagnoses/", "") ?? "";
}

/** A list of areas that somebody read in and that waits. */
async function laidAsideBy({ sends }: Neighbour): Promise<string> {
  const file = new File(["code;naam;jaar\nBU99010101;Kade;2026"], "lijst.csv");
  const { headers } = await sends("/wijken-en-buurten/inlezen", [["file", file]]);
  return headers.get("location")?.replace("/wijken-en-buurten/inlezen/", "") ?? "";
}

function inShort({ status, headers }: Response): string {
  const leadsTo = headers.get("location") ?? "";
  return /^(\/en|\/ar)?\/aanmelden\?terug=/.test(leadsTo) ? `${status}↗` : String(status);
}

async function expectNothingOf(street: Street, answer: Response, { path }: Address): Promise<void> {
  if (path === OFFERS_THE_STREET) return;
  const text = answer.headers.get("content-type")?.startsWith("text/event-stream") ? "" : await answer.text();
  const people = [street.marleen, street.hakim, street.ineke, street.joost, street.fatima];
  const ours = [street.town.name, street.housing.name, ...people.map(({ email }) => email)];
  for (const secret of ours) expect(text, `${path} tells of ${secret}`).not.toContain(secret);
}

/** What is wrong with a form stands above all but the title, where everybody looks when the page comes back; also without script. */
async function expectFaultsFirst(answer: Response, { path }: Address): Promise<void> {
  if (![409, 422].includes(answer.status) || !answer.headers.get("content-type")?.startsWith("text/html")) return;
  const [, above] = /<main[^>]*>(.*?)id="fouten"/s.exec(await answer.text()) ?? [];
  expect(above ?? "", `${path} says what is wrong below other things`).not.toMatch(
    /<(?:h2|section|form|table|dl|ul)\b/,
  );
}

function asTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
