/**
 * Every failure that a user can meet has a code here; its words live in the
 * message catalogue under `error.<code>`. `instanceof` does not survive the hop
 * between processes, so everybody dispatches on `code`.
 */
export const errorCodes = [
  'merge.other-workspace',
  'merge.log-broken',
  'merge.moved',
  'merge.undecided',
  'merge.nothing-chosen',
  'workspace.none-open',
  'workspace.not-found',
  'workspace.not-a-workspace',
  'workspace.damaged',
  'recovery.nothing',
  'backup.failed',
  'backup.none',
  'workspace.too-new',
  'workspace.too-old',
  'workspace.encrypted',
  'workspace.not-encrypted',
  'passphrase.wrong',
  'passphrase.weak',
  'workspace.cut-off',
  'workspace.already-open',
  'workspace.in-use',
  'workspace.exists',
  'workspace.read-only',
  'workspace.changed-on-disk',
  'folder.not-writable',
  'folder.not-found',
  'disk.full',
  'disk.failed',
  'file.not-found',
  'file.unreadable',
  'file.empty',
  'file.too-large',
  'file.is-folder',
  'file.name-refused',
  'file.not-a-document',
  'image.unsupported',
  'preview.too-large',
  'evidence.runs-code',
  'input.invalid',
  'record.not-found',
  'record.in-use',
  'record.changed-since',
  'record.conflict',
  'record.exists',
  'record.linked',
  'record.circle',
  'record.link-refused',
  'record.rule',
  'document.locked',
  'record.locked',
  'review.not-ready',
  'review.frozen',
  'review.step',
  'audit.not-independent',
  'audit.reported',
  'audit.cancelled',
  'body.not-impartial',
  'nonconformity.raised',
  'nonconformity.not-graded',
  'nonconformity.no-breach',
  'nonconformity.no-gap',
  'nonconformity.actions-open',
  'awareness.not-in-force',
  'awareness.day',
  'training.closed',
  'training.day',
  'indicator.too-many',
  'certificate.undated',
  'document.not-ready',
  'assessment.no-parts',
  'answer.reason-needed',
  'action.circle',
  'question.unknown',
  'document.unknown',
  'document.incomplete',
  'document.failed',
  'identity.wrong-passphrase',
  'identity.damaged',
  'identity.no-key',
  'identity.unsupported',
  'identity.too-large',
  'identity.not-valid',
  'certificate.damaged',
  'signature.damaged',
  'pdf.unreadable',
  'pdf.protected',
  'identity.known',
  'identity.passphrase-needed',
  'pack.refused',
  'pack.changed',
  'pack.already-signed',
  'pack.empty',
  'job.cancelled',
  'job.unknown',
  'job.running',
  'sender.refused',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Values that fill the placeholders of the error's message. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An expected failure: `code` says which, `details` fill its message. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The form in which an error crosses a process boundary. */
export interface ErrorValue {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** What a call across a process boundary answers. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorValue };
