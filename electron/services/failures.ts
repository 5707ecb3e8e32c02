import { storageError } from '../../db/driver-errors.ts';
import { AppError, type ErrorValue } from '../../shared/domain/errors.ts';

/** A failure as it crosses to the user: its code and what fills its message. */
export function toErrorValue(error: unknown): ErrorValue {
  const known = storageError(error);
  if (known instanceof AppError) return { code: known.code, details: known.details };
  return { code: 'internal', details: {} };
}
