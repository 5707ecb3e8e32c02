import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AiRole, Organisation } from '../../shared/domain/organisation.ts';
import type { Assessment, Answer } from '../../shared/domain/assessment.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Action } from '../../shared/domain/action.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import type { RecordSignature } from '../../shared/domain/record-signature.ts';

/** Tables of records: each has a text primary key `id` and passes the write door. */

export const organisation = sqliteTable('organisation', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  legalName: text('legal_name').notNull(),
  sector: text('sector').$type<NonNullable<Organisation['sector']>>(),
  description: text('description').notNull(),
  headcount: integer('headcount'),
  sites: text('sites', { mode: 'json' }).$type<Organisation['sites']>().notNull(),
  aiRoles: text('ai_roles', { mode: 'json' }).$type<AiRole[]>().notNull(),
  standardsHeld: text('standards_held', { mode: 'json' })
    .$type<Organisation['standardsHeld']>()
    .notNull(),
  contactName: text('contact_name').notNull(),
  contactEmail: text('contact_email').notNull(),
  documentLanguage: text('document_language').$type<Organisation['documentLanguage']>().notNull(),
  pageSize: text('page_size').$type<Organisation['pageSize']>().notNull(),
  logo: text('logo'),
});

export const assessor = sqliteTable('assessor', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  function: text('function').notNull(),
  firm: text('firm').notNull(),
  email: text('email').notNull(),
  logo: text('logo'),
});

export const assessment = sqliteTable('assessment', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  title: text('title').notNull(),
  date: text('date').notNull(),
  endDate: text('end_date'),
  scope: text('scope').notNull(),
  sites: text('sites', { mode: 'json' }).$type<string[]>().notNull(),
  aiSystems: text('ai_systems', { mode: 'json' }).$type<string[]>().notNull(),
  exclusions: text('exclusions').notNull(),
  criteria: text('criteria').notNull(),
  people: text('people', { mode: 'json' }).$type<Assessment['people']>().notNull(),
  parts: text('parts', { mode: 'json' }).$type<Assessment['parts']>().notNull(),
  variant: text('variant').$type<Assessment['variant']>().notNull(),
  scale: text('scale', { mode: 'json' }).$type<Assessment['scale']>().notNull(),
  confidentiality: text('confidentiality').notNull(),
  version: text('version').notNull(),
  status: text('status').$type<Assessment['status']>().notNull(),
  catalogue: text('catalogue', { mode: 'json' }).$type<Assessment['catalogue']>().notNull(),
  repeatOf: text('repeat_of'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  archivedAt: text('archived_at'),
});

export const answer = sqliteTable('answer', {
  id: text('id').primaryKey(),
  assessmentId: text('assessment_id').notNull(),
  questionId: text('question_id').notNull(),
  status: text('status').$type<Answer['status']>().notNull(),
  notApplicableReason: text('not_applicable_reason').notNull(),
  maturity: integer('maturity'),
  note: text('note').notNull(),
  saidBy: text('said_by', { mode: 'json' }).$type<string[]>().notNull(),
  grade: text('grade').$type<NonNullable<Answer['grade']>>(),
  recommendation: text('recommendation').notNull(),
  priority: text('priority').$type<NonNullable<Answer['priority']>>(),
  effort: text('effort').$type<NonNullable<Answer['effort']>>(),
  owner: text('owner').notNull(),
  due: text('due'),
  followUp: integer('follow_up', { mode: 'boolean' }).notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const evidence = sqliteTable('evidence', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  kind: text('kind').$type<Evidence['kind']>().notNull(),
  title: text('title').notNull(),
  description: text('description').notNull(),
  location: text('location').notNull(),
  sha256: text('sha256'),
  mime: text('mime').notNull(),
  size: integer('size'),
  createdAt: text('created_at').notNull(),
});

export const evidenceLink = sqliteTable('evidence_link', {
  id: text('id').primaryKey(),
  evidenceId: text('evidence_id').notNull(),
  assessmentId: text('assessment_id').notNull(),
  questionId: text('question_id').notNull(),
});

export const action = sqliteTable('action', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  assessmentId: text('assessment_id').notNull(),
  questionId: text('question_id'),
  requirement: text('requirement').notNull(),
  title: text('title').notNull(),
  detail: text('detail').notNull(),
  owner: text('owner').notNull(),
  due: text('due'),
  effort: text('effort').$type<NonNullable<Action['effort']>>(),
  priority: text('priority').$type<Action['priority']>().notNull(),
  status: text('status').$type<Action['status']>().notNull(),
  dependsOn: text('depends_on', { mode: 'json' }).$type<string[]>().notNull(),
  edited: integer('edited', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** Records of all registers; `data` is an object whose form the record's type decides. */
export const record = sqliteTable('record', {
  id: text('id').primaryKey(),
  type: text('type').$type<RecordTypeName>().notNull(),
  code: text('code').notNull(),
  title: text('title').notNull(),
  status: text('status').notNull(),
  owner: text('owner').notNull(),
  due: text('due'),
  data: text('data', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  archivedAt: text('archived_at'),
});

export const recordLink = sqliteTable('record_link', {
  id: text('id').primaryKey(),
  fromId: text('from_id').notNull(),
  relation: text('relation').notNull(),
  toId: text('to_id').notNull(),
});

export const recordEvidence = sqliteTable('record_evidence', {
  id: text('id').primaryKey(),
  recordId: text('record_id').notNull(),
  evidenceId: text('evidence_id').notNull(),
});

/** Queries with a name. `query` and `columns` are checked when they are written. */
export const savedView = sqliteTable('saved_view', {
  id: text('id').primaryKey(),
  type: text('type').$type<RecordTypeName>().notNull(),
  name: text('name').notNull(),
  query: text('query', { mode: 'json' }).$type<unknown>().notNull(),
  columns: text('columns', { mode: 'json' }).$type<readonly string[]>().notNull(),
});

/** A signature over a record; see `shared/domain/signing.ts`. */
export const signature = sqliteTable('signature', {
  id: text('id').primaryKey(),
  recordId: text('record_id').notNull(),
  purpose: text('purpose').$type<RecordSignature['purpose']>().notNull(),
  signedAt: text('signed_at').notNull(),
  signer: text('signer', { mode: 'json' }).$type<RecordSignature['signer']>().notNull(),
  content: text('content').notNull(),
  cms: text('cms').notNull(),
});

/** A copy that was merged into this file, with its own log since the two parted. */
export const merge = sqliteTable('merge', {
  id: text('id').primaryKey(),
  mergedAt: text('merged_at').notNull(),
  source: text('source').notNull(),
  forkSeq: integer('fork_seq').notNull(),
  forkHash: text('fork_hash').notNull(),
  headSeq: integer('head_seq').notNull(),
  headHash: text('head_hash').notNull(),
  entries: text('entries', { mode: 'json' }).$type<readonly unknown[]>().notNull(),
  decisions: text('decisions', { mode: 'json' }).$type<readonly unknown[]>().notNull(),
});

/** The write door's list: which table holds which record type. */
export const entityTables = {
  organisation,
  assessor,
  assessment,
  answer,
  evidence,
  'evidence-link': evidenceLink,
  action,
  record,
  'record-link': recordLink,
  'record-evidence': recordEvidence,
  'saved-view': savedView,
  signature,
  merge,
} as const;
export type EntityTables = typeof entityTables;
