import { join } from "node:path";
import ts from "typescript";
import { HOUSE } from "./house.ts";
import type { Tree } from "./sample-tree.ts";

/** What the compiler says of the first of these files, all of them planted in the house under one of its configurations. */
export function complaintsAbout(config: string, planted: Tree): { readonly line: number; readonly text: string }[] {
  const files = new Map(Object.entries(planted).map(([path, source]) => [join(HOUSE, path), source]));
  const names = [...files.keys()];
  const read = ts.readConfigFile(join(HOUSE, config), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...read.config, include: [], files: names }, ts.sys, HOUSE);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram(names, options, host);
  const [first = ""] = names;
  return program.getSemanticDiagnostics(program.getSourceFile(first)).map(({ file, start = 0, messageText }) => ({
    line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    text: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}
