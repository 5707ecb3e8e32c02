import { AppError } from '../../shared/domain/errors.ts';
import { isLongEnough, shortestPassphrase } from '../../shared/domain/workspace.ts';

/**
 * Refuses a passphrase that is too short to hold against anybody; how well a longer one is chosen
 * is told where it is entered. @throws AppError `passphrase.weak`
 */
export function requireStrong(passphrase: string): void {
  if (!isLongEnough(passphrase))
    throw new AppError('passphrase.weak', { least: shortestPassphrase });
}
