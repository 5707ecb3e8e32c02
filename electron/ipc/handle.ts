import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, operationNames, type OperationName } from '../../shared/contract/names.ts';
import { operations } from '../../shared/contract/operations.ts';
import { AppError, type Envelope } from '../../shared/domain/errors.ts';
import { isTrustedSender } from '../security/sender.ts';
import { failureOf, type Log } from '../services/failure-log.ts';
import { toErrorValue } from '../services/failures.ts';

/** Runs the use case of one operation. */
export type Run = (name: OperationName, input: unknown) => unknown;

/**
 * Answers every operation of the contract, all in the same way: who asks, what
 * is asked, then the use case; and always an envelope, never a bare failure.
 */
export function registerOperations(run: Run, log: Log): void {
  for (const name of operationNames) {
    ipcMain.handle(channelOf(name), async (event, raw: unknown): Promise<Envelope<unknown>> => {
      try {
        return { ok: true, value: await run(name, accept(name, event, raw)) };
      } catch (error) {
        const value = toErrorValue(error);
        if (value.code === 'internal') log(name, failureOf(error));
        return { ok: false, error: value };
      }
    });
  }
}

/** @throws AppError `sender.refused`, `input.invalid` */
function accept(name: OperationName, event: IpcMainInvokeEvent, raw: unknown): unknown {
  if (!isTrustedSender(event)) throw new AppError('sender.refused', { operation: name });
  const parsed = operations[name].input.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('input.invalid', {
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}
