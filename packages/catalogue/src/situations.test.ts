import { describe, expect, it } from "vitest";
import { catalogue, type Expectation, expectedSituations } from "../reference/real-content.ts";
import { type MatchResult, matchPractices } from "./match.ts";
import { readSituation } from "./read-situation.ts";

type Expected = ReturnType<typeof expectedSituations>[number];

function answerTo({ file }: Expected): MatchResult {
  const read = readSituation(file, catalogue);
  if (!read.ok) throw read.errors[0];
  return matchPractices(catalogue, read.situation);
}

/** What is not as expected, with everything that came out, so that a reader need not run it again. */
function disappointment(expectation: Expectation, { results }: MatchResult): string | undefined {
  const top = results.slice(0, expectation.top).map(({ slug }) => slug);
  const cameOut = results.map(({ slug, score }, index) => `${index + 1} ${score.toFixed(2)} ${slug}`).join("\n");
  if ("none" in expectation) {
    const unwanted = expectation.none.filter((slug) => top.includes(slug));
    return unwanted.length === 0 ? undefined : `not in the first ${expectation.top}: ${unwanted}\n${cameOut}`;
  }
  const { atLeast, of } = expectation;
  const found = of.filter((slug) => top.includes(slug)).length;
  return found >= atLeast ? undefined : `${found} of ${atLeast} in the first ${expectation.top}: ${of}\n${cameOut}`;
}

function named(expectation: Expectation): readonly string[] {
  return "none" in expectation ? expectation.none : expectation.of;
}

const mission = expectedSituations(".");
const own = expectedSituations("own");

describe("the situations the project was given", () => {
  it.each(mission)("$title: $story", (expected) => {
    const result = answerTo(expected);

    expect(expected.expect.map((one) => disappointment(one, result)).filter(Boolean)).toEqual([]);
  });

  it("are all eight here", () => {
    expect(mission).toHaveLength(8);
  });
});

describe("situations of our own", () => {
  it.each(own)("$title: $story", (expected) => {
    const result = answerTo(expected);

    expect(expected.expect.map((one) => disappointment(one, result)).filter(Boolean)).toEqual([]);
  });
});

describe("the situations together", () => {
  it("expect practices that exist", () => {
    const slugs = new Set(catalogue.practices.map(({ slug }) => slug));

    expect(
      [...mission, ...own].flatMap(({ expect: list }) => list.flatMap(named)).filter((slug) => !slugs.has(slug)),
    ).toEqual([]);
  });

  it("expect each practice somewhere, so that none is out of reach", () => {
    const wished = new Set(
      [...mission, ...own].flatMap(({ expect: list }) => list.flatMap((one) => ("of" in one ? one.of : []))),
    );

    expect(catalogue.practices.map(({ slug }) => slug).filter((slug) => !wished.has(slug))).toEqual([]);
  });

  it("have one that nothing fits, and the answer says so", () => {
    const lonely = own.find(({ title }) => title === "behaviour-nobody-understands")!;
    const { results, together, undesigned } = answerTo(lonely);

    expect(results).toEqual([]);
    expect(together.slugs).toEqual([]);
    expect(together.uncovered).toContainEqual({ criterion: "problems", id: "misunderstood-behaviour" });
    expect(undesigned).toEqual(["vulnerable-others"]);
  });

  it("have one with incidents, which begins with the hand-over to the municipality", () => {
    const unrest = own.find(({ title }) => title === "unrest-after-an-attack")!;
    const [first] = answerTo(unrest).advice;

    expect(first).toMatchObject({ id: "safety-first", first: true });
    expect(first?.text.nl).toMatch(/gemeente.*politie.*112/);
    expect(first?.text.en).toMatch(/municipality.*police.*112/);
  });

  it("have one where practices already run: those stay in the set, and each says that it runs", () => {
    const flat = own.find(({ title }) => title === "already-two-things-running")!;
    const { results, together } = answerTo(flat);
    const running = results.filter(({ against }) => against.some(({ criterion }) => criterion === "running"));

    expect(running.map(({ slug }) => slug).toSorted()).toEqual(["portiekgesprekken", "portiekportiers"]);
    expect(together.slugs.slice(0, 2).toSorted()).toEqual(["portiekgesprekken", "portiekportiers"]);
  });
});
