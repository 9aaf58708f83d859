import { describe, expect, it } from "vitest";
import { AreaMap } from "./map.tsx";

const shape = {
  type: "Polygon",
  coordinates: [
    [
      [5, 52],
      [5, 52.1],
      [5.1, 52.1],
      [5, 52],
    ],
  ],
} as const;
const html = String(
  <AreaMap
    id="m"
    words={{ title: "Squares", asList: "As a list", levels: ["few", "many"] }}
    areas={[{ label: "Square <1>", href: "/one", note: "many", shape, level: 1 }]}
    points={[{ label: "House", place: [5.01, 52.08] }]}
  />,
);

describe("AreaMap", () => {
  it("leads from the drawing and from the list to the same place, the keyboard only from the list", () => {
    expect(html.match(/href="\/one"/g)).toHaveLength(2);
    expect(html).toMatch(/<a class="map__thing" href="\/one" tabindex="-1"/);
  });

  it("numbers things in the drawing as the list does", () => {
    expect([...html.matchAll(/<text [^>]*>(\d)<\/text>/g)].map(([, number]) => number)).toEqual(["1", "2"]);
    expect([...html.matchAll(/<li><(?:a|span)[^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual([
      "Square &lt;1&gt;",
      "House",
    ]);
  });

  it("shows a level by a pattern that its legend has too", () => {
    expect(html.match(/fill="url\(#m-1\)"/g)).toHaveLength(2);
  });

  it("tells in the list what it shows", () => {
    expect(html).toMatch(/<details[^>]* open.*Square &lt;1&gt;<\/a><span class="map__note">many/s);
  });
});
