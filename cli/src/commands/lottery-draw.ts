import { writeFileSync } from "node:fs";
import { formatPlainCsv } from "@naast/kernel";
import type { RegisterDraw } from "@naast/lottery";
import { type Command, UsageError } from "../command.ts";
import { columnsIn, countIn } from "../lottery-options.ts";
import { type DrawnRegister, drawFromFile } from "../register-draw.ts";
import { asTable } from "../table.ts";

export const lotteryDraw: Command = {
  name: "lottery draw",
  operands: [],
  summary:
    "Draws lots from a register: every lot has the same chance, and whoever has the register and the seed can repeat it.",
  options: ["register", "count", "seed", "strata", "household", "id", "out", "json"],
  example: 'naast lottery draw --register register.csv --count 50000 --seed "Lotto 3 juli 2027: 4 18 22 31 40 41"',
  async run(_operands, options, { out }) {
    const { json, register, seed, id } = options;
    if (register === undefined) throw new UsageError("Name the register: --register register.csv");
    if (!seed) throw new UsageError('Give the seed, a text that nobody could foresee: --seed "…"');
    const strata = columnsIn(options.strata);
    const household = columnsIn(options.household);
    const count = countIn("count", options.count);

    const drawn = drawFromFile({ register, count, seed, id, strata, household });
    if (options.out !== undefined) writeFileSync(options.out, asCsv(drawn.draw));
    out(json ? JSON.stringify(asAnswer(drawn, { register, seed, id, strata, household })) : asText(drawn));
    return 0;
  },
};

interface Asked {
  readonly register: string;
  readonly seed: string;
  readonly id: string | undefined;
  readonly strata: readonly string[] | undefined;
  readonly household: readonly string[] | undefined;
}

/** All that `naast lottery verify` needs to repeat the draw, besides the register itself. */
function asAnswer({ draw, register, sha256 }: DrawnRegister, { register: file, ...asked }: Asked) {
  const { rows, lots } = register;
  return {
    count: draw.ids.length,
    register: { file, sha256, rows, lots },
    ...asked,
    seats: draw.strata,
    ids: draw.ids,
  };
}

function asCsv({ ids }: RegisterDraw): string {
  return formatPlainCsv(
    ["order", "id"],
    ids.map((id, index) => [index + 1, id]),
  );
}

const SHOWN = 20;

function asText({ draw, register, sha256 }: DrawnRegister): string {
  const { ids, strata } = draw;
  const seats = strata.map(({ name, lots, seats: number }) => [name.join(", "), `${number}`, `of ${lots}`]);
  const more = ids.length > SHOWN ? [`… and ${ids.length - SHOWN} more: --out or --json gives them all`] : [];
  return [
    `${ids.length} of ${register.lots} lots drawn (${register.rows} rows). SHA-256 of the register: ${sha256}`,
    ...(strata.length > 1 ? [asTable(seats)] : []),
    [...ids.slice(0, SHOWN), ...more].join("\n"),
  ].join("\n\n");
}
