import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const mostBytes = 1024 * 1024;

/**
 * The log of what went wrong inside the program. It names operations and code
 * places only: paths are shortened, and records are never written to it.
 */
export function logToFile(path: string, home: string): (message: string) => void {
  return (message) => {
    const line = `${new Date().toISOString()} ${redact(message, home)}\n`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > mostBytes) renameSync(path, `${path}.1`);
      appendFileSync(path, line);
    } catch {
      // Where the log cannot be written there is nobody left to tell.
    }
  };
}

/** Takes the user's folders and the names of workspaces out of a message. */
export function redact(message: string, home: string): string {
  return (
    (home === '' ? message : message.replaceAll(home, '~'))
      // Names of clients have spaces: from the first slash of the line to the ending, rather too much.
      .replace(/(\b[A-Za-z]:|~)?[/\\][^'"\n]*\.aims\b/g, '<workspace>')
      .replace(/(\b[A-Za-z]:)?[/\\](home|Users)[/\\][^/\\\s]+/g, '~')
  );
}
