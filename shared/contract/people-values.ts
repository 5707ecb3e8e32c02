import type { AwarenessCounts, AwarenessLine, BindingDocument } from '../domain/awareness.ts';

/** A document in force with how many persons stand where. */
export interface DocumentAwareness extends BindingDocument {
  readonly counts: AwarenessCounts;
}

/** What the awareness screen shows. */
export interface Awareness {
  /** Documents in force, the AI policy first. */
  readonly documents: readonly DocumentAwareness[];
  /** The one that is looked at; null where none is in force. */
  readonly documentId: string | null;
  /** Every person, and how they stand to it. */
  readonly lines: readonly AwarenessLine[];
}
