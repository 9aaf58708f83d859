import { parseArgs } from "node:util";
import { describeInputError } from "@naast/kernel";
import { BadFiles, type Command, type ExitCode, type Terminal, UsageError } from "./command.ts";
import { auditVerify } from "./commands/audit-verify.ts";
import { catalogueCheck } from "./commands/catalogue-check.ts";
import { catalogueList } from "./commands/catalogue-list.ts";
import { catalogueSchema } from "./commands/catalogue-schema.ts";
import { catalogueSearch } from "./commands/catalogue-search.ts";
import { catalogueShow } from "./commands/catalogue-show.ts";
import { demo } from "./commands/demo.ts";
import { lotteryCommit } from "./commands/lottery-commit.ts";
import { lotteryDraw } from "./commands/lottery-draw.ts";
import { lotteryReveal } from "./commands/lottery-reveal.ts";
import { lotterySelect } from "./commands/lottery-select.ts";
import { lotteryVerify } from "./commands/lottery-verify.ts";
import { match } from "./commands/match.ts";
import { migrate } from "./commands/migrate.ts";
import { municipalityAdd } from "./commands/municipality-add.ts";
import { opinionsAnalyse } from "./commands/opinions-analyse.ts";
import { rankingEqualShares } from "./commands/ranking-equal-shares.ts";
import { rankingTally } from "./commands/ranking-tally.ts";
import { seatingMdgp } from "./commands/seating-mdgp.ts";
import { seatingPlan } from "./commands/seating-plan.ts";
import { serve } from "./commands/serve.ts";
import { statisticsChange } from "./commands/statistics-change.ts";
import { statisticsRake } from "./commands/statistics-rake.ts";
import { helpFor, helpForAll } from "./help.ts";
import { contentFolder } from "./load.ts";
import { type Options, optionTypes, strangeOption } from "./options.ts";

const commands: readonly Command[] = [
  catalogueList,
  catalogueShow,
  catalogueSearch,
  catalogueCheck,
  catalogueSchema,
  match,
  lotteryDraw,
  lotterySelect,
  lotteryCommit,
  lotteryReveal,
  lotteryVerify,
  seatingPlan,
  seatingMdgp,
  statisticsRake,
  statisticsChange,
  opinionsAnalyse,
  rankingEqualShares,
  rankingTally,
  serve,
  migrate,
  demo,
  municipalityAdd,
  auditVerify,
];

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

/** Runs `naast` with these words and gives the exit code: 0 done, 1 impossible or not there, 2 bad input. */
export async function main(words: readonly string[], { out, err }: Terminal = terminal): Promise<ExitCode> {
  try {
    const { command, group, operands, options, help } = understand(words);
    if (!command) {
      (help ? out : err)(helpForAll(group));
      return help ? 0 : 2;
    }
    if (help) {
      out(helpFor(command));
      return 0;
    }
    return await command.run(operands, options, { out, err });
  } catch (error) {
    return tellFault(error, err);
  }
}

interface Understood {
  readonly command: Command | undefined;
  /** Without a command: those that begin with the words typed, such as `catalogue`. */
  readonly group: readonly Command[];
  readonly operands: readonly string[];
  readonly options: Options;
  readonly help: boolean;
}

function understand(words: readonly string[]): Understood {
  const { values, positionals } = parseWords(words);
  const typed = positionals.join(" ");
  const command = commands.find(({ name }) => `${typed} `.startsWith(`${name} `));
  const group = commands.filter(({ name }) => typed === "" || name.startsWith(`${typed} `));
  if (!command && group.length === 0)
    throw new UsageError(`There is no command '${typed}'. \`naast --help\` lists them.`);

  const operands = positionals.slice(command?.name.split(" ").length ?? 0);
  if (command && !values.help) checkOperands(command, operands);
  if (command) checkOptions(command, values);
  return { command, group, operands, help: values.help === true, options: withDefaults(values) };
}

function withDefaults({ json, links, language = "nl", content, ...others }: Typed): Options {
  if (language !== "nl" && language !== "en") throw new UsageError(`--language is nl or en, not '${language}'.`);
  return { ...others, json: json === true, links: links === true, language, content: content ?? contentFolder() };
}

/** What `parseArgs` makes of the words, by the table of options. */
type Typed = {
  readonly json?: boolean;
  readonly links?: boolean;
  readonly optimal?: boolean;
  readonly help?: boolean;
} & Partial<Record<Exclude<keyof Options, "json" | "links" | "optimal">, string>>;

function parseWords(words: readonly string[]): { values: Typed; positionals: readonly string[] } {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...optionTypes, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
}

function checkOperands(command: Command, operands: readonly string[]): void {
  if (operands.length === command.operands.length) return;
  const wanted = command.operands.length === 0 ? "nothing more" : command.operands.join(" ");
  throw new UsageError(`\`naast ${command.name}\` takes ${wanted}. Example: ${command.example}`);
}

function checkOptions({ name, options }: Command, { help: _, ...given }: Typed): void {
  const strange = strangeOption(options, given);
  if (strange)
    throw new UsageError(`\`naast ${name}\` has no option --${strange}. \`naast ${name} --help\` lists them.`);
}

function tellFault(error: unknown, err: Terminal["err"]): ExitCode {
  if (error instanceof UsageError || isStartFault(error)) err(error.message);
  else if (error instanceof BadFiles) for (const fault of error.errors) err(describeInputError(fault));
  else throw error;
  return 2;
}

/** What the built server says when somebody at the keyboard can mend it; known by its name, for its class is in the bundle. */
function isStartFault(error: unknown): error is Error {
  return error instanceof Error && error.name === "StartFault";
}
