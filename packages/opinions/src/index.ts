export { compareWaves, type WaveChange } from "./division/compare-waves.ts";
export type { Estimate } from "./division/people-blocks.ts";
export { type PublishedAnalysis, publishAnalysis } from "./publish/publish-analysis.ts";
export { type PublishedPolis, publishLikePolis } from "./publish/publish-like-polis.ts";
export { type Asked, type Solution, solve, solveAgain } from "./solve.ts";
export type { Conversation, Statement } from "./votes/conversation.ts";
export type { PackedVotes, Vote } from "./votes/packed-votes.ts";
export { readComments, readVotes, type TextSource } from "./votes/read-votes.ts";
export { createVoteLog, type VoteLog } from "./votes/vote-log.ts";
