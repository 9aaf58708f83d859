// Copies of this repository in a temporary folder with a space in its name, as a newcomer would have them.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const INSTALLED = ["node_modules", "tools/runtime/node_modules", "dist"];

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "naast-"));
  made.push(folder);
  return folder;
}

/** Only ever what this module made itself. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The committed files and those about to be: nothing installed, nothing built. */
export function freshClone(): string {
  const target = join(temporaryFolder(), "a fresh clone");
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of listed.toString().split("\0")) {
    if (file !== "" && existsSync(join(root, file)))
      cpSync(join(root, file), join(target, file), { preserveTimestamps: true });
  }
  chmodSync(dirname(target), 0o755);
  return target;
}

/** A clone that borrows what is installed and built here, by hard links where the disk allows. */
export function readyClone(): string {
  const target = freshClone();
  for (const folder of INSTALLED.filter((name) => existsSync(join(root, name)))) {
    mkdirSync(dirname(join(target, folder)), { recursive: true });
    try {
      execFileSync("cp", ["-al", join(root, folder), join(target, folder)], { stdio: "ignore" });
    } catch {
      execFileSync("cp", ["-a", join(root, folder), dirname(join(target, folder))]);
    }
  }
  return target;
}
