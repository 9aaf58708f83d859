import { describe, expect, it } from "vitest";
import { createKeptPapers } from "./kept-papers.ts";

describe("what is kept of printed papers", () => {
  it("goes when there is no room, that which was asked for longest ago first", () => {
    const kept = createKeptPapers(100);
    for (const name of ["a", "b"]) kept.keep(name, new Uint8Array(40));
    kept.find("a");
    kept.keep("c", new Uint8Array(40));

    expect(["a", "b", "c"].filter((name) => kept.find(name))).toEqual(["a", "c"]);
  });

  it("counts a paper once that is kept again", () => {
    const kept = createKeptPapers(100);
    for (const name of ["a", "b", "b", "b"]) kept.keep(name, new Uint8Array(40));

    expect(kept.find("a")?.byteLength).toBe(40);
  });

  it("never holds a paper that alone is too large", () => {
    const kept = createKeptPapers(100);
    kept.keep("a", new Uint8Array(40));
    kept.keep("large", new Uint8Array(101));

    expect([kept.find("large"), kept.find("a")?.byteLength]).toEqual([undefined, 40]);
  });
});
