import { describe, expect, it } from "vitest";
import { naast } from "../try-out.ts";

describe("naast catalogue list", () => {
  it("gives every practice and alias as JSON, with title and, for an alias, the practice it stands for", async () => {
    const { code, out, err } = await naast("catalogue", "list", "--json");
    const { practices } = JSON.parse(out);

    expect(code).toBe(0);
    expect(err).toBe("");
    expect(practices).toHaveLength(43);
    expect(practices).toContainEqual({ slug: "burgertop", title: { nl: "Burgertop", en: "Citizens' summit" } });
    expect(practices.filter((one: { aliasOf?: string }) => one.aliasOf)).toEqual([
      expect.objectContaining({ slug: "portiekportiers-jeugd", aliasOf: "portiekportiers" }),
    ]);
  });

  it("gives the same practices in the same order each time", async () => {
    const slugs = JSON.parse((await naast("catalogue", "list", "--json")).out).practices.map(
      (one: { slug: string }) => one.slug,
    );

    expect(slugs).toEqual([...slugs].toSorted());
  });

  it("gives a table without --json, a line for each practice, in Dutch or in English", async () => {
    const dutch = (await naast("catalogue", "list")).out;
    const english = (await naast("catalogue", "list", "--language", "en")).out;

    expect(dutch.trim().split("\n")).toHaveLength(42);
    expect(dutch).toMatch(/^burgertop +Burgertop +Gemeentelijke aanpak$/m);
    expect(english).toMatch(/^burgertop +Citizens' summit +Municipal approach$/m);
  });
});

describe("naast catalogue show", () => {
  it("gives one practice as JSON", async () => {
    const { code, out } = await naast("catalogue", "show", "buurtbemiddeling", "--json");

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ slug: "buurtbemiddeling", title: { nl: "Buurtbemiddeling" } });
  });

  it("gives the practice an alias stands for", async () => {
    const { out } = await naast("catalogue", "show", "portiekportiers-jeugd", "--json");

    expect(JSON.parse(out).slug).toBe("portiekportiers");
  });

  it("gives a page to read, in Dutch or in English, that ends with the disclaimer", async () => {
    const dutch = (await naast("catalogue", "show", "gedragscodes")).out;
    const english = (await naast("catalogue", "show", "gedragscodes", "--language", "en")).out;

    expect(dutch).toMatch(/^GEDRAGSCODES\n/);
    expect(headingsOf(dutch)).toEqual(["Stappen", "Wat er speelt", "Wat we weten", "Let op", "Bronnen"]);
    expect(headingsOf(english)).toEqual(["Steps", "What is going on", "What we know", "Watch out", "Sources"]);
    expect(dutch.replace(/\s+/g, " ")).toContain("niet omdat bewezen is dat ze werken");
    expect(english.replace(/\s+/g, " ")).toContain("not because they are proven to work");
  });

  it("marks what the source says of the whole chapter, and explains the mark only where it stands", async () => {
    const pages = [
      (await naast("catalogue", "show", "gedragscodes")).out,
      (await naast("catalogue", "show", "burgertop")).out,
    ];

    expect(pages.map((page) => page.split("(*)").length > 2)).toEqual([true, false]);
    expect(pages.map((page) => page.includes("zegt de bron over het hele hoofdstuk"))).toEqual([true, false]);
  });

  it("says that effect was not studied where no study was found", async () => {
    const { out } = await naast("catalogue", "show", "buurtpraatjes");

    expect(out).toContain("Wat we weten\nOf het werkt, is voor zover wij weten niet onderzocht.");
  });

  it("ends with 1 when there is no such practice, and says where to look", async () => {
    expect(await naast("catalogue", "show", "theetuin")).toEqual({
      code: 1,
      out: "",
      err: "There is no practice 'theetuin'. `naast catalogue list` names them all.\n",
    });
  });
});

describe("naast catalogue check", () => {
  it("finds no faults in our own content", async () => {
    expect(await naast("catalogue", "check")).toEqual({
      code: 0,
      out: "42 practices and 1 alias(es): no faults.\n",
      err: "",
    });
    expect(JSON.parse((await naast("catalogue", "check", "--json")).out)).toEqual({ practices: 42, aliases: 1 });
  });
});

describe("naast catalogue search", () => {
  it("finds what is meant, says where, and how it is spelt", async () => {
    const { code, out, err } = await naast("catalogue", "search", "buren bemidling");

    expect(code).toBe(0);
    expect(out).toMatch(/^buurtbemiddeling +Buurtbemiddeling/);
    expect(err).toBe("Did you mean: buren bemiddeling?\n");
    expect(JSON.parse((await naast("catalogue", "search", "zakgeld", "--json")).out).results[0]).toMatchObject({
      slug: "zakgeldprojecten",
      place: "title",
    });
  });

  it("ends with 1 when nothing is found, and says where to look", async () => {
    expect(await naast("catalogue", "search", "xylofoonkwartet")).toMatchObject({ code: 1, out: "" });
  });
});

describe("naast catalogue schema", () => {
  it("prints a JSON Schema and nothing else", async () => {
    const { code, out, err } = await naast("catalogue", "schema");

    expect(code).toBe(0);
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });
});

const HEADINGS =
  /^(Stappen|Steps|Wat er speelt|What is going on|Wat we weten|What we know|Let op|Watch out|Bronnen|Sources)(?=:|$)/gm;

function headingsOf(page: string): readonly string[] {
  return page.match(HEADINGS) ?? [];
}
