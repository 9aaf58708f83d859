// Written by tools/tables.ts from web/migrations: change the schema there, then `npm run fix`.
import type { ColumnType, Generated } from "kysely";

/** What stands in the database, table by table. */
export interface Tables {
  area: AreaTable;
  area_import: AreaImportTable;
  audit_batch: AuditBatchTable;
  audit_entry: AuditEntryTable;
  code_guess: CodeGuessTable;
  diagnosis: DiagnosisTable;
  diagnosis_check: DiagnosisCheckTable;
  diagnosis_count: DiagnosisCountTable;
  diagnosis_decision: DiagnosisDecisionTable;
  diagnosis_plain: DiagnosisPlainTable;
  diagnosis_seat: DiagnosisSeatTable;
  diagnosis_settlement: DiagnosisSettlementTable;
  diagnosis_share: DiagnosisShareTable;
  diagnosis_sheet_key: DiagnosisSheetKeyTable;
  diagnosis_words: DiagnosisWordsTable;
  form_submission: FormSubmissionTable;
  live_event: LiveEventTable;
  mail: MailTable;
  municipality: MunicipalityTable;
  organisation: OrganisationTable;
  own_practice: OwnPracticeTable;
  own_practice_version: OwnPracticeVersionTable;
  participation_code: ParticipationCodeTable;
  person: PersonTable;
  person_erasure: PersonErasureTable;
  role: RoleTable;
  scope: ScopeTable;
  session: SessionTable;
  sign_in_request: SignInRequestTable;
  suggestion: SuggestionTable;
}

interface AreaTable {
  id: string;
  municipality_id: string;
  scope_kind: Generated<string>;
  code: string;
  name: string;
  year: number;
}

interface AreaImportTable {
  id: string;
  municipality_id: string;
  areas: ColumnType<unknown, string, string>;
  read_at: Date;
}

interface AuditBatchTable {
  municipality_id: string;
  number: number;
  entries: number;
  previous_hash: string;
  hash: string;
  closed_at: Date;
}

interface AuditEntryTable {
  id: string;
  municipality_id: string;
  at: Date;
  actor_id: string | null;
  kind: "read" | "write";
  action: string;
  params: ColumnType<unknown, string, string>;
  request_id: string;
  batch: number | null;
  about: Generated<string | null>;
}

interface CodeGuessTable {
  subject: string;
  guessed_at: Date;
}

interface DiagnosisTable {
  id: string;
  municipality_id: string;
  organisation_id: string;
  area: string;
  part: string | null;
  scale: string | null;
  material: ColumnType<unknown, string, string>;
  material_words: string | null;
  prepared_by: string | null;
  prepared_at: Date;
  opened_at: Date | null;
  closed_at: Date | null;
  form_length: Generated<"short" | "long">;
  area_code: string | null;
  area_year: number | null;
}

interface DiagnosisCheckTable {
  id: string;
  municipality_id: string;
  diagnosis_id: string;
  verdict: "right" | "partly" | "wrong";
  words: string | null;
  shown: Generated<boolean>;
}

interface DiagnosisCountTable {
  municipality_id: string;
  diagnosis_id: string;
  question: string;
  about: string;
  option: string;
  waiting: number;
  shown: number;
}

interface DiagnosisDecisionTable {
  id: string;
  municipality_id: string;
  diagnosis_id: string;
  slug: string;
  kind: "chosen" | "pinned" | "kept" | "left out";
  reason: string;
  owner: string | null;
  review_on: string | null;
  decided_by: string | null;
  decided_at: Date;
}

interface DiagnosisPlainTable {
  diagnosis_id: string;
  municipality_id: string;
  text: string;
  asked_at: Date;
  translations: ColumnType<unknown, string, string>;
}

interface DiagnosisSeatTable {
  municipality_id: string;
  diagnosis_id: string;
  domain: string;
  people: number;
}

interface DiagnosisSettlementTable {
  id: string;
  municipality_id: string;
  diagnosis_id: string;
  situation: ColumnType<unknown, string, string>;
  reasoning: string | null;
  settled_by: string | null;
  settled_at: Date;
}

interface DiagnosisShareTable {
  id: string;
  municipality_id: string;
  diagnosis_id: string;
  token_hash: string;
  variant: "read" | "write";
  meant_for: string;
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
}

interface DiagnosisSheetKeyTable {
  id: string;
  municipality_id: string;
  diagnosis_id: string;
  key: string;
}

interface DiagnosisWordsTable {
  id: string;
  municipality_id: string;
  diagnosis_id: string;
  text: string;
  state: "waiting" | "unread" | "shown" | "left out";
}

interface FormSubmissionTable {
  id: string;
  person_id: string | null;
  leads_to: string;
  submitted_at: Date;
}

interface LiveEventTable {
  id: Generated<number>;
  topic: string;
  at: Generated<Date>;
}

interface MailTable {
  id: string;
  municipality_id: string | null;
  person_id: string | null;
  address: string;
  subject: string;
  body: string;
  written_at: Date;
}

interface MunicipalityTable {
  id: string;
  name: string;
  is_demo: Generated<boolean>;
}

interface OrganisationTable {
  id: string;
  municipality_id: string;
  scope_kind: Generated<string>;
  kind: "municipality" | "housingAssociation" | "welfare" | "school" | "police" | "residents" | "other";
  name: string;
}

interface OwnPracticeTable {
  id: string;
  municipality_id: string;
  slug: string;
  published_at: Date | null;
}

interface OwnPracticeVersionTable {
  id: string;
  municipality_id: string;
  own_practice_id: string;
  document: ColumnType<unknown, string, string>;
  note: string;
  written_by: string | null;
  written_at: Date;
}

interface ParticipationCodeTable {
  code: string;
  municipality_id: string;
  purpose: string;
  subject_id: string;
  made_at: Date;
  expires_at: Date;
}

interface PersonTable {
  id: string;
  municipality_id: string;
  name: string | null;
  email: string | null;
  language: Generated<string>;
  created_at: Date;
}

interface PersonErasureTable {
  person_id: string;
  municipality_id: string;
  erased_at: Date;
  erased_by: string | null;
}

interface RoleTable {
  id: string;
  municipality_id: string;
  person_id: string;
  scope_id: string;
  role: "administrator" | "coordinator" | "professional" | "volunteer";
  given_by: string | null;
  given_at: Date;
}

interface ScopeTable {
  id: string;
  municipality_id: string;
  kind: "organisation" | "area" | "project";
}

interface SessionTable {
  id: string;
  municipality_id: string;
  person_id: string;
  token_hash: string;
  previous_token_hash: string | null;
  rotated_at: Date;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
  device: string;
}

interface SignInRequestTable {
  id: string;
  email: string;
  link_hash: string;
  browser_hash: string;
  code_hash: string;
  wanted: string;
  created_at: Date;
  expires_at: Date;
}

interface SuggestionTable {
  id: string;
  municipality_id: string | null;
  person_id: string | null;
  slug: string;
  kind: "mistake" | "experience" | "study" | "other";
  text: string;
  source: string | null;
  sent_at: Date;
  settled_at: Date | null;
  settled_by: string | null;
  outcome: "taken" | "declined" | null;
  answer: string | null;
}
