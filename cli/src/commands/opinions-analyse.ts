import { type PublishedAnalysis, type PublishedPolis, publishAnalysis, publishLikePolis } from "@naast/opinions";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { loadConversation } from "../conversation-files.ts";
import { asTable, wrapped } from "../table.ts";

export const opinionsAnalyse: Command = {
  name: "opinions analyse",
  operands: ["<folder or votes.csv>"],
  summary: "Finds what a conversation shares and where it divides, and says so when there are no camps.",
  options: ["method", "json"],
  example: "naast opinions analyse votes.csv --json",
  async run([path = ""], { method = "naast", json }, { out, err }) {
    if (method !== "naast" && method !== "polis") throw new UsageError(`--method is naast or polis, not '${method}'.`);
    const conversation = loadConversation(path);
    const answer = method === "polis" ? publishLikePolis(conversation) : analysed(conversation, err);
    out(json ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

/** Above this many votes somebody at the keyboard wants to see that something happens. */
const LONG_WORK = 200_000;

function analysed(conversation: Parameters<typeof publishAnalysis>[0], err: Terminal["err"]): PublishedAnalysis {
  const isLong = conversation.votes.votes.length > LONG_WORK;
  const answer = publishAnalysis(conversation, {
    onProgress: (done, total, step) => {
      if (isLong && done < total) err(`${done + 1} of ${total}: ${step}`);
    },
  });
  if ("kind" in answer) throw new Error("an analysis that nobody stopped was stopped");
  return answer;
}

type Answer = PublishedAnalysis | PublishedPolis;

function asText(answer: Answer): string {
  const { participants, statements, votes, hidden } = answer;
  const takenOut = hidden > 0 ? `, ${hidden} of them taken out` : "";
  return [
    `${participants} participants, ${statements} statements${takenOut}, ${votes} votes`,
    wrapped(groupsAsText(answer)),
    listed(
      "Shared",
      answer.bridges.map(({ direction, lower, ...own }) => [`${direction}`, share(lower), labelOf(own)]),
    ),
    listed(
      "Divides",
      answer.dividers.map(({ shares: [most, least], ...own }) => [
        `${share(most)} against ${share(least)}`,
        "",
        labelOf(own),
      ]),
    ),
    `Division ${range(answer.division)}, shared ground ${range(answer.sharedGround)} (90 % ranges)`,
    ...(answer.method === "polis"
      ? [
          `Consensus of Polis: agree ${answer.consensus.agree.join(" ")}; disagree ${answer.consensus.disagree.join(" ")}`,
        ]
      : []),
  ].join("\n\n");
}

function groupsAsText(answer: Answer): string {
  const { groups, method } = answer;
  if (groups.length === 0) return "Nobody gave enough votes to be placed.";
  if (groups.length === 1)
    return "We see no separate camps: votes are no better predicted by dividing people in groups.";
  const sizes = groups.map(({ size }) => size).join(", ");
  const caution = method === "polis" ? " Polis always reports groups, also where there are none." : "";
  const between = answer.method === "naast" && answer.between > 0 ? ` Between them stand ${answer.between}.` : "";
  return `${groups.length} groups, of ${sizes} people.${between}${caution}`;
}

const SHOWN = 10;

function listed(title: string, rows: readonly (readonly string[])[]): string {
  const more = rows.length > SHOWN ? `\n… and ${rows.length - SHOWN} more: --json gives them all` : "";
  return rows.length === 0 ? `${title}: nothing that is certain` : `${title}\n${asTable(rows.slice(0, SHOWN))}${more}`;
}

function labelOf({ statement, text }: { readonly statement: string; readonly text?: string }): string {
  const words = text && text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return words ? `${statement}: ${words}` : statement;
}

function share(value: number): string {
  return `${Math.round(100 * value)} %`;
}

function range({ value, low, high }: Answer["division"]): string {
  return `${share(value)} (${share(low)} to ${share(high)})`;
}
