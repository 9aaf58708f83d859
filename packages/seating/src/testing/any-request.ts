import fc from "fast-check";
import type { Person, SeatingRequest } from "../people/seating-request.ts";
import type { Wish } from "../wishes/wish.ts";

/** People of a street, for tests: p1, p2 …, with the traits that `traitsOf` gives them. */
export function someone(count: number, traitsOf: (at: number) => Person["traits"] = () => ({})): readonly Person[] {
  return Array.from({ length: count }, (_, at) => ({ id: `p${at + 1}`, traits: traitsOf(at) ?? {} }));
}

/** Any small evening with any wishes, also ones that cannot be met. */
export const anyRequest: fc.Arbitrary<SeatingRequest> = fc
  .record({ people: fc.integer({ min: 2, max: 20 }), rounds: fc.integer({ min: 1, max: 4 }) })
  .chain(({ people, rounds }) =>
    fc.record({
      people: fc.tuple(...Array.from({ length: people }, (_, at) => anyPerson(`p${at + 1}`))),
      tables: fc.integer({ min: 1, max: Math.min(people, 5) }),
      rounds: fc.constant(rounds),
      traits: anyTraits,
      wishes: fc.array(anyWish(people, rounds), { maxLength: 5 }),
      seed: fc.string({ minLength: 1, maxLength: 3 }),
    }),
  )
  .map(({ tables, wishes, ...request }) => {
    const named = Array.from({ length: tables }, (_, at) => ({
      id: `${at + 1}`,
      language: at % 2 === 0 ? "nl" : "ar",
      ...(at === 0 && { features: ["wheelchair"] }),
    }));
    return { ...request, tables: named, wishes: wishes.map((wish) => onTables(wish, tables)) };
  });

const anyTraits = fc.subarray([
  { name: "street", aim: "spread" as const },
  { name: "years", aim: "spread" as const, kind: "ordered" as const },
  { name: "talks", aim: "cluster" as const, kind: "multiple" as const, weight: 2 },
]);

function anyPerson(id: string): fc.Arbitrary<Person> {
  const traits = fc.record({
    street: fc.constantFrom("Dam", "Kade", ""),
    years: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    talks: fc.subarray(["nl", "ar", "tr"]),
  });
  return traits.map((given) => ({ id, traits: given }));
}

function anyWish(people: number, rounds: number): fc.Arbitrary<Wish> {
  const person = fc.integer({ min: 1, max: people }).map((at) => `p${at}`);
  const two = fc.uniqueArray(person, { minLength: 2, maxLength: 3 });
  const some = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
  const round = fc.integer({ min: 1, max: rounds });
  const when = fc.uniqueArray(round, { minLength: 1, maxLength: 2 });
  const table = fc.integer({ min: 1, max: 5 }).map((at) => `${at}`);
  const helps = { people: some, oneOf: some, rounds: when };
  return fc.oneof(
    fc.record({ kind: fc.constant("apart" as const), people: two }),
    fc.record({ kind: fc.constant("together" as const), people: two, rounds: when }),
    two.map(([interpreter = "", ...listeners]) => ({ kind: "interpreter" as const, interpreter, listeners })),
    fc.record({ kind: fc.constant("company" as const), ...helps }),
    fc.record({ kind: fc.constant("seat" as const), person, table, rounds: when }),
    fc.record({
      kind: fc.constant("among" as const),
      people: some,
      tables: fc.array(table, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant("needs" as const), people: some, feature: fc.constant("wheelchair") }),
    fc.record({ kind: fc.constant("locked" as const), table, round, people: some }),
    fc.record({ kind: fc.constant("absent" as const), people: some, rounds: when }),
    fc.record({
      kind: fc.constant("count" as const),
      people: some,
      atLeast: fc.integer({ min: 0, max: 2 }),
      atMost: fc.integer({ min: 2, max: 4 }),
      orNone: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("facilitators" as const),
      people: some.map((ids) =>
        ids.map((id, at) => ({ person: id, languages: at === 0 ? ["nl", "tr"] : ["nl", "ar"] })),
      ),
      stay: fc.boolean(),
      speech: fc.constant({ trait: "talks", common: "nl" }),
    }),
  ) as fc.Arbitrary<Wish>;
}

/** The same wish about tables that are there. */
function onTables(wish: Wish, tables: number): Wish {
  const there = (id: string) => `${((Number(id) - 1) % tables) + 1}`;
  if ("table" in wish) return { ...wish, table: there(wish.table) };
  return wish.kind === "among" ? { ...wish, tables: wish.tables.map(there) } : wish;
}
