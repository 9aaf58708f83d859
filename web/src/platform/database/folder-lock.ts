import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartFault } from "../start-fault.ts";

/** What SQLite answers when another process holds the lock. */
const BUSY = 5;

/**
 * Holds a data folder for this process alone: two processes on one folder would destroy it. The lock is SQLite's own on a
 * file beside the data, so the system frees it when the process dies, however it dies.
 *
 * @throws StartFault when another process holds the folder, and the file system's error when it cannot be written in
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "in-use.lock");
  closeSync(openSync(file, "a", 0o600)); // SQLite would not say why it cannot open a file
  const lock = new DatabaseSync(file);
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== BUSY) throw error;
    throw new StartFault(
      `Another Naast uses the data folder ${folder}: stop that one, or choose another folder with NAAST_DATA.`,
    );
  }
  return () => lock.close();
}
