import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { naast, shortLivedFile, shortLivedFolder } from "../try-out.ts";

const ROWS = Array.from({ length: 60 }, (_, n) => `a${n};Bewoner ${n};Straat ${n >> 1};${n % 3 ? "Noord" : "Zuid"}`);
const REGISTER = `id;naam;adres;wijk\n${ROWS.join("\n")}\n`;

const draw = (register: string, ...words: string[]) =>
  naast("lottery", "draw", "--register", register, "--seed", "Wijkerveen", ...words);

describe("naast lottery draw", () => {
  it("draws as many ids as asked, the same ones whenever it is asked", async () => {
    const register = await shortLivedFile("register.csv", REGISTER);
    const { code, out, err } = await draw(register, "--count", "12", "--json");
    const { count, ids } = JSON.parse(out);

    expect({ code, err, count }).toEqual({ code: 0, err: "", count: 12 });
    expect(new Set(ids).size).toBe(12);
    expect((await draw(register, "--count", "12", "--json")).out).toBe(out);
  });

  it("draws the same ids however the file was saved and sorted", async () => {
    const shuffled = `id;naam;adres;wijk\r\n${ROWS.toReversed().join("\r\n")}`;
    const files = [
      REGISTER,
      `\ufeff${shuffled}`,
      Buffer.from(`\ufeff${shuffled}`, "utf16le"),
      Buffer.from(REGISTER.replaceAll("Bewoner", "Coördinator"), "latin1"),
      REGISTER.replaceAll(";", ","),
      `sep=;\r\n${REGISTER}`,
    ];
    const folder = await shortLivedFolder();

    const drawn = await Promise.all(
      files.map(async (bytes, at) => {
        const path = join(folder, `${at}.csv`);
        await writeFile(path, bytes);
        return JSON.parse((await draw(path, "--count", "9", "--strata", "wijk", "--json")).out).ids;
      }),
    );
    for (const ids of drawn) expect(ids).toEqual(drawn[0]);
  });

  it("gives strata their share, and a household one lot", async () => {
    const register = await shortLivedFile("register.csv", REGISTER);
    const words = ["--count", "9", "--strata", "wijk", "--household", "adres,wijk", "--json"];
    const { seats, register: read, ids } = JSON.parse((await draw(register, ...words)).out);

    expect(read).toMatchObject({ rows: 60, lots: 50 });
    expect(seats).toEqual([
      { name: ["Noord"], lots: 30, seats: 5 },
      { name: ["Zuid"], lots: 20, seats: 4 },
    ]);
    const homes = ids.map((id: string) => ROWS[Number(id.slice(1))]!.split(";").slice(2).join());
    expect(new Set(homes).size).toBe(9);
  });

  it("writes what it drew to a file, in the order drawn, and tells a summary without any name", async () => {
    const out = join(await shortLivedFolder(), "drawn.csv");
    const answer = await draw(await shortLivedFile("register.csv", REGISTER), "--count", "30", "--out", out);

    expect(answer.out).toMatch(/^30 of 60 lots drawn \(60 rows\)\. SHA-256 of the register: [\da-f]{64}\n/);
    expect(answer.out).not.toContain("Bewoner");
    expect((await readFile(out, "utf8")).split("\n")).toHaveLength(32);
  });

  it.each<[string, [string | Buffer, ...string[]], RegExp]>([
    ["no column", ["id;naam\n1;Ada\n", "--strata", "wijk"], /:1: expected a column named "wijk", found "id;naam"/],
    ["an id twice", ["id;naam\n1;Ada\n1;Bas\n"], /:3:1: expected an id that no other row has \(line 2 has it too\)/],
    ["no rows", ["id;naam\n"], /:2: expected a row for each lot/],
    ["nothing", [""], /:1: expected a header line/],
    ["a cell too few", ["id;naam\n1\n"], /:2:2: expected 2 cells, as in the header, found "1"/],
    ["a spreadsheet", [Buffer.from("PK\u0003\u0004\n\0\0")], /:2:1: expected text \(this looks like a spreadsheet/],
    ["UTF-16 the other way round", [Buffer.from([0xfe, 0xff, 0, 65])], /:1:1: expected text in UTF-8/],
    ["half a sign of UTF-16", [Buffer.from([0xff, 0xfe, 65, 0, 66])], /:1: expected text in UTF-16 to the end/],
    ["a household nowhere", ["id;huis\n1;\n", "--household", "huis"], /:2:3: expected the household/],
    ["more than there are", [REGISTER, "--count", "61"], /^--count is at most 60, the lots in .*; not 61\.$/m],
    ["none", [REGISTER, "--count", "0"], /^--count is a whole number from 1; not '0'\.$/m],
    ["a column without a name", [REGISTER, "--strata", "wijk,"], /^Name columns with a comma between them/m],
  ])("says in one line where a register has %s", async (_, [bytes, ...words], fault) => {
    const path = join(await shortLivedFolder(), "register.csv");
    await writeFile(path, bytes);
    const { code, out, err } = await draw(path, ...(words.includes("--count") ? [] : ["--count", "1"]), ...words);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toMatch(fault);
  });

  it("asks for what it cannot do without", async () => {
    expect(await naast("lottery", "draw", "--count", "1", "--seed", "s")).toMatchObject({ code: 2 });
    expect((await naast("lottery", "draw", "--register", "r.csv", "--count", "1")).err).toContain("--seed");
    expect((await draw("r.csv")).err).toContain("--count");
    expect((await draw("nowhere.csv", "--count", "1")).err).toContain("Cannot read nowhere.csv");
    const register = await shortLivedFile("register.csv", REGISTER);
    expect((await draw(register, "--count", "1", "--out", "no/where.csv")).err).toContain("Cannot write no/where.csv");
  });
});

describe("naast lottery verify, of a draw", () => {
  it("draws again from the register and finds the same, or says what is other", async () => {
    const folder = await shortLivedFolder();
    const register = join(folder, "register.csv");
    await writeFile(register, REGISTER);
    const answer = (await draw(register, "--count", "12", "--strata", "wijk", "--json")).out;
    const verified = async (text: string, ...words: string[]) => {
      const path = join(folder, "draw.json");
      await writeFile(path, text);
      const { code, out } = await naast("lottery", "verify", path, "--json", ...words);
      return [
        code,
        ...JSON.parse(out).checks.flatMap((one: { name: string; ok: boolean }) => (one.ok ? [] : [one.name])),
      ];
    };
    const { ids, ...rest } = JSON.parse(answer);

    expect(await verified(answer)).toEqual([0]);
    expect(await verified(JSON.stringify({ ...rest, ids: ids.toReversed() }))).toEqual([1, "draw"]);
    expect(await verified(answer.replace("Wijkerveen", "another"))).toEqual([1, "draw"]);
    expect(await verified(answer.replace('"count":12', '"count":61'))).toEqual([1, "draw"]);
    expect(await verified(answer.replace('"strata":["wijk"]', '"strata":7'))).toEqual([1, "form"]);

    const other = await shortLivedFile("other.csv", REGISTER.replace("Bewoner 3", "Bewoner 333"));
    expect(await verified(answer, "--register", other)).toEqual([1, "register", "draw"]);
  });
});
