import { inArray } from 'drizzle-orm';
import type { RecordLink } from '../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { recordLink } from '../schema/tables.ts';

/** Types that independence and competence of auditors are judged by. */
export const teamTypes = [
  'person',
  'role',
  'system',
  'scope',
  'document',
  'training',
  'engagement',
  'competence',
  'qualification',
  'audit',
] as const satisfies readonly RecordTypeName[];

/** Types of the audits themselves and of what they found. */
export const auditTypes = [
  'audit-programme',
  'audit',
  'audit-check',
  'finding',
  'external-audit',
  'nonconformity',
  'control',
  'scope',
] as const satisfies readonly RecordTypeName[];

/** Types that coverage and importance are computed from. */
export const coverageTypes = [
  ...auditTypes,
  'risk',
  'risk-criteria',
] as const satisfies readonly RecordTypeName[];

const relations = [
  'holds',
  'works-on',
  'of',
  'proves',
  'delivers',
  'covers',
  'led-by',
  'audited-by',
  'part-of',
  'follows-up',
  'found-in',
  'answers',
  'raised',
  'modified-by',
];

/** The links that audits follow. */
export function listAuditLinks(db: ReadDb): RecordLink[] {
  return db.select().from(recordLink).where(inArray(recordLink.relation, relations)).all();
}
