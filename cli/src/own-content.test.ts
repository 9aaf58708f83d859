import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { HOUSE, naast, shortLivedFile, shortLivedFolder } from "./try-out.ts";

/** Our content with one file more, as a city would add it: the template filled in. */
async function contentWith(name: string, change: (template: string) => string): Promise<string> {
  const folder = join(await shortLivedFolder(), "content");
  await cp(join(HOUSE, "content"), folder, { recursive: true });
  const template = await readFile(join(folder, "practices/_template.yaml"), "utf8");
  await writeFile(join(folder, "practices", name), change(template));
  return folder;
}

const asTeaGarden = (template: string) =>
  template
    .replace(/^title:.*/m, "title: {nl: De theetuin, en: The tea garden}")
    .replace(/^problems:.*/m, "problems: [misunderstood-behaviour]")
    .replace("partOf: another-practice", "partOf: opzoomeren")
    .replace("related: [another-practice]", "related: [kulturhuske]");

describe("a city that adds a practice as one file", () => {
  it("finds it listed, shown, counted and matched, under the name of its file", async () => {
    const content = await contentWith("theetuin.yaml", asTeaGarden);
    const situation = await shortLivedFile("s.yaml", "problems: [misunderstood-behaviour]\n");

    const listed = JSON.parse((await naast("catalogue", "list", "--json", "--content", content)).out).practices;
    const shown = (await naast("catalogue", "show", "theetuin", "--language", "en", "--content", content)).out;
    const checked = await naast("catalogue", "check", "--json", "--content", content);
    const matched = JSON.parse((await naast("match", "--situation", situation, "--json", "--content", content)).out);

    expect(listed).toContainEqual({ slug: "theetuin", title: { nl: "De theetuin", en: "The tea garden" } });
    expect(shown).toMatch(/^THE TEA GARDEN\n/);
    expect(JSON.parse(checked.out)).toEqual({ practices: 43, aliases: 1 });
    expect(matched.results.map(({ slug }: { slug: string }) => slug)).toEqual(["theetuin"]);
    expect(matched.together).toMatchObject({ slugs: ["theetuin"], uncovered: [] });
  });

  it("may name its folder once, in the environment, as for the web app", async () => {
    vi.stubEnv("NAAST_CONTENT", await contentWith("theetuin.yaml", asTeaGarden));
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });

    expect(JSON.parse((await naast("catalogue", "check", "--json")).out)).toEqual({ practices: 43, aliases: 1 });
  });

  it("is told what is still wrong with it, by file, line and column, and everything at once", async () => {
    const content = await contentWith("theetuin.yaml", (template) =>
      asTeaGarden(template).replace("partOf: opzoomeren", "partOf: opzoomer"),
    );

    const { code, out, err } = await naast("catalogue", "check", "--content", content);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/practices\/theetuin\.yaml:\d+:9: expected the slug of another practice, found "opzoomer"\n$/);
  });

  it("is not served an answer from a catalogue with faults", async () => {
    const content = await contentWith("theetuin.yaml", () => "title: {nl: Theetuin}\n");

    const { code, out } = await naast("catalogue", "list", "--json", "--content", content);

    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});
