import { describe, expect, it } from "vitest";
import { catalogue, open } from "#web/testing/house.ts";

describe("the front door", () => {
  it("counts the practices of each direction as the list shows them", async () => {
    const [home, list] = [await open("/"), await open("/praktijken")];
    for (const direction of Object.keys(catalogue.taxonomy.directions)) {
      const told = new RegExp(`href="/praktijken#${direction}".*?(één|\\d+) praktijk`, "s").exec(home)?.[1];
      const section = list.slice(list.indexOf(`id="${direction}"`));
      const shown = section.slice(0, section.indexOf("</section>")).match(/<article/g)?.length;

      expect({ direction, count: told === "één" ? 1 : Number(told) }).toEqual({ direction, count: shown });
    }
  });

  it("takes somebody's own words by a way that leaves no trace in an address", async () => {
    expect(await open("/")).toContain('<form class="search-box" method="post" action="/wat-past">');
    expect(await open("/en")).toContain('<form class="search-box" method="post" action="/en/wat-past">');
  });
});

describe("what Naast is", () => {
  it("says what is kept, how it chooses and with what doubt, in both languages", async () => {
    for (const [path, language] of [
      ["/over", "nl"],
      ["/en/over", "en"],
    ] as const) {
      const page = await open(path);
      expect(page).toContain('id="bewaren"');
      expect(page).toContain(catalogue.rules.disclaimer[language].trim().slice(0, 40));
    }
  });
});
