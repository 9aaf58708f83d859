import { createRandom } from "@naast/kernel";
import { published } from "../values/doubt.ts";

/** A figure with the range that holds 90 % of what other people from the same neighbourhood could have given. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const MOST_BLOCKS = 200;
const REPLICATES = 999;

/** The block of a person. People are dealt over at most 200 blocks; up to 200 people everybody is a block. */
export function blockOf(person: number): number {
  return person % MOST_BLOCKS;
}

export function countBlocks(people: number): number {
  return Math.min(people, MOST_BLOCKS);
}

/**
 * The range of a figure by the bootstrap over people: 999 times as many blocks are drawn with replacement as there are,
 * and the figure is worked out again; the middle 90 % of what comes out tells the range.
 *
 * Drawing blocks of people instead of people gives the same spread, because who is in which block has nothing to do with
 * what they say, and costs no more for a city than for a street.
 *
 * Drawing again adds doubt of its own, by which statements near a bound fall out: all replicates are moved together so
 * that their mean is the figure itself. Bounds stay between 0 and 1.
 *
 * @param figure - from 0 to 1: the figure when block n counts `times[n]` times
 * @see Efron and Tibshirani, An Introduction to the Bootstrap (1993)
 */
export function withRange(blocks: number, figure: (times: Uint16Array) => number): Estimate {
  const times = new Uint16Array(blocks).fill(1);
  const value = published(figure(times));
  if (blocks < 2) return { value, low: 0, high: blocks }; // of one person nothing is known, of nobody there is nothing to know
  const figures = replicated(blocks, figure);
  const mean = figures.reduce((sum, one) => sum + one, 0) / REPLICATES;
  const below = Math.max(0, mean - figures[Math.floor(0.05 * REPLICATES)]!);
  const above = Math.max(0, figures[Math.floor(0.95 * REPLICATES)]! - mean);
  return { value, low: published(Math.max(0, value - below)), high: published(Math.min(1, value + above)) };
}

/** From low to high. The draws are the same for every figure and conversation: nothing hangs on a seed that somebody chose. */
function replicated(blocks: number, figure: (times: Uint16Array) => number): Float64Array {
  const random = createRandom("naast opinions: which people count how often");
  const times = new Uint16Array(blocks);
  const figures = new Float64Array(REPLICATES);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    times.fill(0);
    for (let draw = 0; draw < blocks; draw++) times[random.below(blocks)]! += 1;
    figures[replicate] = figure(times);
  }
  return figures.sort();
}
