import type { PackFile, PackProfile } from '../../domain/pack.ts';
import type { CertificateInfo } from '../../domain/signing.ts';

/** Everything that the front page of a pack says. */
export interface PackIndexInput {
  readonly organisation: string;
  readonly profile: PackProfile;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly toolVersion: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly signers: readonly CertificateInfo[];
  readonly files: readonly PackFile[];
  /** Clauses and controls in their order, with their short titles. */
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
  /** Documented information that the standard requires. */
  readonly required: readonly { readonly clause: string; readonly what: string }[];
  /** What the statement of applicability says of each control: "Applicable, implemented". */
  readonly controls: ReadonlyMap<string, string>;
  /** Sentences about what was not ready or left out when the pack was made. */
  readonly notes: readonly string[];
}
