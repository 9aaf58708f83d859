// Which machine this is, in the words of a lockfile.

// undefined outside Linux, where nobody asks.
export function libc() {
  if (process.platform !== "linux") return undefined;
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

// Whether a lockfile entry is a build made for exactly this machine.
export function isBuiltForHere({ os, cpu, libc: libraries }) {
  if (os === undefined || cpu === undefined) return false;
  if (!os.includes(process.platform) || !cpu.includes(process.arch)) return false;
  return libraries === undefined || libraries.includes(libc());
}
