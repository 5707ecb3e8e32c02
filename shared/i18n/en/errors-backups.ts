import type { Messages } from '../format.ts';

/** Failures of backups, of restoring and of recovery. */
export const backupErrors = {
  'error.workspace.in-use.title': 'The workspace is being read elsewhere',
  'error.workspace.in-use.meaning':
    'Another window or program still reads the file, so it can’t be replaced now. Nothing was changed.',
  'error.workspace.in-use.todo': 'Close whatever has it open, then try again.',

  'error.recovery.nothing.title': 'Nothing could be recovered',
  'error.recovery.nothing.meaning':
    'No record of {file} can be read any more. The file was left as it is.',
  'error.recovery.nothing.todo':
    'Open a backup. If there is none, look for a copy that you handed over or saved elsewhere.',

  'error.backup.failed.title': 'The backup could not be made',
  'error.backup.failed.meaning':
    'The place for backups is full, read-only or can’t be reached. What the backup was to protect was not started.',
  'error.backup.failed.todo':
    'Make room on the disk, or make sure that the folder for backups can be written, then try again.',

  'error.backup.none.title': 'The backup is not there any more',
  'error.backup.none.meaning': 'It was removed, or its drive is not connected.',
  'error.backup.none.todo': 'Connect the drive, or choose another backup from the list.',
} as const satisfies Messages;
