import type { PackProfile } from './pack.ts';
import { recordTypeNames, type RecordTypeName } from './records/types.ts';

/** What a pack of a profile holds when nobody picks. */
export interface PackContents {
  /** Kinds of documents, by their names. */
  readonly documents: readonly string[];
  /** Registers that go along as tables. */
  readonly registers: readonly RecordTypeName[];
  /** Answers and actions of gap analyses. */
  readonly assessments: boolean;
  /** Whether the period narrows what is about single events: audits, reviews, incidents. */
  readonly byPeriod: boolean;
}

/** Stage 1 asks whether the system is designed and documented (ISO/IEC 17021-1, 9.3.1.2). */
const designed = [
  'context',
  'scope',
  'ai-policy',
  'roles',
  'system-register',
  'supplier-register',
  'risk-methodology',
  'risk-register',
  'soa',
  'impact-assessment',
  'objectives-plan',
  'competence-matrix',
  'communication-plan',
  'audit-programme',
  'audit-plan',
  'audit-report',
  'management-review',
  'document-register',
  'controlled-document',
] as const;

/** Stage 2 asks whether it works, and looks at what it produced (ISO/IEC 17021-1, 9.3.1.3). */
const operated = [
  'technical-file',
  'monitoring-report',
  'incident-report',
  'nonconformity-report',
  'nonconformity-register',
] as const;

const designRegisters = [
  'issue',
  'party',
  'scope',
  'role',
  'system',
  'supplier',
  'risk-criteria',
  'risk',
  'control',
  'impact',
  'objective',
  'change',
  'person',
  'competence',
  'communication',
  'audit-programme',
  'audit',
  'finding',
  'review',
  'document',
  'document-version',
] as const satisfies readonly RecordTypeName[];

const operationRegisters = [
  'dataset',
  'model',
  'test-run',
  'explanation',
  'deployment',
  'qualification',
  'training',
  'acknowledgement',
  'resource',
  'incident',
  'concern',
  'indicator',
  'audit-check',
  'nonconformity',
  'idea',
  'task',
] as const satisfies readonly RecordTypeName[];

/**
 * What each profile holds. Papers about the choice of a certification body, the plan of the project
 * and the readiness checks are the organisation's own business: only `everything` has them.
 */
export const packContents: Readonly<Record<Exclude<PackProfile, 'chosen'>, PackContents>> = {
  stage1: {
    documents: designed,
    registers: designRegisters,
    assessments: false,
    byPeriod: false,
  },
  stage2: {
    documents: [...designed, ...operated],
    registers: [...designRegisters, ...operationRegisters],
    assessments: false,
    byPeriod: false,
  },
  // A surveillance audit looks at changes, at what was promised, and at the two checks of the year
  // (ISO/IEC 17021-1, 9.6.2.2).
  surveillance: {
    documents: [
      'scope',
      'ai-policy',
      'system-register',
      'risk-register',
      'soa',
      'impact-assessment',
      'objectives-plan',
      'document-register',
      'audit-programme',
      'audit-plan',
      'audit-report',
      'management-review',
      ...operated,
    ],
    registers: [...designRegisters, ...operationRegisters, 'external-audit', 'certificate'],
    assessments: false,
    byPeriod: true,
  },
  'gap-analysis': {
    documents: ['gap-report'],
    registers: [],
    assessments: true,
    byPeriod: false,
  },
  everything: {
    documents: [
      'gap-report',
      ...designed,
      ...operated,
      'dashboard',
      'project-plan',
      'body-comparison',
      'application-form',
      'readiness-stage-1',
      'readiness-stage-2',
    ],
    registers: recordTypeNames,
    assessments: true,
    byPeriod: false,
  },
};

/** Types of records that are events: a period keeps those that were touched in it. */
export const eventTypes: readonly RecordTypeName[] = [
  'audit',
  'review',
  'incident',
  'concern',
  'nonconformity',
];

/** A span of days, YYYY-MM-DD, both included; null is open. */
export interface PackPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether something that was made and last changed at these instants falls into a period. */
export function touchesPeriod(
  { createdAt, updatedAt }: { readonly createdAt: string; readonly updatedAt: string },
  { from, to }: PackPeriod,
): boolean {
  const isAfterStart = from === null || updatedAt.slice(0, 10) >= from;
  return isAfterStart && (to === null || createdAt.slice(0, 10) <= to);
}

/** Required documented information that nothing in a pack answers. */
export function unanswered(
  required: readonly { readonly clause: string; readonly what: string }[],
  clauses: ReadonlySet<string>,
): readonly { readonly clause: string; readonly what: string }[] {
  return required.filter(({ clause }) => !answers(clauses, clause));
}

/** Whether a clause, its parent or one of its parts is among those that are answered. */
export function answers(clauses: ReadonlySet<string>, clause: string): boolean {
  return [...clauses].some(
    (one) => one === clause || one.startsWith(`${clause}.`) || clause.startsWith(`${one}.`),
  );
}
