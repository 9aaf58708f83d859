import type { Command } from "./command.ts";
import { explain } from "./options.ts";

export function helpForAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => nameAndOperands(command).length));
  const rows = commands.map((command) => `  ${nameAndOperands(command).padEnd(width)}  ${command.summary}`);
  return [
    "naast: what fits this neighbourhood, and why",
    "",
    ...rows,
    "",
    "`naast <command> --help` explains one, with an example.",
    "Exit code: 0 done, 1 impossible or not there, 2 bad input.",
  ].join("\n");
}

export function helpFor(command: Command): string {
  return [
    `naast ${nameAndOperands(command)}`,
    "",
    command.summary,
    "",
    "Options",
    ...explain(command.options, command.meanings).map((line) => `  ${line}`),
    "",
    "Example",
    `  ${command.example}`,
  ].join("\n");
}

function nameAndOperands({ name, operands }: Command): string {
  return [name, ...operands].join(" ");
}
