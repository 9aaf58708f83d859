import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { open, send } from "#web/testing/house.ts";

const leadsTo = async (path: string, fields: readonly (readonly [string, string])[]) => {
  const answer = await send(path, fields);
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
};

describe("sending the questions", () => {
  it("leads to an address with the choice in a fixed order, and to the answer in it", async () => {
    const fields = [
      ["plek", "square"],
      ["toon", "1"],
      ["probleem", "no-say"],
      ["woorden", ""],
      ["van", ""],
    ] as const;

    expect(await leadsTo("/wat-past", fields)).toBe("/wat-past?probleem=no-say&plek=square#uitkomst");
    expect(await leadsTo("/en/wat-past", fields)).toBe("/en/wat-past?probleem=no-say&plek=square#uitkomst");
  });

  it("leads to the answer too when somebody pressed Enter on a tick and wrote nothing", async () => {
    expect(await leadsTo("/wat-past", [["probleem", "no-say"]])).toBe("/wat-past?probleem=no-say#uitkomst");
  });

  it("leads to proposals when somebody wrote something, whichever button was pressed, and keeps the choice", async () => {
    const fields = [
      ["probleem", "no-say"],
      ["woorden", "muziek in de gang"],
    ] as const;
    const proposals = "/wat-past?probleem=no-say&voorstel=daily-nuisance#vragen";

    expect(await leadsTo("/wat-past", fields)).toBe(proposals);
    expect(await leadsTo("/wat-past", [...fields, ["toon", "1"]])).toBe(proposals);
  });

  it("shows the likeliest proposal first", async () => {
    const page = await open("/wat-past?voorstel=no-say&voorstel=daily-nuisance");

    expect(page.indexOf('value="no-say"')).toBeLessThan(page.indexOf('value="daily-nuisance"'));
  });

  it("proposes at most six problems, and none that was ticked already", async () => {
    const location = await leadsTo("/wat-past", [
      ["probleem", "youth-nuisance"],
      ["woorden", "jongeren op straat en plein"],
    ]);
    const proposed = new URL(location, "http://naast").searchParams.getAll("voorstel");

    expect(proposed.length).toBeGreaterThan(1);
    expect(proposed.length).toBeLessThanOrEqual(6);
    expect(proposed).not.toContain("youth-nuisance");
  });

  it("says that the words say nothing to us, but not to somebody who wrote none", async () => {
    const unknown = await leadsTo("/wat-past", [["woorden", "xyzzy"]]);
    expect(unknown).toBe("/wat-past?voorstel=#vragen");
    expect(await open("/wat-past?voorstel=")).toContain("Bij deze woorden vonden we niets");

    expect(await leadsTo("/wat-past", [["woorden", "  "]])).toBe("/wat-past#vragen");
  });

  it("reads no more words than the field takes, however many somebody sends", async () => {
    const far = `${"x".repeat(299)} muziek in de gang`;

    expect(await leadsTo("/wat-past", [["woorden", far]])).toBe("/wat-past?voorstel=#vragen");
  });

  it("never repeats a word somebody wrote", async () => {
    const word = fc.stringMatching(/^[B-Z][a-z]{9,14}$/);
    await fc.assert(
      fc.asyncProperty(word, word, async (one, other) => {
        const location = await leadsTo("/wat-past", [
          ["woorden", `${one} ${other} muziek`],
          ["toon", "1"],
        ]);
        expect(location + (await open(location.replace(/#.*/, "")))).not.toMatch(new RegExp(`${one}|${other}`));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the page of the questions", () => {
  it("asks every question once: no name stands under two boxes with the same value", async () => {
    const page = await open("/wat-past?voorstel=no-say&voorstel=little-contact&probleem=no-say");
    const boxes = [...page.matchAll(/type="(?:checkbox|radio)" name="([^"]+)" value="([^"]+)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );

    expect(boxes.length).toBeGreaterThan(100);
    expect(boxes).toEqual([...new Set(boxes)]);
  });

  it("shows proposals once, ticked where they were chosen already", async () => {
    const page = await open("/wat-past?voorstel=no-say&voorstel=nonsense&probleem=no-say");

    expect(page).toContain("Bedoelt u dit?");
    expect(page.match(/type="checkbox"[^>]*value="no-say"/g)).toHaveLength(1);
    expect(page).toMatch(/value="no-say" checked/);
    expect(page).not.toContain('value="nonsense"');
  });

  it("opens a question in which something is ticked and tells how many, and leaves the others folded", async () => {
    const page = await open("/wat-past?probleem=neighbour-conflict&probleem=daily-nuisance");
    const folds = page.match(/<details class="fold"[^>]*>.*?<\/summary>/gs) ?? [];
    const opened = folds.filter((fold) => fold.includes(' open=""'));

    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatch(/Tussen buren.*2 gekozen/s);
  });

  it("is no way to bring markup into the page, whatever the address says", async () => {
    const plain = (await open("/wat-past?plek=square")).match(/<script|<img|<svg/g)?.length;
    const sharp = ["<script>", '"><img src=x onerror=x>', "'", "</title>", "javascript:alert(1)", "&lt;", "\u0000"];
    const value = fc.array(fc.constantFrom(...sharp)).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(value, value, async (name, text) => {
        const query = new URLSearchParams([
          ["plek", "square"],
          ["fase", text],
          ["van", text],
          [name, text],
        ]);
        const page = await open(`/wat-past?${query}`);
        expect(page.match(/<script|<img|<svg/g)?.length).toBe(plain);
        expect(page).not.toMatch(/onerror=x>|href="javascript:/);
      }),
      { numRuns: 30 },
    );
  });
});
