import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Only colours differ in the dark. */
export const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;

/** What axe holds against the page as it stands: one line for each rule and place, none when all is well. */
export async function violationsOn(
  page: Page,
  rules: readonly string[] | typeof COLOURS = RULES,
): Promise<readonly string[]> {
  await page.evaluate(source);
  const options: RunOptions = { runOnly: rules as RunOptions["runOnly"] & {}, resultTypes: ["violations"] };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}
