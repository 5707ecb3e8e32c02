import { z } from 'zod';
import { reads } from './operation.ts';
import type {
  BackupList,
  BackupOutcome,
  BackupPreview,
  RecoveryOutcome,
  RestoreOutcome,
} from './backup-values.ts';

const nothing = z.undefined();
const jobId = z.string().max(64);
/** Stands for a backup's path, which the window never sends. */
const id = z.string().regex(/^[0-9a-f]{16}$/);

/** Backups, and the way back from a damaged file. None changes a record of the open workspace. */
export const backupOperations = {
  'backup.list': reads<BackupList>()(nothing),
  'backup.make': reads<BackupOutcome>()(z.object({ jobId }).strict()),
  'backup.preview': reads<BackupPreview>()(z.object({ id }).strict()),
  /** Puts a backup in the file's place; what is there is backed up, or set aside, before. */
  'backup.restore': reads<RestoreOutcome>()(z.object({ id, jobId }).strict()),
  /** Asks for a place and writes the backup there as a whole workspace; gives the file's name. */
  'backup.saveAs': reads<{
    readonly fileName: string;
    readonly missingFiles: readonly string[];
  } | null>()(z.object({ id, jobId }).strict()),
  /** Asks for a folder that gets each backup too. */
  'backup.chooseSecondPlace': reads<BackupList>()(nothing),
  'backup.removeSecondPlace': reads<BackupList>()(nothing),
  /** Shows the newest backup, or the damaged file, in the system's file manager. */
  'backup.reveal': reads<void>()(z.object({ what: z.enum(['backup', 'damaged']) }).strict()),
  /** Reads what can be read of the damaged file into a new one beside it, and opens that. */
  'backup.recover': reads<RecoveryOutcome>()(z.object({ jobId }).strict()),
} as const;
