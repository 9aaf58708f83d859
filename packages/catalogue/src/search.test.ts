import { describe, expect, it } from "vitest";
import { catalogue } from "../reference/real-content.ts";
// What people type, and what must come first: written down before the search was built. Add what somebody did not find.
import SEARCHES from "../reference/searches.json" with { type: "json" };
import { type SearchAsked, searchPractices } from "./search.ts";
import { FACETS } from "./search-facets.ts";

const search = (words: string, change: Partial<SearchAsked> = {}) =>
  searchPractices(catalogue, { words, chosen: {}, order: "relevance", language: "nl", ...change });
const slugs = (result: ReturnType<typeof search>) => result.hits.map(({ practice }) => practice.slug);

describe("a search", () => {
  it.each(SEARCHES)("for '$words' has $first on top", ({ words, first }) => {
    expect(slugs(search(words))[0]).toBe(first);
  });

  it("without words has every practice, by name in the reader's language", () => {
    const { hits, spelling } = search("  ");
    const titles = hits.map(({ practice }) => practice.title.nl);

    expect(hits).toHaveLength(catalogue.practices.length);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator("nl").compare));
    expect(spelling).toBeUndefined();
  });

  it("for what no practice holds has none, and does not guess a spelling", () => {
    expect(search("xylofoonkwartet").hits).toEqual([]);
    expect(search("xylofoonkwartet").spelling).toBeUndefined();
  });

  it("says how a word is spelt here", () => {
    expect(search("bemidling").spelling).toBe("bemiddeling");
    expect(search("bemiddeling").spelling).toBeUndefined();
  });

  it("says where it was found, with what was found marked", () => {
    const [hit] = search("sociale media", { chosen: {} }).hits.filter(
      ({ practice }) => practice.slug === "buurtpreventie-sociale-media",
    );
    const marked = hit?.excerpt?.pieces.filter(({ isFound }) => isFound).map(({ text }) => text);

    expect(hit?.excerpt?.place).toBe("title");
    expect(marked).toEqual(["sociale", "media"]);
  });

  it("asks for all words, and for some where nothing holds all", () => {
    const both = slugs(search("voetbal huiswerk"));
    expect(both).toContain("futsal-chabbab");
    expect(both.length).toBeLessThan(slugs(search("voetbal")).length + 1);
    expect(slugs(search("voetbal xylofoonkwartet"))).toContain("futsal-chabbab");
  });

  it("is the same each time, and whatever the capitals and accents", () => {
    expect(search("DIALÓÓG")).toEqual(search("dialoog"));
  });
});

describe("facets", () => {
  it("tell how many practices each value would leave, beside what is chosen of the other facets", () => {
    const chosen = { locations: ["square"] };
    const { facets } = search("", { chosen });
    for (const facet of FACETS)
      for (const { id, count } of facets[facet]) {
        const { [facet]: _, ...others } = { ...chosen } as Partial<Record<string, readonly string[]>>;
        expect(search("", { chosen: { ...others, [facet]: [id] } }).hits, `${facet} ${id}`).toHaveLength(count);
      }
  });

  it("widen within one and narrow between two", () => {
    const square = slugs(search("", { chosen: { locations: ["square"] } }));
    const either = slugs(search("", { chosen: { locations: ["square", "school"] } }));
    const both = slugs(search("", { chosen: { locations: ["square"], groups: ["children"] } }));

    expect(either).toEqual(expect.arrayContaining(square));
    expect(either.length).toBeGreaterThan(square.length);
    expect(square).toEqual(expect.arrayContaining(both));
    expect(both.length).toBeLessThan(square.length);
  });

  it("show the way back where nothing is left", () => {
    const { hits, without } = search("", { chosen: { locations: ["online"], methods: ["sport"] } });

    expect(hits).toEqual([]);
    expect(without.map(({ facet }) => facet)).toEqual(["locations", "methods"]);
    for (const { count } of without) expect(count).toBeGreaterThan(0);
  });

  it("keep what is chosen in view, even when it leaves nothing", () => {
    const { facets } = search("", { chosen: { locations: ["online"], methods: ["sport"] } });

    expect(facets.methods.find(({ id }) => id === "sport")).toMatchObject({ isChosen: true });
  });
});

describe("the order of the answer", () => {
  it("is what was measured first, or what takes least first, when asked", () => {
    const evidence = search("", { order: "evidence" }).hits;
    const efforts = search("", { order: "effort" }).hits.map(({ practice }) => practice.effort);

    expect(evidence[0]?.practice.evidence.studies.length).toBeGreaterThan(0);
    expect(evidence.at(-1)?.practice.evidence.studies).toEqual([]);
    expect(efforts.lastIndexOf("light")).toBeLessThan(efforts.indexOf("middle"));
    expect(efforts.lastIndexOf("middle")).toBeLessThan(efforts.indexOf("heavy"));
  });

  it("is what changed last first, when asked", () => {
    const later = { date: "2030-01-02", nl: "Er kwam een stap bij.", en: "A step was added." };
    const practices = catalogue.practices.map((practice) =>
      practice.slug === "opzoomeren" ? { ...practice, changes: [later, ...practice.changes] } : practice,
    );
    const asked = { words: "", chosen: {}, order: "newest", language: "nl" } as const;

    expect(slugs(search("", { order: "newest" }))[0]).not.toBe("opzoomeren");
    expect(slugs(searchPractices({ ...catalogue, practices }, asked))[0]).toBe("opzoomeren");
  });
});
