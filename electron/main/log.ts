import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { logLines, type Log } from '../services/failure-log.ts';

const mostBytes = 1024 * 1024;

/** The log of what went wrong inside the program, in a file and the one before it. */
export function logInFile(path: string): { readonly log: Log; readonly read: () => string } {
  const older = `${path}.1`;
  return {
    log(place, failure) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        if (size > mostBytes) renameSync(path, older);
        appendFileSync(path, logLines(new Date().toISOString(), place, failure));
      } catch {
        // Where the log cannot be written there is nobody left to tell.
      }
    },
    read: () =>
      [older, path]
        .map(textOf)
        .filter((text) => text !== '')
        .join('\n'),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
