import { createRandom, type Random } from "../../packages/kernel/src/index.ts";
import { type MeanEstimate, marginFrom, measureChange, weighSample } from "../../packages/statistics/src/index.ts";
import type { Figure } from "../finding.ts";
import { columnOf, countsOf, meanOf, numbersOf, readShared } from "../survey-data.ts";

const PAIRS = 5000;
const PEOPLE = 200;
const TRAITS = ["stype", "awards"];

/** How often the interval of the change is right, when who answers is far from who there is. */
export function coverageFigure(): Figure {
  const population = populationFrom();
  const random = createRandom("bench: coverage");
  const truth = averageOf(population.after) - averageOf(population.before);
  let [covered, plain] = [0, 0];
  for (let pair = 0; pair < PAIRS; pair++) {
    const [before, after] = [population.before, population.after].map((answers) => draw(population, answers, random));
    const change = measureChange(before!, after!);
    if (change.kind === "none") throw new Error("both waves have answers");
    covered += change.low <= truth && truth <= change.high ? 1 : 0;
    plain += Math.abs(change.difference - truth) <= 1.96 * change.standardError ? 1 : 0;
  }
  return {
    what: `change interval holds the truth, ${PAIRS} pairs of ${PEOPLE} of apipop, some answering 17 times as often`,
    ours: percent(covered),
    target: "94–96 %",
    reached: covered >= 0.94 * PAIRS && covered <= 0.96 * PAIRS,
    beside: `1.96 times the linearised standard error, as R's confint: ${percent(plain)}`,
  };
}

type Population = ReturnType<typeof populationFrom>;

function populationFrom() {
  const table = readShared("statistics/apipop.csv");
  const [type, awards, wide] = ["stype", "awards", "sch.wide"].map((name) => columnOf(table, name));
  const byType: Readonly<Record<string, number>> = { E: 1, H: 0.3, M: 0.5 };
  return {
    traits: TRAITS.map((name) => ({ name, values: columnOf(table, name), counts: countsOf(columnOf(table, name)) })),
    before: numbersOf(table, "api99"),
    after: numbersOf(table, "api00"),
    willing: table.rows.map(
      (_, one) => byType[type![one]!]! * (awards![one] === "Yes" ? 1 : 0.4) * (wide![one] === "Yes" ? 1 : 0.5),
    ),
  };
}

/** A wave in which people are asked and answer as often as they are willing; asked anew when somebody is missing altogether. */
function draw(population: Population, answers: readonly number[], random: Random): MeanEstimate {
  for (;;) {
    const people = askAround(population, random);
    const margins = population.traits.map(({ name, values, counts }) => {
      const said = people.map((one) => values[one]!);
      return marginFrom(name, counts, said);
    });
    const survey = weighSample({ people: PEOPLE, margins });
    const given = people.map((one) => answers[one]!);
    if (survey.kind === "survey") return meanOf(survey, given);
  }
}

function askAround({ willing }: Population, random: Random): number[] {
  const asked = new Set<number>();
  while (asked.size < PEOPLE) {
    const one = random.below(willing.length);
    if (random.unit() < willing[one]!) asked.add(one);
  }
  return [...asked];
}

function averageOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percent(count: number): string {
  return `${((100 * count) / PAIRS).toFixed(1)} %`;
}
