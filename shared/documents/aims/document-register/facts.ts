import {
  reviewState,
  versionsOf,
  type ControlledDocument,
  type DocumentVersion,
} from '../../../domain/controlled-documents.ts';
import type { AimsDocInput } from '../kind.ts';

/** A document that is not withdrawn, with what is valid of it. */
export interface RegisterLine {
  readonly document: ControlledDocument;
  /** Newest first. */
  readonly versions: readonly DocumentVersion[];
  /** What people work by; null where nothing was approved. */
  readonly inForce: {
    readonly version: string;
    readonly approvedOn: string | null;
    readonly approvedBy: string;
  } | null;
  readonly overdue: boolean;
}

/** What the register says about all documents together. */
export interface RegisterFacts {
  /** Overdue ones first, the longest overdue at the top, then by code. */
  readonly lines: readonly RegisterLine[];
  readonly overdue: readonly RegisterLine[];
  readonly unapproved: readonly RegisterLine[];
  /** The next version is being written while one is in force. */
  readonly inRevision: readonly RegisterLine[];
  readonly notSet: readonly RegisterLine[];
  /** In force without a record that those whom it binds were told. */
  readonly notTold: readonly RegisterLine[];
  readonly withdrawn: readonly ControlledDocument[];
}

/** Reads the register. */
export function registerFacts({ records, createdAt }: AimsDocInput): RegisterFacts {
  const today = createdAt.slice(0, 10);
  const documents = records.of('document');
  const all = documents
    .filter(({ status }) => status !== 'withdrawn')
    .map((document): RegisterLine => {
      const versions = versionsOf(records, document);
      const inForce = inForceOf(document, versions);
      // A version in force is due whether or not the next one is being written.
      const late = document.due !== null && document.due < today;
      return { document, versions, inForce, overdue: inForce !== null && late };
    });
  const overdue = all
    .filter((line) => line.overdue)
    .toSorted((a, b) => (a.document.due ?? '').localeCompare(b.document.due ?? ''));
  return {
    lines: [...overdue, ...all.filter((line) => !line.overdue)],
    overdue,
    unapproved: all.filter(({ inForce }) => inForce === null),
    inRevision: all.filter(
      ({ inForce, document }) => inForce !== null && document.status !== 'approved',
    ),
    notSet: all.filter(({ document }) => reviewState(document, today) === 'not-set'),
    notTold: all.filter(
      ({ document: { status, data } }) => status === 'approved' && data.communicatedOn === null,
    ),
    withdrawn: documents.filter(({ status }) => status === 'withdrawn'),
  };
}

function inForceOf(
  { status, data }: ControlledDocument,
  versions: readonly DocumentVersion[],
): RegisterLine['inForce'] {
  const frozen = versions.find((version) => version.status === 'approved');
  if (frozen !== undefined) return frozen.data;
  // Approved before its versions were kept here: the document itself says which.
  return status === 'approved' ? data : null;
}
