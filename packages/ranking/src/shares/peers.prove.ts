import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPabulib } from "../ballots/read-pabulib.ts";
import { type SharesOptions, shareEqually } from "./equal-shares.ts";

const SHARED = join(import.meta.dirname, "../../../../../shared/bench");
const RANKING = join(SHARED, "ranking");
const EXPECTED = join(SHARED, "expected");
const files = existsSync(RANKING) ? readdirSync(RANKING).filter((name) => name.endsWith(".pb")) : [];

/** What a peer found; `skipped` where it could not finish. */
type Found = { readonly winners?: readonly string[] };

const textOf = (name: string) => readFileSync(join(RANKING, name), "utf8");
const winnersOf = (name: string, options: SharesOptions) =>
  shareEqually(readPabulib(textOf(name), name), options)
    .winners.map(({ id }) => id)
    .sort();

function expected(peer: string, name: string): Readonly<Record<string, Found>> {
  const [tool, end] = peer === "tool" ? ["equalshares-tool", "floats"] : ["pabutools", "gmpy2"];
  return JSON.parse(readFileSync(join(EXPECTED, `${tool}.${name.replace(/\.pb$/, "")}.${end}.json`), "utf8"));
}

if (files.length === 0) {
  it("is not compared with its peers here, for the elections that others made are not in shared/bench/ranking", () => {
    expect(existsSync(RANKING)).toBe(false);
  });
}

describe.runIf(files.length > 0)("shareEqually beside its peers", () => {
  it.each(files)("finds in %s what the tool of equalshares.net found, however the budget is completed", (name) => {
    const found = expected("tool", name);
    const completions = { none: "none", add1: "add1", default_add1u_exhaustive_integral: "add1-utilitarian" } as const;
    for (const [key, completion] of Object.entries(completions)) {
      const winners = found[key]?.winners;
      if (winners) expect(winnersOf(name, { completion }), completion).toEqual(winners.toSorted());
    }
  });

  it.each(files)("finds in %s what pabutools found with fractions, for both utilities", (name) => {
    const found = expected("pabutools", name);
    expect(winnersOf(name, { utility: "cost" })).toEqual(found.mes_cost?.winners?.toSorted());
    expect(winnersOf(name, { utility: "unit" })).toEqual(found.mes_card?.winners?.toSorted());
  });

  it.each([
    ["Netherlands_Assen_2024.pb", 9],
    ["poland_wieliczka_2023_green-budget.pb", 30],
  ])("finds the published winners of %s, all %d", (name, count) => {
    const published = selectedIn(textOf(name));
    expect(published.length).toBe(count);
    expect(winnersOf(name, { completion: "add1" })).toEqual(published);
  });
});

/** Of these elections each project has its own line, and no cell holds a semicolon. */
function selectedIn(text: string): string[] {
  const [, projects = ""] = text.split(/^PROJECTS\s*$/m);
  const [header = "", ...rows] = (projects.split(/^VOTES\s*$/m)[0] ?? "").trim().split(/\r?\n/);
  const column = header.split(";").indexOf("selected");
  return rows
    .filter((row) => row.split(";")[column]?.trim() === "1")
    .map((row) => row.split(";")[0]?.trim() ?? "")
    .sort();
}
