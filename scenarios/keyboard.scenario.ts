import { describe, expect, it } from "vitest";
import { type Focus, press, tabTo } from "./harness/keys.ts";
import { arriveAt, visit } from "./harness/visit.ts";

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
