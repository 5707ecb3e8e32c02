import { projectState, type ProjectState } from '../../../shared/domain/certification-state.ts';
import type { ProjectStep } from '../../../shared/domain/records/certification.ts';
import { isOfType, type AnyRecord } from '../../../shared/domain/records/record.ts';

/** Where the certification project stands, as the home screen shows it. */
export interface CertificationStand {
  /** The step that is to be done; null when all are. */
  readonly step: ProjectStep | null;
  /** Its place, from 1. */
  readonly number: number;
  readonly done: number;
  readonly of: number;
  /** When the certificate is there by the plan, while it is not; null without dates. */
  readonly day: string | null;
  readonly daysLeft: number;
  readonly phase: ProjectState['phase'];
}

/** Null while there is no project. */
export function certificationStand(
  record: AnyRecord | null,
  today: string,
): CertificationStand | null {
  if (record === null || !isOfType(record, 'project')) return null;
  const { steps, current, done, certificateOn, daysLeft, phase } = projectState(record, today);
  const isOver = phase === 'certified' || phase === 'stopped';
  return {
    step: isOver ? null : current,
    number: steps.findIndex(({ step }) => step === current) + 1,
    done,
    of: steps.length,
    day: isOver || daysLeft === null ? null : certificateOn,
    daysLeft: daysLeft ?? 0,
    phase,
  };
}
