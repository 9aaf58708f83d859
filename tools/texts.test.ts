import { afterEach, describe, expect, it } from "vitest";
import { complaintsAbout } from "./planted-program.ts";
import { removeSampleTrees, sampleTree } from "./sample-tree.ts";
import { keysBeside, messagesOf } from "./texts.ts";

const NL = "web/src/features/shop/text/nl.json";
const TEXTS = {
  title: "Winkel",
  door: { open: "{count, plural, one {één deur} other {# deuren}} open", of: "Deur van {name}" },
  day: { monday: "maandag", sunday: "zondag" },
  sign: "{state, select, open {Welkom} shut {Tot morgen} other {}}",
  since: "{day, date, long}",
};

const shop = () => sampleTree({ [NL]: JSON.stringify({ "@unchecked": "by nobody", ...TEXTS }) });

afterEach(removeSampleTrees);

describe("messagesOf", () => {
  it("names each message by its folder and nesting, and takes the mark that nobody read it for none", () => {
    expect([...messagesOf(shop(), NL).keys()]).toEqual([
      "shop.title",
      "shop.door.open",
      "shop.door.of",
      "shop.day.monday",
      "shop.day.sunday",
      "shop.sign",
      "shop.since",
    ]);
  });
});

/** The lines of code in a view of the shop that do not compile, each as it was written. */
function refused(lines: readonly string[]): string[] {
  const keys = keysBeside(shop(), NL);
  const before = [
    'import type { PlainTextKey, Say, TextKey } from "#web/platform/language/say.ts";',
    "declare const say: Say, day: 'monday' | 'sunday', word: string, either: 'shop.door.open' | 'shop.door.of';",
  ];
  const source = [...before, ...lines].join("\n");
  const complaints = complaintsAbout("tsconfig.json", {
    "web/src/features/shop/views/planted.tsx": source,
    [keys.path]: keys.text,
  });
  return [...new Set(complaints.map(({ line }) => source.split("\n")[line - 1] ?? ""))];
}

describe("the keys beside a text", { timeout: 60_000 }, () => {
  it("let the compiler pass what a text asks for", () => {
    expect(
      refused([
        'say("shop.title");',
        'say("shop.door.open", { count: 3 });',
        'say("shop.door.of", { name: "Jansen" });',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: this is code under examination
        "say(`shop.day.${day}`);",
        'say(word ? "shop.title" : "shop.day.sunday");',
        'say("shop.sign", { state: "shut" });',
        'say("shop.since", { day: new Date() });',
        'say(either, { count: 3, name: "Jansen" });',
        'export const stored: TextKey = "shop.door.open";',
        'export const label: PlainTextKey = "shop.title"; say(label);',
      ]),
    ).toEqual([]);
  });

  it("make it stop at another key and at other values", () => {
    const offences = [
      'say("shop.titel");',
      'say("shop.door");',
      "say(word);",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is code under examination
      "say(`shop.day.${word}`);",
      'say("shop.door.open");',
      'say("shop.door.open", {});',
      'say("shop.door.open", { count: "3" });',
      'say("shop.door.open", { count: 3, name: "Jansen" });',
      'say("shop.title", {});',
      'say("shop.sign", { state: "closed" });',
      'say("shop.since", { day: "3 maart" });',
      "say(either, { count: 3 });",
      'export const key: TextKey = "shop.titel";',
      'export const label: PlainTextKey = "shop.door.open";',
    ];

    expect(refused(offences)).toEqual(offences);
  });
});
