import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressText } from "./compress-text.ts";

const opened = async (text: string) => gunzipSync(await compressText(text)).toString();

describe("a text that is compressed", () => {
  it.each([
    ["nothing", ""],
    ["a word", "buurt"],
    ["letters of many bytes", "جيران, éénmaal 🏘️"],
    ["more than comes at once", "plein ".repeat(100_000)],
  ])("comes back as it was: %s", async (_, text) => expect(await opened(text)).toBe(text));

  it("is its own, whoever else has one compressed meanwhile", async () => {
    const texts = Array.from({ length: 50 }, (_, page) => `page ${page} `.repeat(2_000));

    expect(await Promise.all(texts.map(opened))).toEqual(texts);
  });

  it("shows nothing of the text before it", async () => {
    await compressText("the word of somebody else ".repeat(100));
    const alone = await compressText("word");

    await compressText("quite another text");
    expect(await compressText("word")).toEqual(alone);
  });
});
