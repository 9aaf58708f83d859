import type { ReplanOutcome, SeatingOutcome, SeatingPlan, SeatingReplan } from "@naast/seating";
import { asTable, wrapped } from "./table.ts";

export type Planned = SeatingPlan | SeatingReplan;
export type Impossible = Extract<SeatingOutcome | ReplanOutcome, { kind: "impossible" }>;

/** A plan to read: who sits where, and what it comes to. */
export function planAsText(plan: Planned): string {
  return [...plan.rounds.map((_, round) => roundAsText(plan, round)), ...changesAsText(plan), summaryAsText(plan)].join(
    "\n\n",
  );
}

/** Why there is no plan, a line for each reason. */
export function reasonsAsText({ reasons }: Impossible): string {
  return ["There is no such plan:", ...reasons.map((reason) => wrapped(saysReason(reason), "  - "))].join("\n");
}

export function saysReason({ code, people, tables, rounds, wishes }: Impossible["reasons"][number]): string {
  const about = [...people, ...tables.map((table) => `table ${table}`)].join(", ");
  const from = wishes.filter((wish) => wish > 0).map((wish) => `${wish}`);
  const where = ` (round ${rounds.join(", ")}${from.length > 0 ? `; wish ${from.join(", ")}` : ""})`;
  return `${REASONS[code]}${about === "" ? "" : `: ${about}`}${where}`;
}

const REASONS: Readonly<Record<Impossible["reasons"][number]["code"], string>> = {
  tooFewSeats: "The tables that are open have fewer seats than people who come",
  tableOverfull: "More people must sit at a table than it has seats",
  noTableLeft: "The wishes together leave somebody no table",
  apartTogether: "People who wish to be apart are kept at one table",
  tooFewTables: "More people wish to be apart from each other than there are tables",
  unitTooLarge: "Those who stay together are more than any table holds",
  absentLocked: "Somebody is locked at a table in a round in which they are absent",
  countTooMany: "More of them come than the tables may hold",
  countTooFew: "Fewer of them come than the tables must hold",
  noCompany: "Nobody is there whom they need at their table",
  groupTooSmall: "No number of groups gives all of them a size in the range",
};

function roundAsText({ rounds, tables }: Planned, round: number): string {
  const rows = rounds[round]!.map((people, table) => [tables[table]!, `${people.length}`, people.join(", ")]);
  return [`Round ${round + 1}`, asTable([["table", "size", "people"], ...rows])].join("\n");
}

function changesAsText(plan: Planned): string[] {
  if (!("changes" in plan)) return [];
  const { changes, leastChanges, newcomers } = plan;
  const rows = [
    ...changes.map(({ person, round, from, to }) => [`${round}`, person, from, to]),
    ...newcomers.map(({ person, round, table }) => [`${round}`, person, "new", table]),
  ];
  const least =
    changes.length === leastChanges ? "as few as can be" : `at least ${leastChanges} with these table sizes`;
  const title = `${changes.length} changed seats (${least}), ${newcomers.length} newly seated`;
  return [rows.length === 0 ? title : `${title}\n${asTable([["round", "who", "from", "to"], ...rows])}`];
}

function summaryAsText(plan: Planned): string {
  const mixing = plan.mixing.flatMap(({ trait, unknown, rounds }) =>
    rounds.map(({ aim, deviations, pairs, different, possible, random }, round) => [
      unknown === 0 ? trait : `${trait} (${unknown} unknown)`,
      `${round + 1}`,
      aim,
      `${deviations}`,
      share(different, pairs),
      possible === undefined ? "–" : share(possible, pairs),
      share(random, pairs),
    ]),
  );
  const heading = ["trait", "round", "aim", "deviations", "pairs that differ", "possible", "at random"];
  return [
    ...(mixing.length > 0 ? [asTable([heading, ...mixing]), ""] : []),
    line("Deviations from a fair share", plan.deviations, plan.leastDeviations),
    line("Repeat meetings", plan.repeats, plan.leastRepeats),
    `Wishes not met: ${plan.hardViolations}`,
    ...plan.unmet.map((one) => wrapped(saysUnmet(one), "  - ")),
    meetingsAsText(plan),
  ].join("\n");
}

function line(what: string, count: number, least: number): string {
  const bound = count === least ? "no plan has fewer" : `at least ${least} are unavoidable`;
  return `${what}: ${count} (${bound})`;
}

function saysUnmet({ wish, kind, round, people, tables, why, beside }: SeatingPlan["unmet"][number]): string {
  const because = {
    noRoom: "no table had room for all of them",
    noTableForAll: "no table suits in every round",
    inTheWay: `other wishes were met instead (${beside.join(", ")})`,
    notFound: "the search did not find it; more --tries may",
  }[why];
  return `wish ${wish} (${kind}), round ${round}, table ${tables.join(", ")}: ${people.join(", ")}: ${because}`;
}

function meetingsAsText({ meetings }: Planned): string {
  const { fewest, most, repeated } = meetings;
  const again = repeated.filter(({ wished }) => !wished).slice(0, 10);
  return [
    `Everybody meets ${fewest === most ? fewest : `${fewest} to ${most}`} others.`,
    ...again.map(({ people, rounds }) => `  - ${people.join(" and ")} meet in rounds ${rounds.join(", ")}`),
  ].join("\n");
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}
