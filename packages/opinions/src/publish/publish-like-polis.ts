import type { Estimate } from "../division/people-blocks.ts";
import { analyseLikePolis } from "../polis/analyse-like-polis.ts";
import type { Representative } from "../polis/representative.ts";
import { published } from "../values/doubt.ts";
import type { Conversation } from "../votes/conversation.ts";
import {
  countsOf,
  hiddenIn,
  type PublishedBridge,
  type PublishedCounts,
  type PublishedDivider,
  publishedBridge,
  publishedDivider,
} from "./publish-analysis.ts";

/** A statement that sets a group of Polis apart, by id. */
interface PublishedRepresentative extends Omit<Representative, "statement"> {
  readonly statement: string;
}

/** What Polis would publish, with our own figures under the same names as in our own analysis. */
export interface PublishedPolis extends PublishedCounts {
  readonly method: "polis";
  readonly groups: readonly { readonly size: number }[];
  readonly bridges: readonly PublishedBridge[];
  readonly dividers: readonly PublishedDivider[];
  readonly division: Estimate;
  readonly sharedGround: Estimate;
  /** Two directions over all statements, in the order of `statementIds`. */
  readonly components: readonly (readonly number[])[];
  readonly statementIds: readonly string[];
  readonly consensus: { readonly agree: readonly string[]; readonly disagree: readonly string[] };
  readonly silhouette: number;
  readonly representative: readonly (readonly PublishedRepresentative[])[];
  readonly groupInformedConsensus: readonly { readonly statement: string; readonly value: number }[];
}

/**
 * Analyses a conversation as Polis does and gives what may be published. Components, ratios and tests are given in full,
 * to be compared with other programs; the rest has six decimals.
 */
export function publishLikePolis(conversation: Conversation): PublishedPolis {
  const { votes, statements } = conversation;
  const analysis = analyseLikePolis({ votes, hidden: hiddenIn(statements) });
  const { camps, components, consensus } = analysis;
  const idOf = (statement: number) => statements[statement]!.id;
  const order = camps.sizes.map((_, group) => group).toSorted((a, b) => camps.sizes[b]! - camps.sizes[a]! || a - b);
  return {
    method: "polis",
    ...countsOf(conversation),
    groups: order.map((group) => ({ size: camps.sizes[group]! })),
    bridges: analysis.bridges.map((bridge) => publishedBridge(conversation, bridge)),
    dividers: analysis.dividers.map((divider) => publishedDivider(conversation, divider)),
    division: analysis.division,
    sharedGround: analysis.sharedGround,
    components: components.directions.map((direction) => [...direction]),
    statementIds: statements.map(({ id }) => id),
    consensus: { agree: consensus.agree.map(idOf), disagree: consensus.disagree.map(idOf) },
    silhouette: published(camps.silhouette),
    representative: order.map((group) =>
      analysis.representative[group]!.map((one) => ({ ...one, statement: idOf(one.statement) })),
    ),
    groupInformedConsensus: [...analysis.groupInformedConsensus].map((value, n) => ({ statement: idOf(n), value })),
  };
}
