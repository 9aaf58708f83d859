import { atMost, type Figure, type Finding } from "../finding.ts";
import { startServer } from "../server.ts";
import { SQUARE_QUERY } from "../situations.ts";
import { visitFirstTime } from "../visit.ts";

const PAGES = [
  { what: "home", path: "/" },
  { what: "the questions, nothing chosen", path: "/wat-past" },
  { what: "what fits, with a situation", path: `/wat-past?${SQUARE_QUERY}` },
] as const;

/** What a first visit costs somebody with a small bundle of data. */
export async function measureTransfer(): Promise<Finding> {
  const server = await startServer();
  try {
    const figures: Figure[] = [];
    for (const { what, path } of PAGES) {
      const { bytes, scriptBytes, files } = await visitFirstTime(server.url + path);
      figures.push(atMost(`${what}: ${files} files`, bytes / 1000, { limit: 100, unit: "kB" }));
      figures.push(atMost(`${what}: script in that`, scriptBytes / 1000, { limit: 30, unit: "kB" }));
    }
    return {
      title: "First visit",
      figures,
      notes: ["Bytes that came over the connection, headers included, compressed; page, style sheet, icon and script."],
    };
  } finally {
    await server.stop();
  }
}
