import { createRandom, describeInputError, InputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { type Conversation, compareIds } from "./conversation.ts";
import { readStatements, readVotes } from "./read-votes.ts";

const read = (text: string) => readVotes({ file: "votes.csv", pieces: [text] });

/** Person, statement and vote, in words. */
function cast({ votes, people, statements }: Conversation): string[] {
  return people.flatMap((person, number) =>
    Array.from(votes.votes.subarray(votes.starts[number], votes.starts[number + 1]), (vote, n) => {
      const statement = statements[votes.statementOf[votes.starts[number]! + n]!]!;
      return `${person} ${statement.id} ${vote}`;
    }),
  );
}

function faultIn(text: string, reads: (text: string) => unknown = read): string {
  try {
    reads(text);
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
    throw error;
  }
  return "no fault";
}

describe("readVotes", () => {
  it("reads a row for each vote, in figures, English or Dutch", () => {
    const conversation = read("participant,statement,vote\nann,1,1\nann,2,disagree\nbob,1,pas\nbob,2,Eens\n");
    expect(cast(conversation)).toEqual(["ann 1 1", "ann 2 -1", "bob 1 0", "bob 2 1"]);
  });

  it("reads a row for each person, as openData has it", () => {
    const header = "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,7,10";
    const conversation = read(`${header}\n0,,0,0,2,1,1,1,,-1\n3,x,,0,0,0,0,,,\n11,,1,0,1,0,0,,0,\n`);
    expect(cast(conversation)).toEqual(["0 0 1", "0 10 -1", "11 7 0"]);
    expect(conversation.people).toEqual(["0", "3", "11"]);
  });

  it("gives the same conversation in whatever order the rows stand", () => {
    const rows = Array.from({ length: 300 }, (_, n) => `${n},p${n % 17},${(n * 7) % 23},${(n % 3) - 1}`);
    const text = (own: readonly string[]) => `timestamp,voter-id,comment-id,vote\n${own.join("\n")}\n`;
    const straight = read(text(rows));
    for (const seed of ["a", "b", "c"]) expect(read(text(createRandom(seed).shuffled(rows)))).toEqual(straight);
  });

  it("counts the last vote in time, and counts how many it took the place of", () => {
    const conversation = read("timestamp,voter-id,comment-id,vote\n30,1,4,-1\n10,1,4,1\n20,1,4,0\n");
    expect(cast(conversation)).toEqual(["1 4 -1"]);
    expect(conversation.superseded).toBe(2);
  });

  it("takes two different votes at the same time for a pass, and without times the later row", () => {
    expect(cast(read("time,participant,statement,vote\n5,1,1,1\n5,1,1,-1\n5,1,1,1\n"))).toEqual(["1 1 0"]);
    expect(cast(read("participant,statement,vote\n1,1,1\n1,1,-1\n"))).toEqual(["1 1 -1"]);
  });

  it("understands moments", () => {
    const rows = "2027-07-01T20:00:00Z,1,1,1\n2027-06-30T20:00:00Z,1,1,-1\n";
    expect(cast(read(`moment,deelnemer,stelling,stem\n${rows}`))).toEqual(["1 1 1"]);
  });

  it("says where a vote cannot be read, and what belongs there", () => {
    expect(faultIn("participant,statement,vote\n1,1,1\n1,2,maybe\n")).toBe(
      'votes.csv:3:5: expected a vote: 1 (agree), 0 (pass) or -1 (disagree), found "maybe"',
    );
    expect(faultIn("participant,vote\n1,1\n")).toMatch(/^votes.csv:1: expected a column named "statement"/);
    expect(faultIn("timestamp,participant,statement,vote\nsoon,1,1,1\n")).toMatch(/^votes.csv:2:1: expected a time/);
  });

  it("reads a conversation in which nobody voted yet", () => {
    const conversation = read("participant,statement,vote\n");
    expect(conversation).toMatchObject({ people: [], statements: [], superseded: 0 });
  });
});

describe("readStatements", () => {
  const comments = (text: string) => readStatements({ file: "comments.csv", pieces: [text] });

  it("tells text and what was taken out", () => {
    const known = comments('comment-id,moderated,comment-body\n0,1,"Meer bomen, graag"\n1,-1,Spam\n2,0,Nieuw\n');
    expect([...known.values()]).toEqual([
      { id: "0", text: "Meer bomen, graag", isHidden: false },
      { id: "1", text: "Spam", isHidden: true },
      { id: "2", text: "Nieuw", isHidden: false },
    ]);
  });

  it("knows statements that were voted on by their number alone where nothing is told of them", () => {
    const known = comments("comment-id,moderated\n0,-1\n");
    const { statements } = readVotes({ file: "v", pieces: ["participant,statement,vote\n1,0,1\n1,9,1\n"] }, known);
    expect(statements).toEqual([
      { id: "0", isHidden: true },
      { id: "9", isHidden: false },
    ]);
  });

  it("refuses two statements with one id, and moderation that is none", () => {
    expect(faultIn("comment-id\n4\n4\n", comments)).toMatch(
      /^comments.csv:3:1: expected an id that no other statement/,
    );
    expect(faultIn("comment-id,moderated\n4,yes\n", comments)).toMatch(/^comments.csv:2:3: expected -1/);
  });
});

describe("compareIds", () => {
  it("puts whole numbers first, by size, and then letters", () => {
    expect(["b", "10", "9", "007", "a", "0"].toSorted(compareIds)).toEqual(["0", "9", "10", "007", "a", "b"]);
  });
});
