// Finds the browser the scenarios run in, and installs it only where nobody minds: as root on a build machine.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Run } from "./program.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** NAAST_CHROMIUM when given (and then only that), else the first known name along PATH. */
export function findChromium(environment: Environment): string | undefined {
  const chosen = environment.NAAST_CHROMIUM;
  if (chosen !== undefined && chosen !== "") return isProgram(chosen) ? chosen : undefined;
  const folders = ["/usr/bin", ...(environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "")];
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(isProgram);
}

export function mayInstall(environment: Environment, userId: number | undefined): boolean {
  return userId === 0 && (environment.CI === "true" || environment.NAAST_INSTALL === "1");
}

export function missingSentence(environment: Environment): string {
  const chosen = environment.NAAST_CHROMIUM;
  if (chosen !== undefined && chosen !== "")
    return `NAAST_CHROMIUM names "${chosen}", which is no program: correct or unset it.`;
  return "The scenarios need Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium) or name a Chromium or Chrome in NAAST_CHROMIUM.";
}

/** The path of a Chromium, installed first where that is allowed; undefined when there is none. */
export async function ensureChromium(environment: Environment, run: Run): Promise<string | undefined> {
  const found = findChromium(environment);
  if (found !== undefined || environment.NAAST_CHROMIUM || !mayInstall(environment, process.getuid?.())) return found;
  console.log("Installing Chromium with apt-get");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], quiet);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"], quiet);
  return findChromium(environment);
}
