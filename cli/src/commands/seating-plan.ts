import { checkSeating, type PreviousPlan, planSeating, replanSeating, type SeatingOptions } from "@naast/seating";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { readJson } from "../json-places.ts";
import { fieldsOf, itemsOf, readItem, textOf } from "../json-reading.ts";
import { textIn } from "../lottery-files.ts";
import { countIn } from "../lottery-options.ts";
import type { Options } from "../options.ts";
import { type AskedSeating, askedSeating, hintsFor } from "../seating-constraints.ts";
import { orSeatingRefused } from "../seating-refusals.ts";
import { type Impossible, type Planned, planAsText, reasonsAsText, saysReason } from "../seating-report.ts";

export const seatingPlan: Command = {
  name: "seating plan",
  operands: [],
  summary:
    "Seats people at mixed tables, round after round, so that those who rarely meet do; or changes as little as can be of an earlier plan.",
  options: [
    "people",
    "tables",
    "size",
    "rounds",
    "mix",
    "cluster",
    "constraints",
    "previous",
    "held",
    "id",
    "tries",
    "seed",
    "json",
  ],
  meanings: {
    size: { takes: "<n|n-m>", says: "how many people sit at a table at most, or from how many to how many" },
    cluster: { takes: "<column,…>", says: "columns of which people with the same value should sit together" },
  },
  example: "naast seating plan --people evening.csv --tables 14 --rounds 4 --mix street,age --constraints wishes.json",
  async run(_operands, options, { out, err }) {
    const { asked, before, held, tries } = understood(options);
    for (const hint of hintsFor(asked)) err(hint);
    const effort = { ...(tries !== undefined && { tries }), ...progressTo(err) };
    const plan = orSeatingRefused(asked, () =>
      before === undefined
        ? planSeating(asked.request, effort)
        : replanSeating(asked.request, before, { ...effort, held }),
    );
    const { json } = options;
    if (plan.kind === "impossible") {
      (json ? out : err)(json ? JSON.stringify(withSentences(plan)) : reasonsAsText(plan));
      return 1;
    }
    mustCountTheSame(asked, plan, held);
    out(json ? JSON.stringify({ ...plan, seed: asked.request.seed }) : planAsText(plan));
    return 0;
  },
};

function understood({ previous, held, tries, ...words }: Options) {
  if (held !== undefined && previous === undefined) throw new UsageError("--held belongs to --previous plan.json.");
  const before = previous === undefined ? undefined : previousIn(previous);
  return {
    before,
    held: held === undefined || held === "0" ? 0 : countIn("held", held),
    tries: tries === undefined ? undefined : countIn("tries", tries),
    asked: askedSeating(words, { rounds: before?.rounds.length ?? 1, tables: before?.tables }),
  };
}

/** The tables of an earlier answer; without their names they are 1, 2 … */
function previousIn(path: string): PreviousPlan {
  return readItem(readJson(textIn(path), path), (top) => {
    const fields = fieldsOf(top, Object.keys(top.value ?? {}));
    const list = (name: string) => itemsOf(fields.get(name) ?? { ...top, value: undefined, path: [name] });
    const rounds = list("rounds").map((round) => itemsOf(round).map((table) => itemsOf(table).map(textOf)));
    const names = fields.has("tables") ? list("tables").map(textOf) : rounds[0]?.map((_, at) => `${at + 1}`);
    return { rounds, tables: names ?? [] };
  });
}

const SECONDS_OF_SILENCE = 2;

/** Tells how far a long search is, once it takes long. */
function progressTo(err: Terminal["err"]): SeatingOptions {
  let told = performance.now();
  return {
    onProgress(done, total) {
      if (performance.now() - told < 1000 * SECONDS_OF_SILENCE) return;
      told = performance.now();
      err(`Looking for better tables: ${Math.round((100 * done) / total)} % of the tries.`);
    },
  };
}

function withSentences(plan: Impossible) {
  return { ...plan, reasons: plan.reasons.map((reason) => ({ ...reason, says: saysReason(reason) })) };
}

/** Counts the plan again with other code. When it comes to something else, the fault is ours, and no plan is told. */
function mustCountTheSame({ request }: AskedSeating, plan: Planned, held: number): void {
  const { faults, hardViolations, deviations, repeats } = checkSeating(request, plan.rounds, held);
  const counted = JSON.stringify([faults, hardViolations, deviations, repeats]);
  const told = JSON.stringify([[], plan.hardViolations, plan.deviations, plan.repeats]);
  if (counted !== told) throw new Error(`The plan says ${told}, and counting again gives ${counted}.`);
}
