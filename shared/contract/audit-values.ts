import type { AuditCoverage } from '../domain/audit-coverage.ts';
import type { AuditProgress } from '../domain/audit-checklist.ts';
import type { AuditorCompetence, Conflict } from '../domain/auditor-independence.ts';
import type { AimsRecord } from '../domain/records/record.ts';
import type { RecordBrief } from './record-values.ts';

/** Shapes of internal audits that exist only between the window and what is behind it. */

/** Somebody who could audit, and what speaks against it. */
export interface Auditor {
  readonly person: RecordBrief;
  readonly function: string;
  /** Empty: independent of what is in scope. */
  readonly conflicts: readonly Conflict[];
  readonly competence: AuditorCompetence;
}

/** A member of an audit's team. */
export interface TeamMember extends Auditor {
  readonly lead: boolean;
  readonly linkId: string;
}

/** A check with what hangs on it. */
export interface CheckEntry {
  readonly record: AimsRecord<'audit-check'>;
  /** The earlier finding that it looks at again. */
  readonly followsUp: RecordBrief | null;
  /** Codes of the findings that it led to. */
  readonly findings: readonly string[];
}

/** A finding of an audit. */
export interface FindingEntry {
  readonly record: AimsRecord<'finding'>;
  /** The check that it answers. */
  readonly checkId: string | null;
  /** Nonconformities and ideas that came of it. */
  readonly raised: readonly RecordBrief[];
}

/** Everything about one internal audit. */
export interface AuditDetail {
  readonly audit: AimsRecord<'audit'>;
  readonly programme: RecordBrief | null;
  readonly systems: readonly RecordBrief[];
  /** In the order in which they are asked; archived ones are left out. */
  readonly checks: readonly CheckEntry[];
  /** By grade, the gravest first. */
  readonly findings: readonly FindingEntry[];
  readonly progress: AuditProgress;
  /** How many checks preparing would add: earlier findings, and questions at each depth. */
  readonly toPrepare: {
    readonly followUps: number;
    readonly key: number;
    readonly all: number;
  };
  /** Reported: nothing of its checklist changes any more. */
  readonly frozen: boolean;
}

/** A programme's coverage with the programmes to choose from. */
export interface CoverageView extends AuditCoverage {
  readonly programmes: readonly RecordBrief[];
}
