import { afterEach, describe, expect, it } from "vitest";
import { findTextFaults } from "./check-texts.ts";
import { plant, removeSampleTrees, sampleTree, type Tree } from "./sample-tree.ts";
import { dutchTexts, keysBeside } from "./texts.ts";

const CASES = "web/src/features/cases";
const NL = `${CASES}/text/nl.json`;
const EN = `${CASES}/text/en.json`;

afterEach(removeSampleTrees);

/** The faults of one feature with these two texts, whose page holds this code. */
function faults([dutch, english]: readonly [unknown, unknown], code: string, more: Tree = {}): string[] {
  const texts = { [NL]: JSON.stringify(dutch), [EN]: JSON.stringify(english) };
  const root = sampleTree({ ...texts, [`${CASES}/views/page.tsx`]: code, ...more });
  for (const nl of dutchTexts(root)) {
    const keys = keysBeside(root, nl);
    plant(root, { [keys.path]: keys.text });
  }
  return findTextFaults(root);
}

describe("findTextFaults", () => {
  it("is silent when both languages say the same and the page says all of it", () => {
    const dutch = { close: { title: "Sluiten", count: "{n, plural, one {# zaak} other {# zaken} }" } };
    const english = { close: { title: "Close", count: "{n, plural, one {# case} other {# cases}}" } };

    expect(faults([dutch, english], 'say("cases.close.title"); say("cases.close.count", { n });')).toEqual([]);
  });

  it("names the message that English lacks and the one that Dutch lacks", () => {
    expect(
      faults(
        [
          { a: "Een", b: "Twee" },
          { a: "One", c: "Three" },
        ],
        'say("cases.a"); say("cases.b");',
      ),
    ).toEqual([
      `${EN}: cases.b is missing; nl.json has it`,
      `${EN}: cases.c is not in nl.json; remove it, or add the Dutch`,
    ]);
  });

  it("names an argument that only one language takes, also deep inside a plural", () => {
    const dutch = { a: "{n, plural, one {# van {name}} other {#}}" };

    expect(faults([dutch, { a: "{n, plural, one {#} other {#}}" }], 'say("cases.a", {});')).toEqual([
      `${EN}: cases.a takes { n: number }, in Dutch { n: number; name: string | number }; use the same arguments in the same way`,
    ]);
  });

  it("names an argument that one language counts and the other only writes", () => {
    expect(faults([{ a: "{n} weken" }, { a: "{n, plural, one {a week} other {# weeks}}" }], '"cases.a"')).toEqual([
      `${EN}: cases.a takes { n: number }, in Dutch { n: string | number }; use the same arguments in the same way`,
    ]);
  });

  it("names a message that does not parse, in either language", () => {
    expect(
      faults(
        [
          { a: "{n", b: "Goed" },
          { a: "ok", b: "{" },
        ],
        'say("cases.a"); say("cases.b");',
      ).sort(),
    ).toEqual([
      expect.stringContaining(`${EN}: cases.b is no valid ICU message`),
      expect.stringContaining(`${NL}: cases.a is no valid ICU message`),
    ]);
  });

  it("names a message that nobody says, even when another feature says it", () => {
    const neighbour = { "web/src/features/people/views/page.tsx": 'say("cases.a");' };

    expect(faults([{ a: "Een" }, { a: "One" }], "", neighbour)).toEqual([
      `${NL}: cases.a is said nowhere in ${CASES}; remove it in every language`,
    ]);
  });

  it("does not count a test as saying something", () => {
    const test = { [`${CASES}/routes.test.tsx`]: 'say("cases.a");' };

    expect(faults([{ a: "Een" }, { a: "One" }], "", test)).toHaveLength(1);
  });

  it("takes a template as saying every message under its prefix", () => {
    const texts = { phase: { early: "Vroeg", late: "Laat" } };

    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is code under examination
    expect(faults([texts, texts], "say(`cases.phase.${id}`)")).toEqual([]);
  });

  it("takes a key kept in a table and the code of a refusal as said", () => {
    const texts = { title: "Zaken", gone: "Weg" };

    expect(faults([texts, texts], 'const key = "cases.title"; new DomainError("cases.gone", "notFound");')).toEqual([]);
  });

  it("names a refusal whose code no text holds", () => {
    expect(faults([{ a: "Een" }, { a: "One" }], 'say("cases.a"); new DomainError("cases.d", "conflict")')).toEqual([
      `${CASES}/views/page.tsx: refuses with cases.d, which no text/nl.json holds`,
    ]);
  });

  it("takes no example in a comment for something said", () => {
    const code = '/**\n * new DomainError("cases.b")\n */\n// say("cases.a")\n';

    expect(faults([{ a: "Een" }, { a: "One" }], code)).toEqual([
      `${NL}: cases.a is said nowhere in ${CASES}; remove it in every language`,
    ]);
  });

  it("names the keys that the compiler does not know yet, or no longer", () => {
    const root = sampleTree({ [NL]: '{ "a": "Een" }', [EN]: '{ "a": "One" }', [`${CASES}/routes.tsx`]: '"cases.a"' });
    const stale = `${CASES}/text/keys.d.ts: tells the compiler something else than nl.json holds; npm run fix writes it`;
    expect(findTextFaults(root)).toEqual([stale]);

    const keys = keysBeside(root, NL);
    plant(root, { [keys.path]: keys.text });
    expect(findTextFaults(root)).toEqual([]);

    plant(root, { [NL]: '{ "a": "Een {n}" }', [EN]: '{ "a": "One {n}" }' });
    expect(findTextFaults(root)).toEqual([stale]);
  });

  it("lets the whole app say what the platform's texts hold", () => {
    const platform = {
      "web/src/platform/text/nl.json": '{ "skip": "Naar de inhoud" }',
      "web/src/platform/text/en.json": '{ "skip": "To the content" }',
    };

    expect(faults([{ a: "Een" }, { a: "One" }], 'say("cases.a"); say("platform.skip");', platform)).toEqual([]);
  });

  it("asks of Arabic, where there is any, the same messages, and takes the mark that nobody read it for none", () => {
    const arabic = { [`${CASES}/text/ar.json`]: '{ "@unchecked": "by nobody", "b": "{name}", "c": "ج" }' };
    const texts = { a: "A", b: "B" };

    expect(faults([texts, texts], 'say("cases.a"); say("cases.b");', arabic)).toEqual([
      `${CASES}/text/ar.json: cases.a is missing; nl.json has it`,
      `${CASES}/text/ar.json: cases.c is not in nl.json; remove it, or add the Dutch`,
      `${CASES}/text/ar.json: cases.b takes { name: string | number }, in Dutch undefined; use the same arguments in the same way`,
    ]);
  });

  it("asks for English beside Dutch and for Dutch beside English", () => {
    const root = sampleTree({ [NL]: "{}", "web/src/platform/text/en.json": "{}" });

    expect(findTextFaults(root).filter((fault) => !fault.includes("keys.d.ts"))).toEqual([
      "web/src/platform/text/en.json: Dutch is the source; add nl.json beside it",
      `${NL}: has no en.json beside it`,
    ]);
  });
});
