import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@naast/kernel";
import { type Conversation, readStatements, readVotes } from "@naast/opinions";
import { BadFiles, UsageError } from "./command.ts";
import { readInPieces } from "./text-pieces.ts";

const BALLOTS = "participants-votes.csv";
const VOTES = "votes.csv";
const COMMENTS = "comments.csv";

/**
 * Reads a conversation from a CSV of votes, or from a folder as openData has it: `participants-votes.csv`, or else
 * `votes.csv`, and `comments.csv` if it is there.
 */
export function loadConversation(path: string): Conversation {
  try {
    return statOf(path).isDirectory() ? fromFolder(path) : fromFile(path);
  } catch (error) {
    if (error instanceof InputError) throw new BadFiles([error]);
    throw error;
  }
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    // Whatever the reason: to the one at the keyboard it is a name to look at.
    throw new UsageError(`Cannot read ${path}. Check that it is there and that you may open it.`);
  }
}

function fromFolder(folder: string): Conversation {
  const found = [BALLOTS, VOTES].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new UsageError(`In ${folder} stands neither ${BALLOTS} nor ${VOTES}.`);
  const comments = join(folder, COMMENTS);
  return existsSync(comments) ? fromFile(found, comments) : fromFile(found);
}

function fromFile(file: string, comments?: string): Conversation {
  const known = comments && readInPieces(comments, (pieces) => readStatements({ file: comments, pieces })).answer;
  return readInPieces(file, (pieces) => readVotes({ file, pieces }, known || undefined)).answer;
}
