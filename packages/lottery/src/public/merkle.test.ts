import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merkleProof, merkleRoot, provesText } from "./merkle.ts";

// The texts and roots with which Certificate Transparency tests its trees.
const TEXTS = ["", "\0", "\x10", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"];
const ROOTS = {
  1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

const listAndPlace = fc
  .array(fc.string(), { minLength: 1, maxLength: 40 })
  .chain((texts) => fc.record({ texts: fc.constant(texts), place: fc.nat({ max: texts.length - 1 }) }));

describe("merkleRoot", () => {
  it("gives the roots of the trees of Certificate Transparency", () => {
    for (const [size, root] of Object.entries(ROOTS)) expect(merkleRoot(TEXTS.slice(0, Number(size)))).toBe(root);
  });
});

describe("provesText", () => {
  it("believes the proof of every text of every list", () => {
    fc.assert(
      fc.property(listAndPlace, ({ texts, place }) => {
        const claim = { root: merkleRoot(texts), place, size: texts.length, proof: merkleProof(texts, place) };
        expect(provesText(texts[place]!, claim)).toBe(true);
      }),
    );
  });

  it("believes no other text, no other place and no proof that was changed", () => {
    fc.assert(
      fc.property(listAndPlace, fc.string(), ({ texts, place }, other) => {
        fc.pre(!texts.includes(other));
        const claim = { root: merkleRoot(texts), place, size: texts.length, proof: merkleProof(texts, place) };
        const [first = "", ...rest] = claim.proof;
        const changed = [first.replace(/^./, (digit) => (digit === "0" ? "1" : "0")), ...rest];

        expect(provesText(other, claim)).toBe(false);
        expect(provesText(texts[place]!, { ...claim, place: texts.length })).toBe(false);
        expect(provesText(texts[place]!, { ...claim, proof: [...claim.proof, merkleRoot(["x"])] })).toBe(false);
        if (claim.proof.length > 0) expect(provesText(texts[place]!, { ...claim, proof: changed })).toBe(false);
      }),
    );
  });
});
