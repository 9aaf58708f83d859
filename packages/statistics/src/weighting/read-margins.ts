import { InputError } from "@naast/kernel";

/** Of each margin, how many people in the population have each value, in the order of the file. */
export type PopulationCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const TOKEN = /\s*("(?:[^"\\\n]|\\.)*"|[{}:,]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^\s{}:,"]+|")/y;

/**
 * Reads the counts of a population from JSON: `{"age": {"young": 400, "old": 600}, "street": {…}}`.
 *
 * Reads by itself instead of by `JSON.parse`, which moves values such as "18" to the front, forgets the first of two equal names, and
 * does not tell where a mistake stands.
 *
 * @param file - the name errors give it
 * @throws InputError `statistics.badMargins` with line and column: what is not of this shape, a name twice, a count below zero, a margin
 * without people
 */
export function readMargins(text: string, file: string): PopulationCounts {
  const reading = { text, file, at: 0 };
  const margins = readObject(reading, (name) => {
    const start = reading.at;
    const counts = readObject(reading, () => readCount(reading));
    if (![...counts.values()].some((count) => count > 0))
      fail(reading, start, { expected: `people for at least one value of "${name}"` });
    return counts;
  });
  const end = next(reading);
  if (end.word !== "") fail(reading, end.at, { expected: "the end of the file", found: end.word });
  return margins;
}

interface Reading {
  readonly text: string;
  readonly file: string;
  at: number;
}

function readObject<Value>(reading: Reading, readValue: (name: string) => Value): Map<string, Value> {
  const entries = new Map<string, Value>();
  expectMark(reading, "{");
  let token = next(reading);
  if (token.word === "}") return entries;
  for (;;) {
    const name = nameOf(reading, token);
    if (entries.has(name)) fail(reading, token.at, { expected: "a name that does not stand here twice", found: name });
    expectMark(reading, ":");
    entries.set(name, readValue(name));
    const mark = next(reading);
    if (mark.word === "}") return entries;
    if (mark.word !== ",") fail(reading, mark.at, { expected: "a comma or a closing brace", found: mark.word });
    token = next(reading);
  }
}

function readCount(reading: Reading): number {
  const { word, at } = next(reading);
  const count = Number(word);
  if (/^\d/.test(word) && Number.isFinite(count)) return count;
  return fail(reading, at, { expected: "how many people there are, a number from 0", found: word });
}

function nameOf(reading: Reading, { word, at }: Token): string {
  try {
    if (word.startsWith('"')) return String(JSON.parse(word));
  } catch {
    // Told below, with the place.
  }
  return fail(reading, at, { expected: 'a name between quotes, such as "age"', found: word });
}

function expectMark(reading: Reading, mark: string): void {
  const { word, at } = next(reading);
  const shape = '{"age": {"young": 400}}';
  if (word !== mark) fail(reading, at, { expected: `${mark} as in ${shape}`, found: word });
}

interface Token {
  /** Empty at the end of the file. */
  readonly word: string;
  readonly at: number;
}

function next(reading: Reading): Token {
  TOKEN.lastIndex = reading.at;
  const found = TOKEN.exec(reading.text);
  if (!found) return { word: "", at: reading.text.length };
  reading.at = TOKEN.lastIndex;
  const word = found[1]!;
  return { word, at: reading.at - word.length };
}

function fail(
  { text, file }: Reading,
  at: number,
  problem: { readonly expected: string; readonly found?: string },
): never {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const column = lines.at(-1)!.length + 1;
  throw new InputError("statistics.badMargins", { file, line: lines.length, column, ...problem });
}
