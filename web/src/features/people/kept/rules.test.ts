import { beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "../../../testing/databases.ts";
import { everyRow } from "../../../testing/every-row.ts";
import { houseOn, type TestHouse } from "../../../testing/house.ts";
import { aStreet, type Street } from "../../../testing/street.ts";
import { peopleRules } from "./jobs.ts";

describe.each(ENGINES)("what is kept (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    street = await aStreet(house);
  });

  it("is forgotten when its time is over, and not before", async () => {
    const hour = 60 * 60 * 1000;
    const ago = (hours: number) => new Date(house.platform.now().getTime() - hours * hour);
    const tag = street.municipalityId;
    await street.does(async ({ db }) => {
      for (const [name, hours] of [
        ["old", 2],
        ["new", -1],
      ] as const)
        await db
          .insertInto("sign_in_request")
          .values({
            id: `${name === "old" ? "1" : "2"}${tag.slice(1)}`,
            email: `${name}.${tag}@example.org`,
            link_hash: `link ${name} ${tag}`,
            browser_hash: `browser ${name} ${tag}`,
            code_hash: "",
            wanted: "/",
            created_at: ago(3),
            expires_at: ago(hours),
          })
          .execute();
      for (const [name, hours] of [
        ["old", 25],
        ["new", 23],
      ] as const)
        await db
          .insertInto("code_guess")
          .values({ subject: `${name} ${tag}`, guessed_at: ago(hours) })
          .execute();
    });
    for (const { forget } of peopleRules) if (forget) await street.does(forget);

    const left = JSON.stringify(await everyRow(house, ["sign_in_request", "code_guess"]));
    expect([`old.${tag}@`, `new.${tag}@`, `old ${tag}"`, `new ${tag}"`].map((mark) => left.includes(mark))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
