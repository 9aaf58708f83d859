import { InputError } from "@naast/kernel";
import { countGroups, type Grouping, type GroupingProblem, groupDiversely, readMdgplib } from "@naast/seating";
import { BadFiles, type Command, UsageError } from "../command.ts";
import { loadText } from "../load.ts";
import type { Options } from "../options.ts";
import { asTable, wrapped } from "../table.ts";

export const seatingMdgp: Command = {
  name: "seating mdgp",
  operands: [],
  summary: "Puts people in groups that are as diverse as possible, for an instance by which methods are compared.",
  options: ["instance", "seconds", "sweeps", "seed", "json"],
  example: "naast seating mdgp --instance Geo_n120_ss_01.txt --seconds 3 --seed 1 --json",
  async run(_operands, { instance, seed = "1", json, ...limits }, { out, err }) {
    if (instance === undefined) throw new UsageError("Name the instance: --instance Geo_n120_ss_01.txt");
    const budget = budgetFrom(limits);
    const problem = problemFrom(await loadText(instance));
    const grouping = groupDiversely(problem, { seed, sweeps: budget.sweeps }, budget);
    if (grouping.kind === "impossible") {
      (json ? out : err)(json ? JSON.stringify(grouping) : asRefusal(grouping));
      return 1;
    }
    mustCountTheSame(problem, grouping);
    const answer = asAnswer(grouping, seed);
    out(json ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

type Found = Extract<Grouping, { kind: "groups" }>;
type Impossible = Extract<Grouping, { kind: "impossible" }>;
type Answer = ReturnType<typeof asAnswer>;

const USUAL_SWEEPS = 20_000;

/** The last part of the time is for counting the answer and telling it. */
const TIME_TO_SEARCH = 0.99;

function budgetFrom({ seconds, sweeps }: Pick<Options, "seconds" | "sweeps">) {
  const limit = seconds === undefined ? Number.POSITIVE_INFINITY : secondsIn(seconds) * TIME_TO_SEARCH;
  const usual = seconds === undefined ? USUAL_SWEEPS : Number.POSITIVE_INFINITY;
  return { sweeps: sweeps === undefined ? usual : sweepsIn(sweeps), shouldStop: () => secondsOfProcessor() >= limit };
}

/** Of this process since it began, reading and compiling included. */
function secondsOfProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function secondsIn(option: string): number {
  if (/^\d{1,6}(\.\d+)?$/.test(option) && Number(option) > 0) return Number(option);
  throw new UsageError(`--seconds is a number above 0, such as 3 or 0.5; not '${option}'.`);
}

function sweepsIn(option: string): number {
  if (/^[1-9]\d{0,11}$/.test(option)) return Number(option);
  throw new UsageError(`--sweeps is a whole number from 1; not '${option}'.`);
}

function problemFrom({ text, path }: { readonly text: string; readonly path: string }): GroupingProblem {
  try {
    return readMdgplib(text, path);
  } catch (error) {
    if (error instanceof InputError) throw new BadFiles([error]);
    throw error;
  }
}

/** Counts the groups again from the distances. When that comes to something else, the fault is ours, and nothing is told. */
function mustCountTheSame(problem: GroupingProblem, { groups, diversity: told }: Found): void {
  const { diversity, faults } = countGroups(problem, groups);
  if (faults.length > 0 || diversity !== told)
    throw new Error(`The groups come to ${diversity} and not to ${told}, with faults ${JSON.stringify(faults)}.`);
}

function asAnswer({ diversity, groups, sweeps, stopped }: Found, seed: string) {
  const stoppedBy = stopped ? "time" : "sweeps";
  return { objective: diversity, groups, seed, sweeps, stoppedBy } as const;
}

function asText({ objective, groups, seed, sweeps, stoppedBy }: Answer): string {
  const rows = groups.map((people, group) => [`${group}`, `${people.length}`, people.join(" ")]);
  const why =
    stoppedBy === "time"
      ? `The time was up after ${sweeps} sweeps, so another run may answer otherwise. These groups come back with --sweeps ${sweeps} --seed ${seed}.`
      : `Stopped after ${sweeps} sweeps with seed ${seed}: the same everywhere.`;
  return [`Diversity ${objective}`, "", asTable([["group", "size", "people"], ...rows]), "", wrapped(why)].join("\n");
}

function asRefusal({ people, least, most }: Impossible): string {
  return `${people} people do not fit: the groups take from ${least} to ${most} together.`;
}
