export type { Assessment, Observation } from "./assessment.ts";
export { BASES, CAUSES, CERTAINTIES, OWN_PARTS, SIGNS, SINCES } from "./assessment.ts";
export { type LabelFound, labelsIn } from "./labels-in.ts";
export { type Mark, marksOf, type Question, type Tally } from "./marks-of.ts";
export { type NotForResidents, notForResidents } from "./not-for-residents.ts";
export { type Named, type ObservedProblem, type Picture, type Place, pictureOf } from "./picture-of.ts";
export { decideRelease, FEWEST, FEWEST_MORE, type Release } from "./release.ts";
export { type Share, shareOf } from "./share-of.ts";
