import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

describe("decodeText", () => {
  it("reads UTF-8 with and without byte order mark", () => {
    expect(decodeText(utf8("Zoë · 🌷"))).toEqual({ text: "Zoë · 🌷", encoding: "utf-8" });
    expect(decodeText(utf8("\ufeffZoë"))).toEqual({ text: "Zoë", encoding: "utf-8" });
  });

  it("reads Excel's Unicode text", () => {
    expect(decodeText(utf16("Zoë\t🌷\r\n"))).toEqual({ text: "Zoë\t🌷\r\n", encoding: "utf-16le" });
  });

  it("reads what Excel saves on a Dutch machine", () => {
    const bytes = Uint8Array.of(0x80, 0x20, 0x5a, 0x6f, 0xeb, 0x92, 0x73); // € Zoë’s

    expect(decodeText(bytes)).toEqual({ text: "€ Zoë’s", encoding: "windows-1252" });
  });

  it("knows every byte of Windows-1252, as Python's cp1252 does", () => {
    // Python: bytes(range(128, 256)).decode("cp1252", ...) with the five unused bytes left as they are.
    const high = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);

    expect(decodeText(high).text).toBe(
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    );
  });

  it("gives back any text that was written as UTF-8", () => {
    const character = fc.integer({ min: 1, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff);

    fc.assert(
      fc.property(fc.array(character), (codes) => {
        const text = String.fromCodePoint(...codes);
        fc.pre(!text.startsWith("\ufeff"));
        expect(decodeText(utf8(text)).text).toBe(text);
      }),
    );
  });

  it("reads a long file in Windows-1252 whole", () => {
    expect(decodeText(new Uint8Array(100_000).fill(0xe9)).text).toBe("é".repeat(100_000));
  });

  it("reads an empty file as an empty text", () => {
    expect(decodeText(new Uint8Array(0))).toEqual({ text: "", encoding: "utf-8" });
  });

  it("refuses a file that is no text", () => {
    expect(() => decodeText(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00))).toThrow("kernel.notText");
    expect(() => decodeText(utf16("Zoë").subarray(2))).toThrow("kernel.notText");
  });

  it("refuses bytes that contradict their byte order mark", () => {
    expect(() => decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe9))).toThrow('{"encoding":"utf-8"}');
    expect(() => decodeText(Uint8Array.of(0xff, 0xfe, 0x41))).toThrow('{"encoding":"utf-16le"}');
    expect(() => decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0x41))).toThrow('{"encoding":"utf-16be"}');
  });
});
