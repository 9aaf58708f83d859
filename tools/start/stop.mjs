// Ends everything this process started, whichever way the end is announced.
// npm passes SIGTERM to a shell that dies without passing it on; a changed parent is then the only news we get.
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const PARENT_CHECK_MS = 250;
const LONGEST_STOP_MS = 1500;

const closers = new Set();
let stopping = false;

export function isStopping() {
  return stopping;
}

// A closer is called with the signal's name and may return the exit code it wants.
export function onStop(closer) {
  closers.add(closer);
  return () => closers.delete(closer);
}

export function stopTogether() {
  for (const signal of Object.keys(NUMBERS)) process.on(signal, () => stop(signal));
  const parent = Number(process.env.NAAST_PARENT) || process.ppid;
  delete process.env.NAAST_PARENT;
  setInterval(() => {
    if (process.ppid !== parent) stop("SIGTERM");
  }, PARENT_CHECK_MS).unref();
  // A terminal that closes takes its output along; that must not stop the stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

async function stop(signal) {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(128 + NUMBERS[signal]), LONGEST_STOP_MS);
  const wanted = await Promise.all([...closers].map((closer) => Promise.resolve(closer(signal)).catch(() => 1)));
  process.exit(wanted.find((code) => typeof code === "number") ?? 128 + NUMBERS[signal]);
}
