import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { createRandom } from "../../packages/kernel/src/index.ts";
import { type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";
import { millisecondsOf } from "../stopwatch.ts";

const WORDS = 4_000_000;
const BLOCK = 16_384;
const ROUNDS = 3;
const SEED = "bench: chance";

/** Drawing 32-bit words from a seed, beside the same stream by OpenSSL and beside chance that nobody can repeat. */
export async function measureChance(): Promise<Finding> {
  const times: Record<"ours" | "openssl" | "bytes", number[]> = { ours: [], openssl: [], bytes: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums: number[] = [];
    times.ours.push(await millisecondsOf(() => sums.push(sumOfOurs())));
    times.openssl.push(await millisecondsOf(() => sums.push(sumOfBlocks(openSslBlocks()))));
    times.bytes.push(await millisecondsOf(() => sumOfBlocks(() => randomBytes(4 * BLOCK))));
    if (sums[0] !== sums[1]) throw new Error("our ChaCha20 and that of OpenSSL draw different words");
  }
  return {
    title: "Seeded chance",
    figures: [
      {
        what: "32-bit words, one call each",
        ours: `${perSecond(times.ours)} words/s`,
        beside: `the same words from OpenSSL's ChaCha20 through node:crypto, in blocks of 64 KiB: ${perSecond(times.openssl)} words/s; randomBytes of node:crypto, in the same blocks: ${perSecond(times.bytes)} words/s`,
      },
    ],
    notes: [
      "Ours is plain TypeScript, so that a draw can be repeated in any browser. The sums of our words and OpenSSL's are compared in every round.",
      "randomBytes cannot be repeated from a seed: a yardstick, not a peer.",
    ],
  };
}

function sumOfOurs(): number {
  const random = createRandom(SEED);
  let sum = 0;
  for (let word = 0; word < WORDS; word += 1) sum += random.uint32();
  return sum;
}

function openSslBlocks(): () => Buffer {
  const key = createHash("sha256").update(SEED).digest();
  const cipher = createCipheriv("chacha20", key, Buffer.alloc(16));
  const zeros = Buffer.alloc(4 * BLOCK);
  return () => cipher.update(zeros);
}

function sumOfBlocks(next: () => Buffer): number {
  let sum = 0;
  for (let drawn = 0; drawn < WORDS; ) {
    const block = next();
    for (let at = 0; at < BLOCK && drawn < WORDS; at += 1, drawn += 1) sum += block.readUInt32LE(4 * at);
  }
  return sum;
}

function perSecond(times: readonly number[]): string {
  return rounded((1000 * WORDS) / median(times));
}
