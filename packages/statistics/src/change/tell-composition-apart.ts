import { DomainError } from "@naast/kernel";
import type { DesignInput } from "../estimates/design.ts";
import { estimateMean } from "../estimates/estimate-mean.ts";
import { type Survey, weighSample } from "../estimates/survey.ts";
import type { Margin } from "../weighting/margin.ts";
import type { CannotRake, RakeInput } from "../weighting/rake.ts";
import { type Change, measureChange, type NoChange } from "./measure-change.ts";

/** One wave: the sample, the population of its time, and the answers to one item. */
export interface Wave extends RakeInput, DesignInput {
  /** A number for each respondent; NaN for no answer. */
  readonly answers: ArrayLike<number>;
}

/** The difference between two waves, taken apart; the three parts add up to it. */
export interface Composition {
  readonly kind: "composition";
  /** Between the answers as they came in, before any margin was met. */
  readonly asAnswered: number;
  /** Because other people answered than last time. */
  readonly fromWhoAnswered: number;
  /** Because other people live here than last time. */
  readonly fromWhoLivesHere: number;
  /** What is left: as if the same kinds of people lived here and answered as before. */
  readonly change: Change | NoChange;
}

/**
 * Tells a change of people apart from a change of opinion.
 *
 * The second wave is weighted twice: to the population of its own time and to that of the first wave. What only the first weighting
 * shows is moving in and out; what shows without weighting only is who happened to answer. Only traits that are margins can be told
 * apart: people who differ in ways that nobody counted still look like change.
 *
 * @returns why not, when a wave cannot be weighted; `none` in a part that has too few answers
 * @throws DomainError `statistics.otherMargins` when the waves are not weighted by margins with the same names and values
 *
 * @see Kitagawa, Components of a Difference Between Two Rates (JASA 50, 1955)
 */
export function tellCompositionApart(before: Wave, after: Wave): Composition | CannotRake {
  const first = weighSample(before);
  const second = weighSample(after);
  const secondAsFirst = weighSample({ ...after, margins: countsOf(before.margins, after.margins) });
  for (const survey of [first, second, secondAsFirst]) if (survey.kind === "impossible") return survey;

  const change = measureChange(meanOf(first, before), meanOf(secondAsFirst, after));
  const plain = (wave: Wave) => figureOf(meanOf(weighSample({ ...wave, margins: [] }), wave));
  const asAnswered = plain(after) - plain(before);
  const own = figureOf(meanOf(second, after));
  const fromWhoLivesHere = own - figureOf(meanOf(secondAsFirst, after));
  const fromWhoAnswered = asAnswered - (own - figureOf(meanOf(first, before)));
  return { kind: "composition", asAnswered, fromWhoAnswered, fromWhoLivesHere, change };
}

function meanOf(survey: Survey | CannotRake, { answers }: Wave): ReturnType<typeof estimateMean> {
  return survey.kind === "survey" ? estimateMean(survey, answers) : { kind: "none", answers: 0 };
}

function figureOf(mean: ReturnType<typeof estimateMean>): number {
  return mean.kind === "estimate" ? mean.value : Number.NaN;
}

function countsOf(before: readonly Margin[], after: readonly Margin[]): Margin[] {
  return after.map((margin) => {
    const same = before.find(({ name }) => name === margin.name);
    const places = margin.values.map((value) => same?.values.indexOf(value) ?? -1);
    if (!same || places.includes(-1) || same.values.length !== margin.values.length)
      throw new DomainError("statistics.otherMargins", "invalid", { margin: margin.name });
    return { ...margin, counts: places.map((place) => same.counts[place]!) };
  });
}
