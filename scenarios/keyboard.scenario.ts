import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { arriveAt, visit } from "./harness/visit.ts";

/** What has the focus: its words, and whether somebody can see it and where it is. */
interface Focus {
  readonly what: string;
  readonly ring: boolean;
  readonly seen: boolean;
}

// Runs in the page: the points near its edges and in its middle must be the element itself, not something that lies over it.
const LOOK = `(() => {
  const own = document.activeElement;
  const { left, right, top, bottom } = own.getBoundingClientRect();
  const at = (x, y) => { const hit = document.elementFromPoint(x, y); return hit !== null && (own.contains(hit) || hit.contains(own)); };
  const x = (left + right) / 2;
  const { outlineStyle, outlineWidth } = getComputedStyle(own);
  return {
    what: (own.labels?.[0] ?? own).innerText?.trim().split("\\n")[0] || own.tagName,
    ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: top >= 0 && bottom <= innerHeight && at(x, top + 2) && at(x, bottom - 2),
  };
})()`;

async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key);
  return page.evaluate(LOOK);
}

async function tabTo(page: Page, what: string): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs++) if ((await press(page, "Tab")).what === what) return;
  throw new Error(`The Tab key never came to "${what}".`);
}

describe("by keyboard only", () => {
  it("skips to the content first", async () => {
    const page = await visit("/wat-past");
    expect(await press(page, "Tab")).toEqual({ what: "Ga naar de inhoud", ring: true, seen: true });
    await page.keyboard.press("Enter");

    expect((await press(page, "Tab")).what).toBe("Beschrijf het in uw eigen woorden");
  });

  it("goes from the home page to a practice that fits", async () => {
    const page = await visit("/");
    await tabTo(page, "Kies uit een lijst");
    await page.keyboard.press("Enter");
    await arriveAt(page, "/wat-past");
    await tabTo(page, "Tussen buren");
    await page.keyboard.press("Enter");
    await tabTo(page, "Conflict tussen directe buren");
    await page.keyboard.press("Space");
    await page.getByRole("heading", { name: /passen bij wat u ziet/ }).waitFor();

    expect(await page.evaluate("document.activeElement.value")).toBe("neighbour-conflict");
    await tabTo(page, "Toon wat past");
    await page.keyboard.press("Enter");
    await arriveAt(page, /#uitkomst$/);
    await tabTo(page, "Buurtbemiddeling");
    await page.keyboard.press("Enter");
    await arriveAt(page, /^\/praktijken\/buurtbemiddeling\?/);
  });

  it.each([
    ["a phone", { width: 360, height: 740 }],
    ["a desk", { width: 1280, height: 900 }],
    ["a desk at 400 %", { width: 1280, height: 1024, zoom: 4 }],
  ])("shows where it is at every stop of the questions, forward and back, on %s", async (_, size) => {
    const page = await visit("/wat-past?probleem=youth-nuisance&plek=square", size);
    const forward: Focus[] = [];
    for (let stop = 0; stop < 60; stop++) forward.push(await press(page, "Tab"));
    const back: Focus[] = [];
    for (let stop = 0; stop < 59; stop++) back.push(await press(page, "Shift+Tab"));

    const hidden = [...forward, ...back].filter(({ ring, seen }) => !ring || !seen);
    expect(hidden).toEqual([]);
    expect(forward.map(({ what }) => what)).toContain("Overlast door jongeren of scholieren");
  });
});
