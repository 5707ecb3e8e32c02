import { constants } from 'node:os';
import { operationNames, type OperationName } from '../../shared/contract/names.ts';
import { errorCodes } from '../../shared/domain/errors.ts';

/** Where something failed: the operation, or the part of the program beside them. */
export const logPlaces = [...operationNames, 'program', 'notice', 'open', 'document'] as const;
export type LogPlace = OperationName | 'program' | 'notice' | 'open' | 'document';

/**
 * What the log says of a failure. A message may hold a client's words, whoever made it: a path, a
 * value that broke a rule, the text of a record. So none is kept; only words of the program are.
 */
export interface Failure {
  /** The class of the error, one of those that are known. */
  readonly kind: string;
  /** The program's code, or the system's or the database's; empty without one. */
  readonly code: string;
  /** Places in our own program, the innermost first. */
  readonly frames: readonly string[];
  /** What caused it, where that is known. */
  readonly cause: Failure | null;
}

/** Takes failures for the log. */
export type Log = (place: LogPlace, failure: Failure) => void;

const kinds: readonly string[] = [
  'AbortError',
  'AggregateError',
  'AppError',
  'DOMException',
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SqliteError',
  'SyntaxError',
  'SystemError',
  'TypeError',
  'URIError',
  'ZodError',
];
const mostFrames = 20;
const mostCauses = 3;

const escaped = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');
const codes = `(?:${escaped([...errorCodes, ...Object.keys(constants.errno)])}|(?:SQLITE|ERR)_[A-Z0-9_]{2,60})`;
const knownCode = new RegExp(`^${codes}$`);

const frame =
  /^ {4}at (?:(?:async )?(?:new )?([A-Za-z_$][\w$.<>]*)(?: \[as [\w$.<>]+\])? \()?(?:[^\n()]*[\\/])?(dist[\\/](?:(?:main|cli|preload)[\\/]index|worker[\\/]jobs)\.cjs:\d+:\d+)\)?$/;

/** What may be said about whatever was thrown. */
export function failureOf(error: unknown, depth = 0): Failure {
  if (!(error instanceof Error)) return { kind: 'Error', code: '', frames: [], cause: null };
  const { cause } = error;
  return {
    kind: kinds.find((kind) => kind === error.name) ?? 'Error',
    code: codeOf(error),
    frames: framesOf(error),
    cause: cause instanceof Error && depth < mostCauses ? failureOf(cause, depth + 1) : null,
  };
}

function codeOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return '';
  return knownCode.test(code) ? code : '';
}

/** Only after the message, which may look like anything; names only where its end is certain. */
function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const heads = [error.name, error.constructor.name, 'Error'].flatMap((name) =>
    error.message === '' ? [name] : [`${name}: ${error.message}`],
  );
  const head = heads.find((text) => stack.startsWith(`${text}\n`));
  return stack
    .slice(head?.length ?? 0)
    .split('\n')
    .flatMap((line) => {
      const [, name, place] = frame.exec(line) ?? [];
      if (place === undefined) return [];
      const where = place.replaceAll('\\', '/');
      return head === undefined || name === undefined ? [where] : [`${name} (${where})`];
    })
    .slice(0, mostFrames);
}

/** The lines of one failure in the log. */
export function logLines(time: string, place: LogPlace, failure: Failure): string {
  return `${[`${time} ${place}: ${headOf(failure)}`, ...bodyOf(failure)].join('\n')}\n`;
}

const headOf = ({ kind, code }: Failure): string => (code === '' ? kind : `${kind} ${code}`);

function bodyOf({ frames, cause }: Failure): string[] {
  const own = frames.map((place) => `    at ${place}`);
  return cause === null ? own : [...own, `  caused by ${headOf(cause)}`, ...bodyOf(cause)];
}

const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const words = `(?:${kinds.join('|')})(?: ${codes})?`;
const first = new RegExp(`^${time} (?:${escaped(logPlaces)}): ${words}$`);
const further = new RegExp(
  String.raw`^(?: {4}at (?:[A-Za-z_$][\w$.<>]* \()?dist/(?:(?:main|cli|preload)/index|worker/jobs)\.cjs:\d+:\d+\)?| {2}caused by ${words})$`,
);

/**
 * What of a log is in the form that this program writes: an earlier version kept messages, and a file
 * can be edited.
 */
export function knownLines(text: string): string[] {
  return text.split('\n').filter((line) => first.test(line) || further.test(line));
}

/** How many failures the lines of a log hold. */
export const failuresIn = (lines: readonly string[]): number =>
  lines.filter((line) => first.test(line)).length;
