import type { BackupReason } from '../domain/backup-retention.ts';
import type { EntityName } from '../domain/changelog.ts';
import type { WorkspaceInfo } from '../domain/workspace.ts';

/** One backup in the list. */
export interface BackupEntry {
  readonly id: string;
  readonly at: string;
  readonly reason: BackupReason;
  readonly size: number;
  /** Null where it cannot be read: damaged, or made under another passphrase. */
  readonly content: BackupContent | null;
  readonly place: 'computer' | 'second';
  /** Made of another copy of this workspace, or while the file lay elsewhere. */
  readonly isOfCopy: boolean;
}

/** What a backup says about itself. */
export interface BackupContent {
  readonly organisation: string;
  readonly records: number;
  readonly schemaVersion: number;
}

/** A file that could not be opened because it is damaged. */
export interface DamagedFileInfo {
  readonly fileName: string;
  readonly folder: string;
}

/** All backups of the open workspace, or of the damaged file that was to be opened. */
export interface BackupList {
  /** Newest first. */
  readonly backups: readonly BackupEntry[];
  /** A folder of the user's own that gets each backup too, or null. */
  readonly secondPlace: string | null;
  /** Whether it can be reached at the moment. */
  readonly secondPlaceIsThere: boolean;
  readonly damaged: DamagedFileInfo | null;
}

/** What became of a backup that was asked for. */
export interface BackupOutcome {
  readonly at: string;
  readonly size: number;
  /** Files of evidence that could not be taken in. */
  readonly lacking: number;
  readonly secondPlace: 'none' | 'made' | 'absent' | 'failed';
}

/** One record that would be different after a restore. */
export interface BackupDifference {
  readonly entity: EntityName;
  readonly label: string;
  /** What happened to it since the backup. */
  readonly change: 'insert' | 'update' | 'delete';
}

/** What a backup holds against what is there now. */
export interface BackupPreview {
  readonly counts: readonly {
    readonly entity: EntityName;
    readonly backup: number;
    /** Null where nothing is open. */
    readonly now: number | null;
  }[];
  /** When the last change was made that the backup holds. */
  readonly lastChangeAt: string | null;
  /** Changes that the restored workspace would lack; null where nothing is open. */
  readonly changesLost: number | null;
  readonly recordsChanged: number;
  /** The first of them. */
  readonly differences: readonly BackupDifference[];
  /** Titles of evidence whose file is in no place that is known. */
  readonly missingFiles: readonly string[];
}

/** What was restored. */
export interface RestoreOutcome {
  readonly workspace: WorkspaceInfo;
  /** Titles of evidence whose file was not to be found. */
  readonly missingFiles: readonly string[];
  /** How the damaged file is called now, where one was in the way. */
  readonly setAside: string | null;
}

/** What was read out of a damaged file; the new file is open. */
export interface RecoveryOutcome {
  readonly workspace: WorkspaceInfo;
  readonly records: number;
  readonly entries: number;
  readonly entriesSetAside: number;
  readonly isComplete: boolean;
  readonly badPages: number;
  readonly lost: readonly { readonly entity: EntityName; readonly label: string }[];
  /** Codes and titles of evidence whose file could not be read. */
  readonly filesLost: readonly string[];
}
