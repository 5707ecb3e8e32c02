import type { CertificateCycle, CertificateStanding, CycleWindow } from '../domain/certificate.ts';
import type { HintReason } from '../domain/certificate-changes.ts';
import type { Day } from '../domain/common.ts';
import type { ExternalKind } from '../domain/external-findings.ts';
import type { ChangeKind } from '../domain/records/certification.ts';
import type { RecordBrief } from './record-values.ts';

/** Shapes of the certificate's cycle that exist only between the window and what is behind it. */

/** An audit of the certification body as the cycle shows it. */
export interface CycleAudit {
  readonly record: RecordBrief;
  readonly kind: ExternalKind | null;
  readonly startOn: Day | null;
  readonly endOn: Day | null;
  readonly due: Day | null;
  /** Tasks that serve it: how many, and how many of them are done. */
  readonly tasks: number;
  readonly tasksDone: number;
}

/** Everything that a certificate's page shows beside its fields. */
export interface CertificateOverview {
  readonly today: Day;
  readonly cycle: CertificateCycle | null;
  readonly standing: CertificateStanding | null;
  /** The windows of the cycle, each with its audit where there is one. */
  readonly audits: readonly (CycleWindow & { readonly audit: CycleAudit | null })[];
  /** Other audits for this certificate, such as stages 1 and 2, by day. */
  readonly others: readonly CycleAudit[];
  /** From when on changes are looked for: the last day of the last audit. */
  readonly since: Day | null;
  readonly hints: readonly {
    readonly kind: ChangeKind;
    readonly reason: HintReason;
    readonly record: RecordBrief;
    readonly on: Day;
  }[];
}

/** What `certificate.plan` did. */
export interface CertificatePlan {
  readonly audits: number;
  readonly tasks: number;
  /** Audits that were not confirmed yet and got another last day, with their tasks. */
  readonly shifted: number;
}
