import type { ComponentType } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';

/** What other features add to the generic screens; the application puts it together. */

/** A part of a record's page that belongs to its type. */
export interface RecordPanel {
  readonly id: string;
  /** The name of its tab. */
  readonly title: string;
  readonly component: ComponentType<{ readonly detail: RecordDetail }>;
  /** Fields that it shows and edits itself; the form leaves them out. */
  readonly fields?: readonly string[];
  /** The first tab of the page instead of the form. */
  readonly first?: true;
}

export type RecordPanels = Partial<Record<RecordTypeName, readonly RecordPanel[]>>;

/** What a register offers beside the generic list. */
export interface RegisterExtras {
  /** Where ready-made entries are chosen. */
  readonly library?: { readonly label: string; readonly href: string };
  /** Where a new record begins, where that is not the generic wizard. */
  readonly newHref?: string;
  /** More buttons beside "New". */
  readonly actions?: ComponentType;
  /** False: records of the type come about elsewhere, e.g. versions by approval. */
  readonly canCreate?: false;
  /** The status is changed by steps of its own, never chosen. */
  readonly fixedStatus?: true;
}

export type AllRegisterExtras = Partial<Record<RecordTypeName, RegisterExtras>>;
