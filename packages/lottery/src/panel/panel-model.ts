import { compareText, DomainError } from "@naast/kernel";
import type { Columns } from "../solver/columns.ts";
import { columnsOf } from "../solver/columns.ts";
import type { PanelRequest, Person } from "./panel-request.ts";

/**
 * The people as types: those of one type are alike in everything a panel looks at, so that they have the same chance.
 *
 * A panel is then a whole number for each type. It must lie between `low` and `high` in every row, and take at most
 * `seats` of a type.
 */
export interface PanelModel {
  readonly types: readonly PersonType[];
  /** People of each type, and how many of them one panel may hold. */
  readonly people: Float64Array;
  readonly seats: Float64Array;
  readonly columns: Columns;
  readonly rows: readonly PanelRow[];
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly households: readonly HouseholdClass[];
  /** Who is on every panel; the rows count only the others. */
  readonly included: readonly Person[];
  readonly request: PanelRequest;
}

interface PersonType {
  readonly values: readonly string[];
  /** Ids, sorted. */
  readonly members: readonly string[];
}

type PanelRow =
  | { readonly kind: "quota"; readonly feature: string; readonly value: string }
  | { readonly kind: "size" }
  | { readonly kind: "household" };

/** Households of the same composition; those with one member make a class of their own for each type. */
export interface HouseholdClass {
  /** For each type of this class the members in each household: `members[household]`, ids. */
  readonly roles: readonly { readonly type: number; readonly members: readonly (readonly string[])[] }[];
  readonly count: number;
}

/**
 * Groups people into types and writes the quotas as rows.
 *
 * Who lives together is a class with others in the same situation: one couple of two women of 70 is as good as another.
 * For each class a panel takes at most as many people as the class has households. Whoever must be on every panel is
 * taken out of the pool, with their household, and out of the quotas.
 *
 * @throws DomainError `lottery.emptyPool`, `lottery.duplicateId`, `lottery.unknownId`, `lottery.unknownFeature`,
 * `lottery.duplicateQuota`, `lottery.badQuota`, `lottery.badSize`, `lottery.sameHousehold`, `lottery.wrongValues`
 */
export function modelPanel(asked: PanelRequest): PanelModel {
  checkRequest(asked);
  const request = withQuotaFeatures(asked);
  const { included, others } = parted(request);
  const households = classesOf(others);
  const types = households.flatMap(({ types: own }) => own);
  const numbered = numberTypes(households);
  const rows = rowsOf(request, numbered);
  return {
    types: types.map(({ values, members }) => ({ values, members: members.flat().toSorted(compareText) })),
    people: Float64Array.from(types, ({ members }) => members.flat().length),
    seats: Float64Array.from(types, ({ members }) => members.length),
    columns: columnsOf(
      rows.length,
      types.map((_, type) => entriesOf(type, { types, rows, numbered })),
    ),
    rows: rows.map(({ row }) => row),
    low: Float64Array.from(rows, (row) => row.low - included.filter((person) => row.counts?.(person.values)).length),
    high: Float64Array.from(rows, (row) => row.high - included.filter((person) => row.counts?.(person.values)).length),
    households: numbered,
    included,
    request,
  };
}

function checkRequest(request: PanelRequest): void {
  const { pool, size } = request;
  const count = pool.people.length;
  if (count === 0) throw new DomainError("lottery.emptyPool", "invalid");
  const whole = Number.isSafeInteger(size.min) && Number.isSafeInteger(size.max);
  if (!whole || size.min < 1 || size.min > size.max || size.min > count) {
    throw new DomainError("lottery.badSize", "invalid", { min: size.min, max: size.max, people: count });
  }
  if (new Set(pool.people.map(({ id }) => id)).size < count) throw new DomainError("lottery.duplicateId", "invalid");
  if (pool.people.some(({ values }) => values.length !== pool.features.length)) {
    throw new DomainError("lottery.wrongValues", "invalid", { features: pool.features.length });
  }
  checkQuotas(request);
}

function checkQuotas({ pool, quotas }: PanelRequest): void {
  const seen = new Set<string>();
  for (const { feature, value, min, max } of quotas) {
    const key = JSON.stringify([feature, value]);
    if (!pool.features.includes(feature)) throw new DomainError("lottery.unknownFeature", "invalid", { feature });
    if (seen.has(key)) throw new DomainError("lottery.duplicateQuota", "invalid", { feature, value });
    const fits = Number.isSafeInteger(min) && Number.isSafeInteger(max) && min >= 0 && min <= max;
    if (!fits) throw new DomainError("lottery.badQuota", "invalid", { feature, value, min, max });
    seen.add(key);
  }
}

