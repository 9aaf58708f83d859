import { createCipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import { chachaBlock, chachaState, nextBlock } from "./chacha20.ts";

const key = Uint8Array.from({ length: 32 }, (_, i) => i);

describe("chachaBlock", () => {
  it("gives the block of RFC 8439 §2.3.2", () => {
    const state = chachaState(key);
    state.set([1, 0x09000000, 0x4a000000, 0], 12);
    const block = new Int32Array(16);

    chachaBlock(state, block, 0);

    expect(Array.from(new Uint32Array(block.buffer), (word) => word.toString(16).padStart(8, "0")).join(" ")).toBe(
      "e4e7f110 15593bd1 1fdd0f50 c47120a3 c7f4d1c7 0368c033 9aaa2204 4e6cd4c3 " +
        "466482d2 09aa9f07 05d7c214 a2028bd9 d19c12b5 b94e16de e883d0cb 4e3c50a2",
    );
  });

  it("agrees with OpenSSL over many blocks", () => {
    const blocks = 40;
    const stream = new Int32Array(16 * blocks);
    const state = chachaState(key);
    for (let block = 0; block < blocks; block++, nextBlock(state)) chachaBlock(state, stream, 16 * block);

    const theirs = createCipheriv("chacha20", key, Buffer.alloc(16)).update(Buffer.alloc(64 * blocks));
    expect(Array.from(stream)).toEqual(Array.from({ length: 16 * blocks }, (_, i) => theirs.readInt32LE(4 * i)));
  });
});

describe("nextBlock", () => {
  it("counts on in the nonce when the counter is full, so that no block comes twice", () => {
    const state = chachaState(key);
    state[12] = -1;

    nextBlock(state);

    expect(Array.from(state.subarray(12))).toEqual([0, 1, 0, 0]);
  });
});
