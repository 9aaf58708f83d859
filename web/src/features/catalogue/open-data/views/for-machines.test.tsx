import type { Catalogue } from "@naast/catalogue";
import { describe, expect, it } from "vitest";
import { catalogue } from "#web/testing/house.ts";
import { feedOf } from "./for-machines.tsx";

const reader = { say: (key: string) => key, to: (path: string) => path, contentLanguage: "nl" } as never;
const [first] = catalogue.practices;
if (!first) throw new Error("The catalogue is empty.");

const feedWith = (change: Partial<typeof first>) => {
  const changed: Catalogue = { ...catalogue, practices: [{ ...first, ...change }] };
  return feedOf(changed, reader, "https://naast.example");
};
const idsIn = (feed: string) => [...feed.matchAll(/<entry>\n<id>([^<]+)<\/id>/g)].map(([, id]) => id);

describe("feedOf", () => {
  const change = (date: string, nl: string) => ({ date, nl, en: nl });
  const morning = change("2027-03-01", "'s ochtends");
  const before = change("2026-11-23", "eerst");

  it("keeps the id of a change when another follows on the same day", () => {
    const one = idsIn(feedWith({ changes: [morning, before] }));
    const two = idsIn(feedWith({ changes: [change("2027-03-01", "'s avonds"), morning, before] }));

    expect(two.slice(1)).toEqual(one);
    expect(new Set(two).size).toBe(3);
  });

  it("can be read whatever somebody pasted into a description", () => {
    const feed = feedWith({ changes: [change("2027-03-01", "bel\u0007 & <b>vet</b>")] });

    expect(feed).toContain("<summary>bel &amp; &lt;b&gt;vet&lt;/b&gt;</summary>");
    expect(feed).toContain("<updated>2027-03-01T12:00:00Z</updated>");
  });

  it("says when it is from when nothing is in it", () => {
    expect(feedOf({ ...catalogue, practices: [] }, reader, "")).toMatch(/<updated>\d{4}-\d\d-\d\dT12:00:00Z</);
  });
});
