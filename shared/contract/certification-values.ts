import type { PlanBasis } from '../domain/certification-plan.ts';
import type { ProjectState } from '../domain/certification-state.ts';
import type { Day } from '../domain/common.ts';
import type { BodyFinding } from '../domain/impartiality.ts';
import type { AimsRecord, AnyRecord } from '../domain/records/record.ts';
import type { RecordBrief } from './record-values.ts';

/** Shapes of the certification project that exist only between the window and what is behind it. */

/** A certification body with what speaks against it. */
export interface ComparedBody {
  readonly record: AimsRecord<'body'>;
  /** What excludes it first. */
  readonly findings: readonly BodyFinding[];
}

/** Where the certification project stands. */
export interface CertificationOverview {
  /** Null before it is begun. */
  readonly project: AimsRecord<'project'> | null;
  readonly state: ProjectState | null;
  /** What a new project would start from. */
  readonly beginning: PlanBasis;
  /** Tasks that serve the project, open ones first. */
  readonly tasks: readonly AnyRecord[];
  /** By code, rejected ones too. */
  readonly bodies: readonly ComparedBody[];
  readonly chosen: RecordBrief | null;
  readonly nextAudit: {
    readonly record: RecordBrief;
    readonly kind: string | null;
    readonly on: Day | null;
  } | null;
  /** The certificate that is valid or expected. */
  readonly certificate: RecordBrief | null;
  readonly estimate: AimsRecord<'estimate'> | null;
}
