import type { Evidence } from '../domain/evidence.ts';
import type { RecordTypeName } from '../domain/records/types.ts';
import type { DocumentItem } from './values.ts';

/** Shapes of document packs that exist only between the window and what is behind it. */

/** A document that a pack would hold. */
export interface PackDocument {
  readonly item: DocumentItem;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly ready: boolean;
  /** Sentences that say what its records lack. */
  readonly missing: readonly string[];
}

/** A piece of evidence that a pack would hold. */
export interface PackEvidence extends Pick<Evidence, 'id' | 'code' | 'kind' | 'title' | 'size'> {
  readonly clauses: readonly string[];
  /** False for references, and for files whose content is not in the workspace. */
  readonly hasContent: boolean;
}

/** What a pack of a profile would hold, before it is made. */
export interface PackPlan {
  readonly documents: readonly PackDocument[];
  readonly evidence: readonly PackEvidence[];
  readonly registers: readonly { readonly type: RecordTypeName; readonly count: number }[];
  /** Whether answers and actions of gap analyses go along. */
  readonly assessments: boolean;
  /** Sentences about what is not there or not ready: for whoever makes the pack, not for its readers. */
  readonly missing: readonly string[];
  /** Sentences about evidence that has no file to go along; the pack says them too. */
  readonly leftOut: readonly string[];
}

/** A pack that was made. */
export interface PackResult {
  readonly fileId: string;
  readonly fileName: string;
  readonly folder: string;
  /** Bytes. */
  readonly size: number;
  readonly files: number;
  /** SHA-256 of the manifest, hexadecimal. */
  readonly manifest: string;
  /** Fingerprints of those who signed it. */
  readonly signers: readonly { readonly name: string; readonly fingerprint: string }[];
}
