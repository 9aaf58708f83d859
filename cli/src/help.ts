import type { Command, Options } from "./command.ts";

const EXPLAINED: Record<keyof Options, string> = {
  json: "--json              one JSON document on standard output",
  language: "--language nl|en    language of the readable answer (default nl)",
  content: "--content <folder>  another content folder, for example a city's own (or NAAST_CONTENT)",
  situation: "--situation <file>  the situation, as JSON or YAML",
  top: "--top <n>           show at most n practices (default 10 when readable, all with --json)",
};

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
  const options = (["json", "language", "content"] as const).concat(command.options as []);
  return [
    `naast ${nameAndOperands(command)}`,
    "",
    command.summary,
    "",
    "Options",
    ...options.map((option) => `  ${EXPLAINED[option]}`),
    "",
    "Example",
    `  ${command.example}`,
  ].join("\n");
}

function nameAndOperands({ name, operands }: Command): string {
  return [name, ...operands].join(" ");
}
