import { statSync } from 'node:fs';
import { storageError } from '../../db/driver-errors.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { PackCheckOutcome } from '../../shared/contract/pack-check-operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { addPackSignature } from '../signing/pack/co-sign.ts';
import { unlockedIdentity } from './identities.ts';
import type { JobControl } from './jobs.ts';
import { checkedAt } from './pack-check.ts';
import type { Ports } from './ports.ts';

/** How many bytes of one file pass before its progress is told again. */
const step = 4 * 1024 * 1024;

/**
 * Adds somebody's signature to the pack that was checked last, beside those that it has, and checks
 * it again. The file keeps its name; cancelled or failed, it is as it was.
 * @throws AppError `file.not-found` where none was checked, `pack.changed`, `pack.already-signed`,
 *   `identity.…`, `disk.full`, `folder.not-writable`, `job.cancelled`
 */
export async function signCheckedPack(
  ports: Ports,
  { jobId, identityId, passphrase }: ParsedOf<'pack.sign'>,
): Promise<PackCheckOutcome> {
  const path = ports.session.checkedPack?.path;
  if (path === undefined) throw new AppError('file.not-found');
  const signer = await unlockedIdentity(ports, identityId, passphrase);
  return ports.jobs.run(jobId, 'sign', async (job) => {
    try {
      await addPackSignature(path, signer, ports.clock(), { progress: told(job, path) });
    } catch (error) {
      throw storageError(error);
    }
    // It is signed: whoever stops now still has to see that.
    return checkedAt(ports, path, { ...job, signal: new AbortController().signal });
  });
}

/** Tells a job how far the copy is: each file as it begins, a large one as it goes on. */
function told(job: JobControl, path: string): (file: string, bytes: number) => void {
  const total = statSync(path).size;
  let [done, current, shown] = [0, 0, 0];
  return (file, bytes) => {
    job.check();
    if (bytes === 0) {
      done += current;
      shown = 0;
    }
    current = bytes;
    if (bytes > 0 && bytes - shown < step) return;
    shown = bytes;
    // What is pressed in the ZIP file is longer here.
    job.progress(Math.min(done + bytes, total), total, file);
  };
}