/** The same with only the features that have quotas, in the order of their names: others make nobody different. */
function withQuotaFeatures(request: PanelRequest): PanelRequest {
  const { pool, quotas } = request;
  const features = [...new Set(quotas.map(({ feature }) => feature))].toSorted(compareText);
  const columns = features.map((feature) => pool.features.indexOf(feature));
  const people = pool.people.map((person) => ({ ...person, values: columns.map((at) => person.values[at]!) }));
  return { ...request, pool: { features, people } };
}

/** Who is on every panel, and who takes part in the lottery. */
function parted({ pool, size, include = [], exclude = [] }: PanelRequest) {
  const people = new Map(pool.people.map((person) => [person.id, person]));
  for (const id of [...include, ...exclude]) {
    if (!people.has(id)) throw new DomainError("lottery.unknownId", "invalid", { id });
  }
  const inside = new Set(include);
  const outside = new Set(exclude);
  const included = [...inside].toSorted(compareText).map((id) => people.get(id)!);
  const taken = new Set(included.flatMap(({ household }) => (household === undefined ? [] : [household])));
  const crowded = included.filter(({ household }) => household !== undefined).length > taken.size;
  const both = included.some(({ id }) => outside.has(id));
  if (included.length > size.max) throw new DomainError("lottery.badSize", "invalid", { included: included.length });
  if (crowded || both) throw new DomainError(crowded ? "lottery.sameHousehold" : "lottery.inAndOut", "invalid");

  const others = pool.people.filter(
    ({ id, household }) => !inside.has(id) && !outside.has(id) && !(household !== undefined && taken.has(household)),
  );
  return { included, others: others.toSorted((one, other) => compareText(one.id, other.id)) };
}

interface ClassType {
  readonly key: string;
  readonly values: readonly string[];
  /** Ids by household. */
  readonly members: string[][];
}

interface DraftClass {
  readonly types: readonly ClassType[];
  readonly count: number;
}

function classesOf(people: readonly Person[]): DraftClass[] {
  const households = new Map<string, Person[]>();
  for (const person of people) {
    const key = person.household === undefined ? `p${person.id}` : `h${person.household}`;
    const living = households.get(key);
    if (living) living.push(person);
    else households.set(key, [person]);
  }

  const classes = new Map<string, Person[][]>();
  for (const living of households.values()) {
    const key = JSON.stringify(living.map(keyOf).toSorted(compareText));
    const alike = classes.get(key);
    if (alike) alike.push(living);
    else classes.set(key, [living]);
  }
  return [...classes]
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([, alike]) => ({ types: typesOf(alike), count: alike.length }));
}

function keyOf({ values }: Person): string {
  return JSON.stringify(values);
}

/** The households of a class arrive in the order of their first member, and each in the order of ids. */
function typesOf(households: readonly (readonly Person[])[]): ClassType[] {
  const [first = []] = households;
  const keys = [...new Set(first.map(keyOf))].toSorted(compareText);
  return keys.map((key) => ({
    key,
    values: first.find((person) => keyOf(person) === key)!.values,
    members: households.map((living) => living.filter((person) => keyOf(person) === key).map(({ id }) => id)),
  }));
}

function numberTypes(classes: readonly DraftClass[]): HouseholdClass[] {
  let next = 0;
  return classes.map(({ types, count }) => ({
    roles: types.map(({ members }) => ({ type: next++, members })),
    count,
  }));
}

interface DraftRow {
  readonly row: PanelRow;
  readonly low: number;
  readonly high: number;
  /** Whether somebody with these values counts in this row; left out for a household, which counts its own types. */
  readonly counts?: (values: readonly string[]) => boolean;
  readonly own?: ReadonlySet<number>;
}

function rowsOf({ quotas, pool, size }: PanelRequest, classes: readonly HouseholdClass[]): DraftRow[] {
  const bounded = quotas.toSorted(
    (one, other) => compareText(one.feature, other.feature) || compareText(one.value, other.value),
  );
  const quotaRows = bounded.map(({ feature, value, min, max }): DraftRow => {
    const at = pool.features.indexOf(feature);
    return { row: { kind: "quota", feature, value }, low: min, high: max, counts: (values) => values[at] === value };
  });
  const whole: DraftRow = { row: { kind: "size" }, low: size.min, high: size.max, counts: () => true };
  const shared = classes
    .filter(({ roles }) => roles.length > 1)
    .map(({ roles, count }): DraftRow => {
      return { row: { kind: "household" }, low: 0, high: count, own: new Set(roles.map(({ type }) => type)) };
    });
  return [...quotaRows, whole, ...shared];
}

interface Drafts {
  readonly types: readonly ClassType[];
  readonly rows: readonly DraftRow[];
  readonly numbered: readonly HouseholdClass[];
}

function entriesOf(type: number, { types, rows }: Drafts): [number, number][] {
  const { values } = types[type]!;
  return rows.flatMap(({ counts, own }, row): [number, number][] =>
    (counts ? counts(values) : own!.has(type)) ? [[row, 1]] : [],
  );
}
