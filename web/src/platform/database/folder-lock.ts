import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartFault } from "../start-fault.ts";

/**
 * Holds a data folder for this process alone: two processes on one folder would destroy it. The lock is SQLite's own on a
 * file beside the data, so the system frees it when the process dies, however it dies.
 *
 * @throws StartFault when another process holds the folder
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, "in-use.lock"));
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch {
    lock.close();
    throw new StartFault(
      `Another Naast uses the data folder ${folder}: stop that one, or choose another folder with NAAST_DATA.`,
    );
  }
  return () => lock.close();
}
