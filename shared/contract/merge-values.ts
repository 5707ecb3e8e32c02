import type { CodeChange, MergeConflict, MergeItem, MergeRefusal } from '../domain/merge/model.ts';

/** A copy that was chosen to be merged. */
export interface ChosenCopy {
  readonly fileName: string;
  /** Whether it waits for its own passphrase. */
  readonly needsPassphrase: boolean;
}

/** What a merge would do. */
export interface MergePreview {
  readonly fileName: string;
  /** The copy has nothing that this workspace lacks. */
  readonly nothingNew: boolean;
  /** Names this moment of both files: applying is refused once either moved on. */
  readonly stand: string;
  /** When the two parted, as far as the change log says. */
  readonly partedAt: string;
  /** Who worked in the copy since. */
  readonly people: readonly string[];
  readonly items: readonly MergeItem[];
  readonly conflicts: readonly MergeConflict[];
  readonly undecided: readonly string[];
  readonly refusals: readonly MergeRefusal[];
  readonly codes: readonly CodeChange[];
  /** Records whose state is here already. */
  readonly known: number;
}

/** What a merge has done. */
export interface MergeOutcome {
  readonly written: number;
  readonly refusals: readonly MergeRefusal[];
  readonly codes: readonly CodeChange[];
}
