import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { readingError } from '../../db/driver-errors.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { Misuse } from './misuse.ts';

/**
 * A secret from the first line of a file: on the command line itself every other user could read it.
 * @throws AppError where the file cannot be read, Misuse where its first line is empty
 */
export function readSecretFile(path: string): string {
  const text = readNoting(path);
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  if (line === '') throw new Misuse(cliMessages['cli.secretEmpty']);
  return line;
}

/** Reads a file; one that others can read is read all the same, and that is said. */
function readNoting(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const others = process.platform !== 'win32' && (fstatSync(file).mode & 0o004) !== 0;
      if (others) {
        const note = formatMessage(cliMessages['cli.secretShared'], { file: path });
        process.stderr.write(`${note}\n`);
      }
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw readingError(error);
  }
}
