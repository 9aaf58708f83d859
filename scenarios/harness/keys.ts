import type { Page } from "playwright-core";

/** What has the focus: its words, and whether somebody can see it and where it is. */
export interface Focus {
  readonly what: string;
  readonly ring: boolean;
  readonly seen: boolean;
}

// Runs in the page: the points near its edges and in its middle must be the element itself, or the label that is pressed for it, not something
// else that lies over it.
const LOOK = `(() => {
  const own = document.activeElement;
  const { left, right, top, bottom } = own.getBoundingClientRect();
  const at = (x, y) => { const hit = document.elementFromPoint(x, y); return hit !== null && [own, ...(own.labels ?? [])].some((part) => part.contains(hit) || hit.contains(part)); };
  const x = (left + right) / 2;
  const { outlineStyle, outlineWidth } = getComputedStyle(own);
  return {
    what: (own.labels?.[0] ?? own).innerText?.trim().split("\\n")[0] || own.tagName,
    ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: top >= 0 && bottom <= innerHeight && at(x, top + 2) && at(x, bottom - 2),
  };
})()`;

/** Presses a key; gives what has the focus then. */
export async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key);
  return page.evaluate(LOOK);
}

/** Presses Tab until the focus is on something with these words. */
export async function tabTo(page: Page, what: string): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs++) if ((await press(page, "Tab")).what === what) return;
  throw new Error(`The Tab key never came to "${what}".`);
}
