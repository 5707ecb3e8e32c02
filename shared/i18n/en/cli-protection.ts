import type { Messages } from '../format.ts';

/** The command line's words about the passphrase of a workspace. */
export const cliProtectionMessages = {
  'cli.protect':
    'Encrypt a workspace with a passphrase, or give it another one (then name the file of the current one with --passphrase-file). Without the passphrase nobody can open it again.',
  'cli.protect.new': 'a file whose first line is the new passphrase, of at least 12 characters',
  'cli.protect.done':
    'note: earlier copies and backups of the file still open as before; keep the passphrase in a safe place, nobody can reset it',
  'cli.unprotect': 'Take the passphrase away: the file can be read by everybody again.',
} as const satisfies Messages;
