import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { naast, shortLivedFolder } from "../try-out.ts";

// Round 1000 of quicknet, as the League of Entropy published it.
const SIGNATURE = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

/** A lottery of four people in two homes, two of whom are drawn by round 1000. */
async function drawnRecord() {
  const folder = await shortLivedFolder();
  const file = (name: string) => join(folder, name);
  await writeFile(file("people.csv"), "id,wijk,huis\nada,Noord,1\nbas,Zuid,1\ncem,Noord,2\ndewi,Zuid,2\n");
  await writeFile(file("quotas.csv"), "feature,value,min,max\nwijk,Noord,1,1\nwijk,Zuid,1,1\n");
  const panels = [
    ["ada", "dewi"],
    ["bas", "cem"],
  ];
  await writeFile(
    file("selection.json"),
    JSON.stringify({ kind: "distribution", objective: "leximin", size: 2, panels }),
  );
  const inputs = ["selection.json", "people.csv", "quotas.csv", "entries.csv", "record.json"].map(file);
  const options = ["--selection", "--pool", "--quotas", "--entries", "--out"].flatMap((name, at) => [
    name,
    inputs[at]!,
  ]);
  await naast("lottery", "commit", ...options, "--household", "huis", "--round", "1000", "--title", "Wijkerveen");
  await naast("lottery", "reveal", file("record.json"), "--beacon", SIGNATURE, "--out", file("drawn.json"));
  return { file, text: await readFile(file("drawn.json"), "utf8") };
}

async function verified(file: (name: string) => string, text: string, ...words: string[]) {
  await writeFile(file("changed.json"), text);
  const { code, out } = await naast("lottery", "verify", file("changed.json"), "--json", ...words);
  const { ok, checks } = JSON.parse(out);
  return {
    code,
    ok,
    wrong: checks.filter((one: { ok: boolean }) => !one.ok).map(({ name }: { name: string }) => name),
  };
}

describe("naast lottery verify", () => {
  it("ends with 0 when all is well, and tells each thing that it looked at", async () => {
    const { file, text } = await drawnRecord();
    const { code, out } = await naast("lottery", "verify", file("drawn.json"));

    expect(await verified(file, text)).toEqual({ code: 0, ok: true, wrong: [] });
    expect(code).toBe(0);
    expect(out).toMatch(/^ok +households +no panel has two people of one household$/m);
    expect(out).toMatch(/^ok +beacon +.* which the beacon gave in that round$/m);
    expect(out).toMatch(/All is well\.\n$/);
  });

  it("ends with 1 and names the check when anything was changed", async () => {
    const { file, text } = await drawnRecord();
    const wrong = async (changed: string, ...words: string[]) => {
      const answer = await verified(file, changed, ...words);
      return answer.code === 1 && !answer.ok ? answer.wrong : answer;
    };

    expect(await wrong(text.replace("Wijkerveen", "Wijkerveer"))).toEqual(["fingerprint"]);
    expect(await wrong(text.replace('"appearances":[1', '"appearances":[2'))).toEqual(["fingerprint", "appearances"]);
    expect(await wrong(text.replace('"signature":"b4', '"signature":"b5'))).toEqual(["beacon", "draw"]);
    expect(await wrong(text.trimEnd())).toEqual(["form"]);
    expect(await wrong("nothing like it")).toEqual(["form"]);
    expect(await wrong(text, "--fingerprint", "0".repeat(64))).toEqual(["fingerprint"]);
    expect(await wrong(text, "--entry", `ada:${"0".repeat(32)}`)).toEqual(["entry"]);
  });

  it("tells a person what the record holds of them", async () => {
    const { file } = await drawnRecord();
    const lines = (await readFile(file("entries.csv"), "utf8")).split("\n");
    const [id, salt] = lines.find((line) => line.startsWith("cem,"))!.split(",");
    const { entry } = JSON.parse(
      (await naast("lottery", "verify", file("drawn.json"), "--json", "--entry", `${id}:${salt}`)).out,
    );

    expect(entry).toMatchObject({ values: ["Noord"], appearances: 1, panels: 2, proof: expect.any(Array) });
  });

  it("does not begin with a file that is not there, or an entry that is none", async () => {
    const { file } = await drawnRecord();

    expect(await naast("lottery", "verify", "nowhere.json")).toMatchObject({ code: 2, out: "" });
    expect((await naast("lottery", "verify", file("drawn.json"), "--entry", "ada")).err).toContain("--entry is an id");
    expect((await naast("lottery", "verify")).code).toBe(2);
  });
});
