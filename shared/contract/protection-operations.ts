import { z } from 'zod';
import { passphraseSchema } from '../domain/common.ts';
import type { WaitingWorkspace, WorkspaceInfo } from '../domain/workspace.ts';
import type { ProtectionOutcome } from './protection-values.ts';
import { reads } from './operation.ts';

const nothing = z.undefined();
const jobId = z.string().max(64);
const job = z.object({ jobId }).strict();

/** The passphrase of the open workspace, and the workspace that waits for its own. */
export const protectionOperations = {
  /** The encrypted workspace that was asked for or was locked; null when none is. */
  'workspace.waiting': reads<WaitingWorkspace | null>()(nothing),
  /** Opens it; with `readOnly` to look at, because it is open elsewhere. */
  'workspace.unlock': reads<WorkspaceInfo>()(
    z.object({ passphrase: passphraseSchema, readOnly: z.boolean().default(false) }).strict(),
  ),
  /** Leaves it closed: nobody waits for it any more. */
  'workspace.stopWaiting': reads<void>()(nothing),
  /** Closes the open encrypted workspace, which then waits for its passphrase. */
  'workspace.lock': reads<WaitingWorkspace>()(nothing),
  /** The answer to the event `locking` where what is being typed cannot be saved. */
  'workspace.refuseLock': reads<void>()(nothing),
  /** Sets a passphrase. */
  'workspace.protect': reads<ProtectionOutcome>()(job.extend({ passphrase: passphraseSchema })),
  'workspace.changePassphrase': reads<ProtectionOutcome>()(
    job.extend({ current: passphraseSchema, passphrase: passphraseSchema }),
  ),
  /** Takes the passphrase away: the file can be read by everybody again. */
  'workspace.unprotect': reads<ProtectionOutcome>()(job.extend({ current: passphraseSchema })),
  /** Asks for a place and writes the recovery sheet there; gives its name. */
  'workspace.recoverySheet': reads<string | null>()(nothing),
} as const;
