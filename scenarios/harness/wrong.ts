import type { Page } from "playwright-core";
import { expect } from "vitest";

/** All that is wrong stands in sight, wherever the button stood. */
export async function seesWhatIsWrong(page: Page): Promise<void> {
  const summary = page.locator("#fouten");
  await summary.waitFor();
  const [box, size] = [await summary.boundingBox(), page.viewportSize()];
  expect(box && size && box.y >= 0 && box.y + box.height <= size.height, page.url()).toBe(true);
}
