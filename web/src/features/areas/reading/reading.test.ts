import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { readAreasFile } from "./schema.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = "lijst.csv") => readAreasFile({ name, bytes: bytesOf(text) });
const faultsIn = (text: string, name?: string) => {
  const found = read(text, name);
  return found.kind === "faults" ? found.faults.map(describeInputError) : [];
};
const shortly = (found: ReturnType<typeof readAreasFile>) =>
  found.kind === "read" ? found.areas.map(({ code, name }) => `${code} ${name}`) : found.faults.map(describeInputError);

/** Made up: no municipality has these codes. The layout is that of the files. */
const CBS = [
  "gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbz;a_inw",
  "NL00;00;Nederland;Nederland;Land;00;.;18000000",
  "GM9901;9901;Lindehoven;Lindehoven;Gemeente;9901;.;21000",
  "WK990101;990101;Oud-Lindehoven;Lindehoven;Wijk;990101;1;9000",
  "BU99010101;99010101;Havenbuurt;Lindehoven;Buurt;99010101;1;3000",
  "BU99020101;99020101;Dorpshart;Veldermeer;Buurt;99020101;1;.",
].join("\n");

const feature = (properties: object) => ({
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [] },
  properties,
});
const collection = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features }, null, 1);

describe("readAreasFile", () => {
  it("reads the layout of 'Kerncijfers wijken en buurten', and passes over the country and its municipalities", () => {
    expect(read(CBS)).toEqual({
      kind: "read",
      year: undefined,
      areas: [
        { code: "WK990101", name: "Oud-Lindehoven", municipality: "Lindehoven" },
        { code: "BU99010101", name: "Havenbuurt", municipality: "Lindehoven" },
        { code: "BU99020101", name: "Dorpshart", municipality: "Veldermeer" },
      ],
    });
  });

  it("reads the neighbourhoods of PDOK from GeoJSON, water and land of one as one, with the year", () => {
    const one = { buurtcode: "BU99010101", buurtnaam: "Havenbuurt", wijkcode: "WK990101", gemeentenaam: "Lindehoven" };
    const text = collection(
      feature({ ...one, water: "NEE", jaar: 2026 }),
      feature({ ...one, water: "JA", jaar: 2026 }),
    );

    expect(read(text, "buurten.geojson")).toEqual({
      kind: "read",
      year: 2026,
      areas: [{ code: "BU99010101", name: "Havenbuurt", municipality: "Lindehoven" }],
    });
  });

  it("reads the divisions of PDOK, of which the year stands in a code", () => {
    const text = collection(
      feature({ statcode: "WK990101", jrstatcode: "2025WK990101", statnaam: "Oud-Lindehoven", rubriek: "wijk" }),
    );
    expect(read(text)).toMatchObject({ year: 2025, areas: [{ code: "WK990101" }] });
  });

  it("reads districts and neighbourhoods that stand in one row, however the columns are written", () => {
    const text = [
      "BU_CODE,BU_NAAM,WK_CODE,WK_NAAM,GM_NAAM",
      'BU99010101,"Havenbuurt, oost",WK990101,Oud-Lindehoven,Lindehoven',
      "bu99010102,Waterkwartier,WK990101,Oud-Lindehoven,Lindehoven",
    ].join("\r\n");

    expect(shortly(read(text))).toEqual([
      "WK990101 Oud-Lindehoven",
      "BU99010101 Havenbuurt, oost",
      "BU99010102 Waterkwartier",
    ]);
  });

  it("reads what Excel saves on a Dutch machine", () => {
    const text = "code;naam;jaar\r\nBU99010101;Caf\u00e9plein;2026\r\n";
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));

    expect(shortly(readAreasFile({ name: "eigen.csv", bytes }))).toEqual(["BU99010101 Caféplein"]);
  });

  it("tells everything that is wrong, with line, column, what was expected and what stands there", () => {
    const text = [
      "code;naam;jaar",
      "BU990101;Havenbuurt;2026",
      "BU99010102;;2026",
      "BU99010103;Molenhoek;vorig jaar",
      "BU99010104;Parkrand;2026",
      "BU99010104;Parkzicht;2026",
      "BU99010105;Dijk;2025",
    ].join("\n");

    expect(faultsIn(text)).toEqual([
      'lijst.csv:2:1: expected the code of a district (WK and six figures) or of a neighbourhood (BU and eight), found "BU990101"',
      "lijst.csv:3:12: expected a name of at most 80 letters, found nothing",
      'lijst.csv:4:22: expected a year, such as 2026, found "vorig jaar"',
      'lijst.csv:6:12: expected one name for each code, found "Parkzicht"',
      'lijst.csv:7:17: expected the same year everywhere: 2026, found "2025"',
    ]);
  });

  it("tells in GeoJSON where what is said of an area begins", () => {
    const text = collection(
      feature({ buurtcode: "BU99010101", buurtnaam: "Havenbuurt" }),
      feature({ buurtcode: "99010102", buurtnaam: "Waterkwartier" }),
    );
    const [fault] = faultsIn(text, "buurten.geojson");
    const line = text.split("\n").findIndex((one) => one.includes("99010102"));

    expect(fault).toMatch(new RegExp(`^buurten\\.geojson:${line}:\\d+: expected the code of a district`));
    expect(fault).toContain('found "99010102"');
  });

  it("names the columns that it looks for and those that it found", () => {
    expect(faultsIn("postcode;straat\n1234;Kade")).toEqual([
      'lijst.csv:1: expected columns with the code and the name of areas, such as gwb_code_10 and regio, or buurtcode and buurtnaam, found "postcode, straat"',
    ]);
  });

  it.each([
    ["a spreadsheet", "PK\u0003\u0004\0\0", "a CSV or GeoJSON file (save a spreadsheet as CSV first)"],
    ["a download that broke off", '{"type": "FeatureCollection", "features": [', "JSON"],
    ["JSON of another kind", '{"type": "Topology"}', 'a GeoJSON "FeatureCollection"'],
    ["nothing", "", "a header line with the names of the columns"],
    ["a row with a cell too few", "code;naam\nBU99010101", "2 cells, as in the header"],
  ])("says what it is not, of %s", (_what, text, expected) => {
    expect(faultsIn(text).join()).toContain(expected);
  });
});
