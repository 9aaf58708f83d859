import type { Random } from "@naast/kernel";
import type { HouseholdClass, PanelModel } from "./panel-model.ts";

/**
 * Gives the seats of types to people: for each panel the ids, sorted by nobody and in no order that means anything.
 *
 * Within a type the turn goes round, beginning in an order that chance decides, so that over all panels nobody is seated
 * more than once oftener than another of the type. Where a class of households has several types, the turn goes to the
 * household that was seated least in that role and is not on this panel yet.
 */
export function seatPeople(model: PanelModel, panels: readonly Int32Array[], random: Random): string[][] {
  const tables = model.households.map((own, index) => openTable(own, random.fork(`household ${index}`)));
  return panels.map((seats) => [
    ...model.included.map(({ id }) => id),
    ...tables.flatMap((table) => seatClass(table, seats)),
  ]);
}

interface Table {
  readonly own: HouseholdClass;
  /** Households in the order of their turn. */
  readonly order: readonly number[];
  /** How often each household was seated, by role; with one role, its first is how often any of them was. */
  readonly turns: readonly Uint32Array[];
}

function openTable(own: HouseholdClass, random: Random): Table {
  const order = random.shuffled(Array.from({ length: own.count }, (_, household) => household));
  return { own, order, turns: own.roles.map(() => new Uint32Array(own.count)) };
}

function seatClass(table: Table, seats: Int32Array): string[] {
  return table.own.roles.length === 1 ? seatInTurn(table, seats) : seatByNeed(table, seats);
}

/** With one role the turn just goes round: the first that were not seated in this round yet, then from the front. */
function seatInTurn({ own, order, turns }: Table, seats: Int32Array): string[] {
  const { type, members } = own.roles[0]!;
  const turn = turns[0]!;
  return Array.from({ length: seats[type]! }, () => {
    const household = order[turn[0]! % order.length]!;
    const living = members[household]!;
    return living[Math.floor(turn[0]!++ / order.length) % living.length]!;
  });
}

function seatByNeed({ own, order, turns }: Table, seats: Int32Array): string[] {
  const busy = new Set<number>();
  return own.roles.flatMap(({ type, members }, role) => {
    const wanted = seats[type]!;
    if (wanted === 0) return [];
    const turn = turns[role]!;
    const free = order.filter((household) => !busy.has(household));
    // The sort is stable, so among equals the order of chance decides.
    const next = free.toSorted((one, other) => turn[one]! - turn[other]!).slice(0, wanted);
    return next.map((household) => {
      busy.add(household);
      const living = members[household]!;
      const id = living[turn[household]! % living.length]!;
      turn[household]!++;
      return id;
    });
  });
}
