import { type Margin, NOT_SAID } from "./margin.ts";

/** One value of a margin: who lives here beside who answered. */
export interface ResponseRow {
  readonly margin: string;
  /** Left out for those who did not say. */
  readonly value?: string;
  /** People in the population, and their share of it; not known for those who did not say. */
  readonly population?: number;
  readonly populationShare?: number;
  readonly answered: number;
  /** Of those who said. */
  readonly answeredShare?: number;
  /** How strongly they are there: 1 when they are as many among the answers as among the people, 0.5 when half as many. */
  readonly presence?: number;
}

/**
 * Counts who answered beside who lives here, a row for each value of each margin, and one for those who did not say.
 *
 * Rows of few people are for whoever weights, not for publication.
 */
export function countResponse(margins: readonly Margin[]): ResponseRow[] {
  return margins.flatMap((margin) => {
    const answered = margin.values.map((_, place) => countOf(margin, place));
    const said = answered.reduce((sum, count) => sum + count, 0);
    const people = margin.counts.reduce((sum, count) => sum + count, 0);
    const rows: ResponseRow[] = margin.values.map((value, place) => {
      const [population, count] = [margin.counts[place]!, answered[place]!];
      const [populationShare, answeredShare] = [shareOf(population, people), shareOf(count, said)];
      const presence = populationShare > 0 ? answeredShare / populationShare : 0;
      return { margin: margin.name, value, population, populationShare, answered: count, answeredShare, presence };
    });
    const silent = countOf(margin, NOT_SAID);
    return silent > 0 ? [...rows, { margin: margin.name, answered: silent }] : rows;
  });
}

function countOf({ codes }: Margin, code: number): number {
  return codes.reduce((count, one) => count + (one === code ? 1 : 0), 0);
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
