/** How many milliseconds some work takes, its waiting included. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The same, for each of a number of runs after each other. */
export async function eachOf(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await millisecondsOf(work));
  return times;
}
