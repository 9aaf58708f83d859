export { type Design, type DesignInput, describeDesign } from "./estimates/design.ts";
export type { Estimate, NoEstimate } from "./estimates/estimate.ts";
export { estimateMean, type MeanEstimate, type Survey } from "./estimates/estimate-mean.ts";
export { type Margin, type Merge, marginFrom, mergeValues } from "./weighting/margin.ts";
export type { MarginProblem } from "./weighting/margin-problems.ts";
export { type CannotRake, type Raked, type RakeInput, rake } from "./weighting/rake.ts";
