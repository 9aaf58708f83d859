import { FACETS, ORDERS, orderOf } from "@naast/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "#web/testing/house.ts";
import { queryFor, wantedFrom, without } from "./schema.ts";

const chosen = fc
  .record(Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...orderOf(facet, catalogue.taxonomy)])])))
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, ids]) => ids.length > 0)));
const words = fc.string({ maxLength: 40 }).map((text) => text.trim());

describe("the address of what somebody looks for", () => {
  it("gives the same wish back", () => {
    fc.assert(
      fc.property(words, chosen, fc.constantFrom(...ORDERS), (typed, picked, order) => {
        const wanted = { words: typed, chosen: picked, order };
        const back = wantedFrom(new URLSearchParams(queryFor(wanted)), catalogue);
        expect(back).toEqual({ ...wanted, ticked: [] });
      }),
    );
  });

  it("opens whatever it holds, without what nobody knows", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { chosen: picked, ticked } = wantedFrom(new URLSearchParams(query), catalogue);
        for (const [facet, ids = []] of Object.entries(picked))
          for (const id of ids) expect(orderOf(facet as (typeof FACETS)[number], catalogue.taxonomy)).toContain(id);
        for (const slug of ticked) expect(catalogue.practices.map((one) => one.slug)).toContain(slug);
      }),
    );
    expect(wantedFrom(new URLSearchParams("probleem=draken&volgorde=willekeurig&praktijk=nergens"), catalogue)).toEqual(
      {
        words: "",
        chosen: {},
        order: "relevance",
        ticked: [],
      },
    );
  });

  it("leaves one value or a whole facet out", () => {
    const wanted = wantedFrom(new URLSearchParams("plek=square&plek=street&groep=children"), catalogue);

    expect(queryFor(without(wanted, "locations", "square"))).toBe("groep=children&plek=street");
    expect(queryFor(without(wanted, "locations"))).toBe("groep=children");
  });
});
