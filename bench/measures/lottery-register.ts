import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom, encodeUtf8 } from "../../packages/kernel/src/index.ts";
import {
  commitLottery,
  drawFromRegister,
  makeEntries,
  QUICKNET,
  readRegister,
  revealLottery,
  verifyRecord,
  writeRecord,
} from "../../packages/lottery/src/index.ts";
import { HOUSE } from "../content.ts";
import { atMost, type Figure, type Finding, rounded } from "../finding.ts";
import { median } from "../percentile.ts";

const ROWS = 1_000_000;
const DRAWN = 50_000;
const ROUNDS = 3;
const SEED = "bench: a register";

/** Drawing letters from a register of a million, and checking lotteries again. */
export async function measureLotteryRegister(): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "naast-bench-"));
  const path = join(folder, "register.csv");
  try {
    const text = registerText();
    writeFileSync(path, text);
    return {
      title: "Drawing from a register, and checking a lottery",
      figures: [...figuresInMemory(text), ...figuresOfCommand(path), figureOfRecord()],
      notes: [
        `CPU seconds of one thread, median of ${ROUNDS}. The register is made up: ${rounded(ROWS)} rows in no order, a name, address, postcode and district each, in some 400,000 homes.`,
        "Verifying is drawing again from the same register and comparing every id. The command counts everything from the start of Node: reading, sorting, checking that no id comes twice, the SHA-256 of the file.",
        "The highest memory is what the system says of the process; Node and the code of naast are 110 MB of it. No peer reads a register: stratification-app draws letters from a table in memory, and could not be run here.",
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresInMemory(text: string): Figure[] {
  const register = readRegister([text], { file: "register.csv" });
  const draw = () => drawFromRegister(register, { count: DRAWN, seed: SEED }).ids;
  const ids = draw();
  const verify = () =>
    mustHold(
      draw().every((id, at) => id === ids[at]),
      "a draw again gave other ids",
    );
  return [
    atMost(`${rounded(DRAWN)} of ${rounded(ROWS)} lots drawn, the register in memory`, cpuSecondsOf(draw), {
      limit: 0.1,
      unit: "s",
    }),
    atMost("the same draw verified", cpuSecondsOf(verify), { limit: 0.5, unit: "s" }),
  ];
}

function figuresOfCommand(path: string): Figure[] {
  const plain = runCommand(path, []);
  const households = runCommand(path, ["--strata", "wijk", "--household", "postcode,straat,nummer"]);
  return [
    atMost("naast lottery draw on that register, as a file", plain.seconds, { limit: 4, unit: "s" }),
    atMost("its highest memory", plain.megabytes, { limit: 200, unit: "MB" }),
    atMost("the same with 20 strata and a lot for each household", households.seconds, { limit: 4, unit: "s" }),
    atMost("its highest memory", households.megabytes, { limit: 200, unit: "MB" }),
  ];
}

function figureOfRecord(): Figure {
  const file = recordText();
  const seconds = cpuSecondsOf(() => mustHold(verifyRecord(file).ok, "the record does not verify"));
  const what = "a record of 1,727 people and 1,000 panels of 110 with 20 quotas verified";
  return atMost(what, seconds, { limit: 0.5, unit: "s" });
}

function cpuSecondsOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  });
  return median(times);
}

const TELL_USAGE = `data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;

function runCommand(path: string, words: readonly string[]): { seconds: number; megabytes: number } {
  const command = [join(HOUSE, "cli/naast.mjs"), "lottery", "draw", "--register", path, "--count", `${DRAWN}`];
  const runs = Array.from({ length: ROUNDS }, () => {
    const child = spawnSync(
      process.execPath,
      ["--import", TELL_USAGE, ...command, "--seed", SEED, "--json", ...words],
      {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      },
    );
    mustHold(JSON.parse(child.stdout).count === DRAWN, "the command drew another number of lots");
    return JSON.parse(child.stderr) as NodeJS.ResourceUsage;
  });
  return {
    seconds: median(runs.map((usage) => (usage.userCPUTime + usage.systemCPUTime) / 1e6)),
    megabytes: Math.max(...runs.map((usage) => usage.maxRSS / 1024)),
  };
}

/** People in some 450,000 homes, in no order. */
function registerText(): string {
  const random = createRandom("bench: residents");
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const home = random.below(450_000);
    const address = `straat ${home >> 7};${home & 127};${1000 + (home >> 9)} AB;wijk ${home % 20}`;
    return `${1_000_000 + n};Achternaam ${random.below(8000)};${address}`;
  });
  return `id;naam;straat;nummer;postcode;wijk\n${random.shuffled(rows).join("\n")}\n`;
}

/** A lottery of the size of the largest real one that is published: panels are made up, and keep quotas by their width. */
function recordText(): string {
  const random = createRandom("bench: a record");
  const values = Array.from({ length: 20 }, (_, n) => `value ${n}`);
  const people = Array.from({ length: 1727 }, (_, n) => ({ id: `p${n}`, values: [random.pick(values)] }));
  const ids = people.map(({ id }) => id);
  const record = commitLottery({
    title: "bench",
    pool: { features: ["feature"], people },
    entries: makeEntries(ids, encodeUtf8(SEED)),
    quotas: values.map((value) => ({ feature: "feature", value, min: 0, max: 110 })),
    size: { min: 110, max: 110 },
    objective: "none",
    panels: Array.from({ length: 1000 }, () => random.sample(ids, 110)),
    certificate: null,
    randomness: { beacon: { network: QUICKNET.network, chain: QUICKNET.chain, round: 1 }, dice: null },
  });
  return writeRecord(revealLottery(record, { signature: "00".repeat(48) }));
}

function mustHold(truth: boolean, otherwise: string): void {
  if (!truth) throw new Error(otherwise);
}
