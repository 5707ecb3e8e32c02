import type { Requirement } from '../content.ts';
import type { Day } from '../common.ts';
import type { AnyRecord, Records } from '../records/record.ts';
import type { RecordTypeName } from '../records/types.ts';
import type { ReadinessState } from './state.ts';

/** Whether an organisation is ready for an audit of its certification body, computed from its records. */

export const readinessStages = ['1', '2'] as const;
/** 1: documents and readiness are looked at; 2: what was done and whether it works. */
export type ReadinessStage = (typeof readinessStages)[number];

/** Parts of the result, in the order in which they are shown. */
export const readinessSections = [
  'documents',
  'control',
  'organisation',
  'audit',
  'review',
  'certification',
  'stage-1',
  'operation',
  'people',
  'improvement',
] as const;
export type ReadinessSection = (typeof readinessSections)[number];

/** Why something does not count; words under `readiness.reason.<reason>`. */
export const readinessReasons = [
  /** There is no record of it at all. */
  'absent',
  /** It is there, and nobody approved it. */
  'unapproved',
  /** Its review day is over. */
  'outdated',
  /** Something that it has to say is empty. */
  'incomplete',
  /** What it has to cover is not covered. */
  'uncovered',
  /** It was done too long ago. */
  'too-old',
  /** It runs for too short a time. */
  'too-short',
  /** It should be settled and is not. */
  'open',
  /** Its day is over and it is not done. */
  'late',
  /** It contradicts another record. */
  'contradiction',
] as const;
export type ReadinessReason = (typeof readinessReasons)[number];

/** A record as it is named in a result. */
export interface NamedRecord {
  readonly id: string;
  readonly type: RecordTypeName;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly archived: boolean;
}

/** One thing that is wrong with an item. */
export interface ReadinessLack {
  readonly reason: ReadinessReason;
  /** How many of how many are concerned; 0 of 0 where nothing is counted. */
  readonly count: number;
  readonly of: number;
  /** What is concerned, by code: records, or numbers of requirements; at most `mostNamed`. */
  readonly codes: readonly string[];
  /** The same as records, where they are records. */
  readonly records: readonly NamedRecord[];
}

/** So many are named; the rest is counted. */
export const mostNamed = 8;

export interface ReadinessItem {
  /** Its words are under `readiness.<key>` and `readiness.<key>.todo`. */
  readonly key: ReadinessKey;
  readonly section: ReadinessSection;
  readonly clause: string;
  /** Whether the audit fails on it; otherwise an auditor would ask, and may raise a finding. */
  readonly blocks: boolean;
  /** Empty: it is there, complete and current. */
  readonly lacks: readonly ReadinessLack[];
  /** What answers it, at most `mostNamed`. */
  readonly proof: readonly NamedRecord[];
  /** The register where it is done. */
  readonly type: RecordTypeName;
}

export interface Readiness {
  readonly stage: ReadinessStage;
  readonly items: readonly ReadinessItem[];
  /** Items that lack something and block. */
  readonly blocking: number;
  /** Items that lack something and do not. */
  readonly weak: number;
  /** Nothing blocks. */
  readonly ready: boolean;
}

/** What readiness is computed from. */
export interface ReadinessInput {
  readonly records: Records;
  readonly requirements: readonly Requirement[];
  readonly today: Day;
}

/** What a check found. */
export interface Verdict {
  readonly lacks: readonly ReadinessLack[];
  readonly proof: readonly AnyRecord[];
}

/** A check, as data. */
export interface ReadinessCheck {
  readonly key: ReadinessKey;
  readonly section: ReadinessSection;
  readonly clause: string;
  readonly blocks: boolean;
  /** Share of records that may lack something before it blocks: one new risk is not the end. */
  readonly tolerates?: number;
  readonly type: RecordTypeName;
  readonly test: (state: ReadinessState) => Verdict;
}

/** Every key of a check. Written out, so that texts and tests find a missing one when they compile. */
export const readinessKeys = [
  'scope',
  'policy',
  'risk-process',
  'treatment',
  'soa',
  'impact-process',
  'objectives',
  'competence',
  'document-control',
  'processes',
  'risk-results',
  'treatment-results',
  'impact-results',
  'monitoring',
  'audit-programme',
  'audit-results',
  'review-results',
  'nonconformities',
  'documents-approved',
  'documents-current',
  'systems-in-scope',
  'issues',
  'parties',
  'roles',
  'audit-coverage',
  'audit-findings',
  'review-after-audit',
  'review-decisions',
  'body-chosen',
  'application',
  'stage-1-date',
  'stage-1-held',
  'stage-1-findings',
  'stage-2-date',
  'running-time',
  'records-by-process',
  'indicators-current',
  'objectives-measured',
  'risks-current',
  'suppliers-current',
  'notifications',
  'awareness',
  'training',
  'needs-met',
  'major-nonconformities',
  'nonconformities-late',
  'effectiveness',
  'tasks-late',
] as const;
export type ReadinessKey = (typeof readinessKeys)[number];
