import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Conversation,
  type PackedVotes,
  readStatements,
  readVotes,
  visibleVotes,
} from "../packages/opinions/src/index.ts";
import { HOUSE } from "./content.ts";

/** Where the shared conversations stand, and what peers say of them. */
export const CONVERSATIONS = join(HOUSE, "../shared/bench/opinions");
export const PEERS = join(HOUSE, "../shared/bench/expected");

/** A conversation of openData, and its votes on statements that were not taken out. */
export interface Known {
  readonly name: string;
  readonly conversation: Conversation;
  readonly visible: PackedVotes;
}

/** All conversations of the folder. */
export function readConversations(): Known[] {
  return readdirSync(CONVERSATIONS).toSorted().map(readKnown);
}

function readKnown(name: string): Known {
  const source = (file: string) => ({ file, pieces: [readFileSync(join(CONVERSATIONS, name, file), "utf8")] });
  const conversation = readVotes(source("participants-votes.csv"), readStatements(source("comments.csv")));
  const hidden = Uint8Array.from(conversation.statements, ({ isHidden }) => (isHidden ? 1 : 0));
  return { name, conversation, visible: visibleVotes({ votes: conversation.votes, hidden }) };
}
