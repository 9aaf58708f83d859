import type { LongWork } from "@naast/kernel";
import { type Analysis, analyse } from "../analyse.ts";
import type { Estimate } from "../division/people-blocks.ts";
import type { Evidence } from "../groups/evidence.ts";
import type { Stability } from "../groups/measure-stability.ts";
import type { Bridge } from "../values/bridges.ts";
import type { Divider } from "../values/dividers.ts";
import { published } from "../values/doubt.ts";
import type { Conversation, Statement } from "../votes/conversation.ts";

/** How much was read. */
export interface PublishedCounts {
  readonly participants: number;
  readonly statements: number;
  readonly votes: number;
  /** Statements that were taken out. */
  readonly hidden: number;
  /** Votes whose place a later one took. */
  readonly superseded: number;
}

/** A statement by its own id, so that nobody needs our numbers. */
interface PublishedStatement {
  readonly statement: string;
  readonly text?: string;
}

export interface PublishedBridge extends PublishedStatement {
  readonly direction: "agree" | "disagree";
  readonly lower: number;
}

export interface PublishedDivider extends PublishedStatement {
  readonly lower: number;
  /** The share that agrees in the group that agrees most, and in the one that agrees least. */
  readonly shares: readonly [number, number];
}

/** What may be published of a conversation: nothing about any person. Figures have six decimals. */
export interface PublishedAnalysis extends PublishedCounts {
  readonly method: "naast";
  /** How many people gave enough votes to be placed. */
  readonly placed: number;
  readonly groups: readonly { readonly size: number }[];
  /** How many of them stand on the border of two groups, and are in neither. */
  readonly between: number;
  readonly bridges: readonly (PublishedBridge & {
    readonly isSharedValue: boolean;
    readonly isSturdy: boolean;
    readonly intercept: number | null;
  })[];
  readonly dividers: readonly PublishedDivider[];
  readonly division: Estimate;
  readonly sharedGround: Estimate;
  /** On how many statements every group gave enough votes. */
  readonly judged: number;
  readonly stability: Stability;
  readonly evidence: readonly Evidence[];
  /** Ballots that are nearly the same as another one. */
  readonly twins: number;
}

/**
 * Analyses a conversation and gives what may be published. The same votes give the same text, byte for byte, in whatever
 * order or pieces they came in.
 */
export function publishAnalysis(
  conversation: Conversation,
  work?: LongWork,
): PublishedAnalysis | { readonly kind: "stopped" } {
  const analysis = analyse({ votes: conversation.votes, hidden: hiddenIn(conversation.statements) }, work);
  return analysis.kind === "stopped" ? analysis : asPublished(conversation, analysis);
}

function asPublished(conversation: Conversation, analysis: Analysis): PublishedAnalysis {
  const { solution, bridges, division, sharedGround, judged, stability, twins } = analysis;
  const { sizes, between, evidence } = solution.groups;
  return {
    method: "naast",
    ...countsOf(conversation),
    placed: sizes.reduce((sum, size) => sum + size, between),
    groups: sizes.map((size) => ({ size })),
    between,
    bridges: bridges.map((bridge) => ({
      ...publishedBridge(conversation, bridge),
      isSharedValue: bridge.isSharedValue,
      isSturdy: bridge.isSturdy,
      intercept: Number.isNaN(bridge.intercept) ? null : published(bridge.intercept),
    })),
    dividers: solution.dividers.map((divider) => publishedDivider(conversation, divider)),
    division,
    sharedGround,
    judged,
    stability: { mean: published(stability.mean), worst: published(stability.worst) },
    evidence: evidence.map(roundedEvidence),
    twins: twins.length,
  };
}

function roundedEvidence({ groups, gain, standardErrors, comesBack }: Evidence): Evidence {
  return {
    groups,
    gain: published(gain),
    standardErrors: published(standardErrors),
    comesBack: published(comesBack),
  };
}

/** Which statements were taken out, by number. */
export function hiddenIn(statements: readonly Statement[]): Uint8Array {
  return Uint8Array.from(statements, ({ isHidden }) => (isHidden ? 1 : 0));
}

export function countsOf({ people, statements, votes, superseded }: Conversation): PublishedCounts {
  const hidden = statements.filter(({ isHidden }) => isHidden).length;
  return { participants: people.length, statements: statements.length, votes: votes.votes.length, hidden, superseded };
}

export function publishedBridge(
  { statements }: Conversation,
  { statement, direction, lower }: Bridge,
): PublishedBridge {
  return { ...told(statements[statement]!), direction, lower: published(lower) };
}

export function publishedDivider({ statements }: Conversation, divider: Divider): PublishedDivider {
  const [most, least] = divider.shares;
  return {
    ...told(statements[divider.statement]!),
    lower: published(divider.lower),
    shares: [published(most), published(least)],
  };
}

function told({ id, text }: Statement): PublishedStatement {
  return text === undefined ? { statement: id } : { statement: id, text };
}
