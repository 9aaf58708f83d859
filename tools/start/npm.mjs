// Calls npm without a shell, and turns its pages of complaint into one sentence.
import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { runTool } from "./child.mjs";
import { fault } from "./fault.mjs";
import { npmSentence } from "./npm-sentence.mjs";

const isNpm = (path) => /[\\/]npm-cli\.c?js$/.test(path ?? "") && existsSync(path);

function npmBeside(folder) {
  const places = ["node_modules/npm/bin/npm-cli.js", "../lib/node_modules/npm/bin/npm-cli.js"];
  const packaged = places.map((place) => join(folder, place)).find(isNpm);
  if (packaged !== undefined) return packaged;
  const link = join(folder, "npm");
  const target = existsSync(link) ? realpathSync(link) : undefined;
  return isNpm(target) ? target : undefined;
}

// npm tells its scripts where it is; started without npm we look beside node and along PATH.
function findNpm() {
  if (isNpm(process.env.npm_execpath)) return process.env.npm_execpath;
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? "").split(delimiter).filter(Boolean)];
  for (const folder of folders) {
    const found = npmBeside(folder);
    if (found !== undefined) return found;
  }
  throw fault("npm is missing: install Node 24 or newer, which brings npm, from nodejs.org.");
}

// Settings of the outer npm describe its own Node and package. Only how to reach the registry stays.
const REACH =
  /^npm_config_(registry|cache|userconfig|globalconfig|https?_proxy|proxy|noproxy|ca|cafile|cert|key|strict_ssl|offline)$/;

export function environmentWithoutNpm(environment) {
  const kept = Object.entries(environment).filter(([name]) => !/^npm_(config|package)_/.test(name) || REACH.test(name));
  return Object.fromEntries(kept);
}

// Tries again after one second and after five: a wrong cable must not keep anyone waiting for two minutes.
const FLAGS = [
  "--include=dev",
  "--include=optional",
  "--ignore-scripts",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--no-progress",
  "--loglevel=verbose",
  "--fetch-retries=2",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
];

function keepLog(text) {
  const path = join(tmpdir(), `naast-npm-${process.pid}.log`);
  try {
    writeFileSync(path, text);
    return path;
  } catch {
    return undefined;
  }
}

export async function npmCi(folder, isComplete) {
  const printed = [];
  const code = await runTool(process.execPath, [findNpm(), "ci", ...FLAGS], {
    cwd: folder,
    env: environmentWithoutNpm(process.env),
    onOutput: (chunk) => printed.push(chunk),
  });
  if (code === 0 && isComplete(folder)) return;
  const text = Buffer.concat(printed).toString();
  throw fault(npmSentence(text, keepLog(text)));
}
