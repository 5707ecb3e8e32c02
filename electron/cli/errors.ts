import { errors as errorMessages } from '../../shared/i18n/en/errors.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { toErrorValue } from '../services/failures.ts';

/** A failure in one line: what happened and what to do, in the words that the window uses too. */
export function errorLine(error: unknown): string {
  const { code, details } = toErrorValue(error);
  const parts = [
    errorMessages[`error.${code}.title`],
    errorMessages[`error.${code}.meaning`],
    errorMessages[`error.${code}.todo`],
  ];
  const [title = '', ...rest] = parts.map((part) => formatMessage(part, details));
  const line = [`${title}.`, ...rest].join(' ');
  const facts =
    code === 'internal' && error instanceof Error ? [error.message] : Object.values(details);
  const detail = facts.filter((fact) => fact !== '').join(' ');
  return (detail === '' ? line : `${line} (${detail})`).replace(/\s+/g, ' ').trim();
}
