import { messages } from '../../shared/i18n/index.ts';
import { formatMessage, type Message } from '../../shared/i18n/format.ts';
import { errorCodes, type ErrorCode, type ErrorDetails } from '../../shared/domain/errors.ts';
import { toast } from './store.ts';

type ErrorKey = `error.${ErrorCode}.${'title' | 'meaning' | 'todo'}`;

/** Does not compile while a code lacks its words. */
const words: Readonly<Record<ErrorKey, Message>> = messages;

/** What happened, what it means for the user's data, what to do. */
export interface ErrorText {
  readonly title: string;
  readonly meaning: string;
  readonly todo: string;
}

/** The words for a failure; anything unknown is an internal error. */
export function errorText(error: unknown): ErrorText {
  const { code, details } = asErrorValue(error);
  const title = formatMessage(words[`error.${code}.title`], details);
  // Which file, folder or record it is about, where the failure says so.
  const subject = details['name'] ?? details['file'] ?? details['folder'] ?? details['links'];
  return {
    title: subject === undefined || subject === '' ? title : `${title}: ${subject}`,
    meaning: formatMessage(words[`error.${code}.meaning`], details),
    todo: formatMessage(words[`error.${code}.todo`], details),
  };
}

/** What happened and what to do, for the place beside a field. */
export function errorLine(error: unknown): string {
  const { title, todo } = errorText(error);
  return `${title}. ${todo}`;
}

/** Shows a failure as a note; a cancelled job is not a failure. */
export function notifyError(error: unknown): void {
  if (asErrorValue(error).code === 'job.cancelled') return;
  const { title, meaning, todo } = errorText(error);
  toast({ tone: 'error', title, body: `${meaning} ${todo}`.trim() });
}

/** The code of a failure. */
export function errorCodeOf(error: unknown): ErrorCode {
  return asErrorValue(error).code;
}

function asErrorValue(error: unknown): { code: ErrorCode; details: ErrorDetails } {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    const code = errorCodes.find((known) => known === error.code);
    const details = 'details' in error ? (error.details as ErrorDetails) : {};
    if (code !== undefined) return { code, details };
  }
  return { code: 'internal', details: {} };
}
