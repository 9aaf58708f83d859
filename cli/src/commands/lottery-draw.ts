import { formatPlainCsv } from "@naast/kernel";
import { drawFromRegister, type RegisterDraw } from "@naast/lottery";
import { type Command, UsageError } from "../command.ts";
import { writeText } from "../lottery-files.ts";
import { columnsIn, countIn } from "../lottery-options.ts";
import { drawAnswer, type ReadRegister, registerOf } from "../register-draw.ts";
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

    const request = { register, count, seed, id, strata, household };
    const read = registerOf(request);
    const { lots } = read.register;
    if (count > lots) throw new UsageError(`--count is at most ${lots}, the lots in ${register}; not ${count}.`);
    const draw = drawFromRegister(read.register, request);
    if (options.out !== undefined) writeText(options.out, asCsv(draw));
    out(json ? JSON.stringify(drawAnswer(request, read, draw)) : asText(draw, read));
    return 0;
  },
};

function asCsv({ ids }: RegisterDraw): string {
  return formatPlainCsv(
    ["order", "id"],
    ids.map((id, index) => [index + 1, id]),
  );
}

const SHOWN = 20;

function asText({ ids, strata }: RegisterDraw, { register, sha256 }: ReadRegister): string {
  const seats = strata.map(({ name, lots, seats: number }) => [name.join(", "), `${number}`, `of ${lots}`]);
  const more = ids.length > SHOWN ? [`… and ${ids.length - SHOWN} more: --out or --json gives them all`] : [];
  return [
    `${ids.length} of ${register.lots} lots drawn (${register.rows} rows). SHA-256 of the register: ${sha256}`,
    ...(strata.length > 1 ? [asTable(seats)] : []),
    [...ids.slice(0, SHOWN), ...more].join("\n"),
  ].join("\n\n");
}
