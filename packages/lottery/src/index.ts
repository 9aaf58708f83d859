export type { Certificate, Claim, Objective } from "./panel/certificate.ts";
export { drawStratified, type StratifiedDraw } from "./panel/draw-stratified.ts";
export type { ConflictingBound, Impossible, QuotaChange } from "./panel/impossible.ts";
export type { PanelRequest, Person, Pool, Quota } from "./panel/panel-request.ts";
export { type PoolOptions, readPool } from "./panel/read-pool.ts";
export { type QuotaOptions, readQuotas } from "./panel/read-quotas.ts";
export type { FileRead } from "./panel/read-rows.ts";
export { type EqualPanels, roundToPanels } from "./panel/round-to-panels.ts";
export { type PanelLottery, type PanelSelection, type SelectOptions, selectPanels } from "./panel/select-panels.ts";
export { type Replacements, selectReplacements } from "./panel/select-replacements.ts";
export {
  type ChanceStatistics,
  comparePanel,
  measureChances,
  measureQuotas,
  type PanelComparison,
  type QuotaStatistics,
} from "./panel/statistics.ts";
export {
  type OptimalityCheck,
  type OptimalityClaim,
  type OptimalityReport,
  verifyOptimal,
} from "./panel/verify-optimal.ts";
export type { Check, CheckName } from "./public/check.ts";
export type { BeaconCheck } from "./public/check-draw.ts";
export {
  type CommitInput,
  commitLottery,
  hashOfRecord,
  type PanelCertificate,
  writeRecord,
} from "./public/commit.ts";
export { type Entry, type FoundEntry, findEntry, leafOfPerson, makeEntries, pseudonymOf } from "./public/entry.ts";
export { type MerkleClaim, provesText } from "./public/merkle.ts";
export { faultInCertificate } from "./public/prove-certificate.ts";
export { QUICKNET, roundAt, secondsOfRound } from "./public/randomness.ts";
export { type ReadRecord, readRecord } from "./public/read-record.ts";
export type {
  BeaconValue,
  Commitment,
  CommittedRandomness,
  DiceKind,
  LotteryRecord,
  RecordedCertificate,
  RecordedDraw,
  RecordedPerson,
  RecordedPool,
  RecordedQuota,
} from "./public/record.ts";
export { type RecordedRequest, requestOf } from "./public/recorded-request.ts";
export { type Revealed, revealLottery } from "./public/reveal.ts";
export { type Verification, type VerifyOptions, verifyRecord } from "./public/verify-record.ts";
export { type DrawOptions, drawFromRegister, type RegisterDraw } from "./register/draw-register.ts";
export { type RegisterOptions, readRegister } from "./register/read-register.ts";
export type { Register, Stratum } from "./register/register.ts";
