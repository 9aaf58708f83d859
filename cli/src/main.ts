import { parseArgs } from "node:util";
import { describeInputError } from "@naast/kernel";
import { BadFiles, type Command, type ExitCode, type Options, type Terminal, UsageError } from "./command.ts";
import { catalogueCheck } from "./commands/catalogue-check.ts";
import { catalogueList } from "./commands/catalogue-list.ts";
import { catalogueSchema } from "./commands/catalogue-schema.ts";
import { catalogueShow } from "./commands/catalogue-show.ts";
import { match } from "./commands/match.ts";
import { serve } from "./commands/serve.ts";
import { helpFor, helpForAll } from "./help.ts";
import { contentFolder } from "./load.ts";

const commands: readonly Command[] = [catalogueList, catalogueShow, catalogueCheck, catalogueSchema, match, serve];

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
  const { json, language, content, situation, top, help } = values;
  if (language !== "nl" && language !== "en") throw new UsageError(`--language is nl or en, not '${language}'.`);
  const options: Options = { json, language, content: content ?? contentFolder(), situation, top };
  return { command, group, operands, help, options };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        language: { type: "string", default: "nl" },
        content: { type: "string" },
        situation: { type: "string" },
        top: { type: "string" },
      },
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

function checkOptions({ name, options }: Command, given: Readonly<Record<string, unknown>>): void {
  const strange = (["situation", "top"] as const).find((option) => option in given && !options.includes(option));
  if (strange)
    throw new UsageError(`\`naast ${name}\` has no option --${strange}. \`naast ${name} --help\` lists them.`);
}

function tellFault(error: unknown, err: Terminal["err"]): ExitCode {
  if (error instanceof UsageError) err(error.message);
  else if (error instanceof BadFiles) for (const fault of error.errors) err(describeInputError(fault));
  else throw error;
  return 2;
}
