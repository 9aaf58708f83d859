// Which processes stem from one process; a browser or a server under test leaves its parent's group, so groups are not enough.
import { readdirSync, readFileSync } from "node:fs";

function parents() {
  const found = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      // The program's name stands in brackets and may hold spaces; the parent follows the state after it.
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

// Empty where there is no /proc; there the process group must do.
export function descendantsOf(pid) {
  if (process.platform !== "linux") return [];
  const parentOf = parents();
  const family = new Set([pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const [child, parent] of parentOf) if (family.has(parent)) family.add(child);
  }
  family.delete(pid);
  return [...family];
}

export function endAll(leader, family) {
  for (const target of [-leader, ...family]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // Already gone, which is what we want.
    }
  }
}
