import type { Messages } from '../format.ts';

/** The command line's words for backups and recovery. */
export const cliBackupMessages = {
  'cli.backup':
    'Back a workspace up into a folder, and print the path of the backup. Evidence is kept there once for all backups.',
  'cli.backup.out': 'folder that keeps backups',
  'cli.backup.lacking': 'aimsbook: files of evidence that could not be taken in: {count}',
  'cli.backups': 'List backups, newest first: when, why, records, size, path.',
  'cli.backups.place': 'folder that keeps backups, or a workspace with backups beside it',
  'cli.backups.unreadable': 'can’t be read',
  'cli.restore':
    'Make a whole workspace of a backup, brought up to date and checked, and print its path; exit code 1 when files of evidence are missing.',
  'cli.restore.file': 'backup file (*.aims-backup)',
  'cli.restore.out': 'workspace to write; one that is there is not replaced',
  'cli.restore.missing': 'aimsbook: the file of this evidence is missing: {title}',
  'cli.recover':
    'Read what can be read of a damaged workspace into a new one, and say what could not be read; exit code 1 when something is missing. The damaged file is not touched.',
  'cli.recover.file': 'damaged workspace (*.aims)',
  'cli.recover.report':
    '{records} records; {entries} changes of the history, and {aside} beyond a gap, which are kept as evidence; {files} files of evidence',
  'cli.recover.complete': 'complete: nothing is missing',
  'cli.recover.lost': 'not recovered: {entity} {label}',
  'cli.recover.contentLost': 'file not recovered: {label}',
} as const satisfies Messages;
