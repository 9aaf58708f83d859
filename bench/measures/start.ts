import { atMost, type Finding } from "../finding.ts";
import { median } from "../percentile.ts";
import { startServer } from "../server.ts";

const STARTS = 3;

/** From `npm start` to the first page, when everything is installed and built. */
export async function measureStart(): Promise<Finding> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer();
    times.push(server.firstPageMs);
    await server.stop();
  }
  return {
    title: "Starting",
    figures: [
      atMost(`npm start to the first page, median of ${STARTS}`, median(times) / 1000, { limit: 2, unit: "s" }),
      atMost("the slowest of them", Math.max(...times) / 1000, { limit: 2, unit: "s" }),
    ],
    notes: ["Installed and built; npm's own start is counted, reading and checking the catalogue too."],
  };
}
