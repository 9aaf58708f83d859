import { InputError } from "@naast/kernel";
import type { BudgetElection, Project, Purse } from "../shares/budget-election.ts";
import { type BallotBox, type BallotKind, type Mark, openBallotBox } from "./ballots.ts";
import { cellFault, neededText, type PabulibRow, type PabulibSection, pabulibRows, textIn } from "./pabulib-rows.ts";

/**
 * Reads a participatory budget as Pabulib keeps it: three tables in one file, META, PROJECTS and VOTES, with semicolons.
 *
 * All kinds of votes: `approval` and `choose-1` become chosen projects, `ordinal` places, `cumulative` and `scoring` points. A
 * project that a ballot lists twice counts once, at its first place. Purses are read from `budget_per_category` and
 * `budget_per_neighborhood`, which go with the lists `categories` and `neighborhoods`. Amounts may have a decimal point or
 * comma.
 *
 * @param file - the name that errors give the file
 * @throws InputError with line and column: `ranking.noSection`, `ranking.noColumn`, `ranking.sameColumn`, `ranking.badAmount`,
 * `ranking.badVoteType`, `ranking.sameProject`, `ranking.sameVoter`, `ranking.unknownProject`, `ranking.badPoints`,
 * `ranking.badPurses`
 *
 * @see pabulib.org; Faliszewski et al., Participatory Budgeting: Data, Tools and Analysis (IJCAI 2023), arXiv 2305.11035
 */
export function readPabulib(text: string, file: string): BudgetElection {
  const reading: Reading = {
    file,
    meta: new Map(),
    projects: [],
    numbers: new Map(),
    voters: new Set(),
    seen: new Set(),
    last: 1,
    votes: undefined,
  };
  for (const row of pabulibRows(text, file)) {
    reading.seen.add(row.section);
    reading.last = row.line;
    readRow(reading, row);
  }
  const { projects } = reading;
  return {
    title: metaText(reading, "description"),
    currency: metaText(reading, "currency"),
    budget: amountIn(neededMeta(reading, "budget"), "value"),
    projects,
    ballots: votesOf(reading).box.close(),
    purses: [...pursesOf(reading, "category"), ...pursesOf(reading, "neighbourhood")],
  };
}

interface Reading {
  readonly file: string;
  readonly meta: Map<string, PabulibRow>;
  readonly projects: Project[];
  readonly numbers: Map<string, number>;
  readonly voters: Set<string>;
  readonly seen: Set<PabulibSection>;
  last: number;
  votes: { readonly kind: BallotKind; readonly box: BallotBox } | undefined;
}

function readRow(reading: Reading, row: PabulibRow): void {
  if (row.section === "meta") reading.meta.set(neededText(row, "key"), row);
  else if (row.section === "projects") readProject(reading, row);
  else readVote(reading, row);
}

function readProject({ projects, numbers }: Reading, row: PabulibRow): void {
  const id = neededText(row, "project_id");
  if (id === "") throw cellFault(row, "project_id", { code: "ranking.noColumn", expected: "the id of a project" });
  if (numbers.has(id)) {
    const expected = `an id that no other project has (line ${lineOf(projects, id)} has it)`;
    throw cellFault(row, "project_id", { code: "ranking.sameProject", expected });
  }
  numbers.set(id, projects.length);
  projects.push({
    id,
    name: textIn(row, "name") || id,
    cost: amountIn(row, "cost"),
    category: textIn(row, "category"),
    neighbourhood: textIn(row, "neighborhood"),
  });
}

function readVote(reading: Reading, row: PabulibRow): void {
  const votes = votesOf(reading);
  const voter = neededText(row, "voter_id");
  if (reading.voters.has(voter)) {
    const expected = "a voter who does not stand above";
    throw cellFault(row, "voter_id", { code: "ranking.sameVoter", expected });
  }
  reading.voters.add(voter);
  const list = neededText(row, "vote");
  const ids = list.split(",").filter((id) => id.trim() !== "");
  const points = votes.kind === "points" ? pointsIn(row, ids.length) : undefined;
  const marks: Mark[] = [];
  ids.forEach((item, index) => {
    const option = reading.numbers.get(item) ?? reading.numbers.get(item.trim());
    if (option === undefined) {
      const expected = "the id of a project in the section PROJECTS";
      throw cellFault(row, "vote", { code: "ranking.unknownProject", expected, part: item.trim() });
    }
    if (marks.some((mark) => mark.option === option)) return;
    marks.push({ option, mark: markFor(votes.kind, marks.length, points?.[index]) });
  });
  votes.box.put(marks);
}

