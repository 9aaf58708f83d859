/**
 * Holds the files of the schema against what makes them safe to run at somebody's house: a name that sorts by the moment it was
 * written, a reason on the first line, and no loss of data that nobody wrote down.
 */
import { filesIn, HOUSE, report, textOf } from "./house.ts";

const FOLDER = "web/migrations";
const NAME = /^\d{8}T\d{4}_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/;
const LOSES = /\b(?:drop\s+table|drop\s+column|truncate|delete\s+from)\b/i;

export function findMigrationFaults(root: string): string[] {
  const paths = filesIn(root, `${FOLDER}/**/*`);
  return [...paths.flatMap((path) => faultsOf(path, textOf(root, path))), ...sameMoment(paths)];
}

function faultsOf(path: string, sql: string): string[] {
  const faults: string[] = [];
  const name = path.slice(FOLDER.length + 1);
  if (!NAME.test(name)) faults.push(`${path}: call it by moment and words, such as 20261124T0610_people.sql`);
  if (!/^-- Why: \S/.test(sql)) faults.push(`${path}:1: begin with "-- Why: " and the reason in a sentence`);
  const [, place] = lineThatLoses(sql) ?? [];
  if (place !== undefined && !/^-- Loses: \S/m.test(sql))
    faults.push(`${path}:${place}: this loses data; say on a line "-- Loses: …" what, and why that may be`);
  return faults;
}

/** Comments tell of losing without doing so; a policy `for delete` or a grant is none. */
function lineThatLoses(sql: string): [string, number] | undefined {
  const lines = sql.split("\n").map((line, index) => [line.replace(/--.*/, ""), index + 1] as [string, number]);
  return lines.find(([line]) => LOSES.test(line));
}

function sameMoment(paths: readonly string[]): string[] {
  const momentOf = (path: string) => path.slice(FOLDER.length + 1).split("_")[0] ?? "";
  return paths.flatMap((path, index) => {
    const twin = paths.slice(0, index).find((other) => momentOf(other) === momentOf(path));
    return twin === undefined
      ? []
      : [`${path}: ${twin} has the same moment, so their order is chance; take a later one`];
  });
}

if (import.meta.main) report(findMigrationFaults(HOUSE));
