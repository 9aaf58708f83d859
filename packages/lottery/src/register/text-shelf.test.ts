import { compareText } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTextShelf } from "./text-shelf.ts";

const anyText = fc.string({ unit: "binary", maxLength: 12 });
const shelfOf = (texts: readonly string[]) => {
  const shelf = createTextShelf();
  return { shelf, numbers: texts.map((text) => shelf.add(text)) };
};

describe("createTextShelf", () => {
  it("numbers different texts in the order in which they come, and gives each one back as it was", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const { shelf, numbers } = shelfOf(texts);
        const different = [...new Set(texts)];

        expect(numbers).toEqual(texts.map((text) => different.indexOf(text)));
        expect(different.map((_, number) => shelf.at(number))).toEqual(different);
        expect(shelf.size()).toBe(different.length);
      }),
    );
  });

  it("orders texts as the kernel does, also where UTF-8 would not", () => {
    const texts = ["\u{1f600}", "\uffee", "é", "e", "", "éé"];
    const { shelf, numbers } = shelfOf(texts);

    expect(numbers.toSorted(shelf.compare).map(shelf.at)).toEqual(texts.toSorted(compareText));
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const pair = shelfOf([a, b]);
        expect(Math.sign(pair.shelf.compare(pair.numbers[0]!, pair.numbers[1]!))).toBe(compareText(a, b));
      }),
    );
  });

  it("holds more texts than it was made for, and long ones", () => {
    const long = [40_000, 1_048_576, 1_048_575, 900_000, 1_048_576].map((length, i) => "€".repeat(length) + i);
    const texts = [...Array.from({ length: 5000 }, (_, i) => `bewoner ${i}`), ...long.map((one) => one.slice(1)), ""];
    const { shelf, numbers } = shelfOf(texts);

    expect(numbers).toEqual(texts.map((_, i) => i));
    expect(texts.map((text) => shelf.add(text))).toEqual(numbers);
    expect(texts.every((text, i) => shelf.at(i) === text)).toBe(true);
  });
});