function markFor(kind: BallotKind, before: number, points: number | undefined): number {
  if (kind === "rank") return before + 1;
  return points ?? 1;
}

/** The points beside a list of projects; none beside an empty list. */
function pointsIn(row: PabulibRow, count: number): number[] {
  const text = textIn(row, "points") ?? "";
  const items = text === "" ? [] : text.split(",");
  if (items.length !== count) {
    const expected = `${count} numbers of points, one for each project of the vote`;
    throw cellFault(row, "points", { code: "ranking.badPoints", expected });
  }
  return items.map((item) => {
    if (/^\s*[+-]?\d+(\.\d+)?\s*$/.test(item)) return Number(item);
    throw cellFault(row, "points", { code: "ranking.badPoints", expected: "a number of points", part: item.trim() });
  });
}

/** The box for the votes, whose kind stands in the section META. */
function votesOf(reading: Reading): { readonly kind: BallotKind; readonly box: BallotBox } {
  if (reading.votes) return reading.votes;
  const kind = kindOf(reading);
  reading.votes = { kind, box: openBallotBox(kind, reading.projects) };
  return reading.votes;
}

function kindOf(reading: Reading): BallotKind {
  const row = reading.meta.get("vote_type");
  if (!row) return "approve";
  const type = neededText(row, "value").toLowerCase();
  if (type === "approval" || type === "choose-1") return "approve";
  if (type === "ordinal") return "rank";
  if (type === "cumulative" || type === "scoring") return "points";
  const expected = "approval, ordinal, cumulative, scoring or choose-1";
  throw cellFault(row, "value", { code: "ranking.badVoteType", expected });
}

/** An amount of money, 0 or more. */
function amountIn(row: PabulibRow, column: string): number {
  const text = neededText(row, column);
  const amount = Number(text.replace(",", "."));
  if (/^\+?(\d+[.,]?\d*|[.,]\d+)(e\+?\d{1,2})?$/i.test(text) && Number.isFinite(amount)) return amount;
  throw cellFault(row, column, {
    code: "ranking.badAmount",
    expected: "an amount of 0 or more, such as 25000 or 99.50",
  });
}

function pursesOf(reading: Reading, by: Purse["by"]): Purse[] {
  const [budgets, names] =
    by === "category" ? ["budget_per_category", "categories"] : ["budget_per_neighborhood", "neighborhoods"];
  const row = reading.meta.get(budgets);
  if (!row) return [];
  const amounts = neededText(row, "value")
    .split(",")
    .map((text) => text.trim());
  const listed = metaText(reading, names)
    .split(",")
    .map((text) => text.trim());
  if (amounts.length !== listed.length) {
    const expected = `${listed.length} amounts, one for each of the ${names}`;
    throw cellFault(row, "value", { code: "ranking.badPurses", expected });
  }
  return amounts.map((text, index) => {
    const amount = Number(text);
    if (/^\d+(\.\d+)?$/.test(text)) return { by, name: listed[index]!, amount };
    throw cellFault(row, "value", { code: "ranking.badPurses", expected: "an amount of 0 or more", part: text });
  });
}

function neededMeta({ file, meta, last }: Reading, key: string): PabulibRow {
  const row = meta.get(key);
  if (row) return row;
  throw new InputError("ranking.noSection", { file, line: last, expected: `a line for "${key}" in the section META` });
}

function metaText({ meta }: Reading, key: string): string {
  const row = meta.get(key);
  return (row && textIn(row, "value")) ?? "";
}

function lineOf(projects: readonly Project[], id: string): number {
  return projects.findIndex((project) => project.id === id) + 1;
}
