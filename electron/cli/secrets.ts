import { readFileSync } from 'node:fs';
import { storageError } from '../../db/driver-errors.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { Misuse } from './misuse.ts';

/**
 * A secret from the first line of a file: on the command line itself every other user could read it.
 * @throws AppError where the file cannot be read, Misuse where its first line is empty
 */
export function readSecretFile(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw storageError(error);
  }
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  if (line === '') throw new Misuse(cliMessages['cli.secretEmpty']);
  return line;
}
