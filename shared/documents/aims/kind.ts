import type { GapFact } from '../../domain/audit-importance.ts';
import type { Catalogue } from '../../domain/content.ts';
import type { Dashboard } from '../../domain/dashboard.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { ImpactDimension, MockInterview } from '../../domain/library.ts';
import type { Assessor, Organisation } from '../../domain/organisation.ts';
import type { AnyRecord, Records } from '../../domain/records/record.ts';
import type { Doc, DocImage } from '../doc.ts';

/** Everything that the documents of the AIMS are made from. */
export interface AimsDocInput {
  readonly organisation: Organisation;
  readonly assessor: Assessor;
  readonly records: Records;
  readonly catalogue: Catalogue;
  readonly dimensions: readonly ImpactDimension[];
  /** Questions of auditors, for mock interviews. */
  readonly interviews: readonly MockInterview[];
  /** What the latest gap analysis found missing, by requirement; absent where none is read. */
  readonly gaps?: ReadonlyMap<string, GapFact>;
  /** The whole AIMS on one page; absent where only records are at hand. */
  readonly dashboard?: Dashboard;
  /** Evidence of records, by record id. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** Pictures among the evidence of explanations, by evidence id. */
  readonly pictures: ReadonlyMap<string, DocImage>;
  readonly logos: { readonly organisation?: DocImage; readonly author?: DocImage };
  /** ISO 8601 instant: the date of issue, "today" for what is overdue, and the files' creation date. */
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** A kind of document that is made from the registers. */
export interface AimsDocKind {
  /** Its name on the command line, e.g. `soa`; title under `documents.kind.<document>`. */
  readonly document: string;
  /** Requirements that it answers. */
  readonly clauses: readonly string[];
  /** The records of which each has a document of its own; absent where there is one per workspace. */
  readonly subjects?: (records: Records) => readonly AnyRecord[];
  /**
   * Sentences that say what the records lack for it; empty when it is ready. What has open points
   * can be built all the same, and says so. `subject` is one of `subjects`, null for a kind that has
   * none; a kind that has some is never asked without.
   */
  readonly missing: (input: AimsDocInput, subject: AnyRecord | null) => readonly string[];
  readonly build: (input: AimsDocInput, subject: AnyRecord | null) => Doc;
}
