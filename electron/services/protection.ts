import { chmodSync, existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { keyOfFile, newKey, type FileKey } from '../../db/cipher.ts';
import { copyToDraft, syncToDisk } from '../../db/copy.ts';
import { draftBeside, removeDraft } from '../../db/drafts.ts';
import { storageError } from '../../db/driver-errors.ts';
import type { WorkspaceLock } from '../../db/lock.ts';
import { replaceFile } from '../../db/names.ts';
import { openForWriting, type WritableFile } from '../../db/open.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { ProtectionOutcome } from '../../shared/contract/protection-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { WaitingWorkspace, WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { afterRekey } from './backup-making.ts';
import { toErrorValue } from './failures.ts';
import type { JobControl } from './jobs.ts';
import { requireStrong } from './passphrases.ts';
import type { Ports } from './ports.ts';
import {
  closeSession,
  describe,
  openSession,
  requireSession,
  type LockedFile,
  type Session,
} from './session.ts';

/** The encrypted workspace that waits for its passphrase, or null. */
export function waiting({ session }: Pick<Ports, 'session'>): WaitingWorkspace | null {
  return session.locked === null ? null : waitingOf(session.locked);
}

const waitingOf = ({ path, readOnly }: LockedFile): WaitingWorkspace => ({
  fileName: basename(path),
  folder: dirname(path),
  readOnly,
});

/** Nobody waits for it any more; what is open stays open. */
export function stopWaiting({ session }: Pick<Ports, 'session'>): void {
  session.locked = null;
}

/**
 * Opens what waits. @throws AppError `passphrase.wrong`: it goes on waiting; and as `openSession`
 */
export function unlock(
  ports: Ports,
  { passphrase, readOnly }: ParsedOf<'workspace.unlock'>,
): WorkspaceInfo {
  const { locked } = ports.session;
  if (locked === null) throw new AppError('workspace.none-open');
  return openSession(ports, locked.path, { passphrase, readOnly: readOnly || locked.readOnly });
}

/**
 * Closes the open workspace, which waits for its passphrase from then on.
 * @throws AppError `workspace.none-open`, `workspace.not-encrypted`
 */
export function lock(ports: Ports): WaitingWorkspace {
  const { path, file, readOnlyReason } = requireSession(ports);
  if (file.handle.key === null) throw new AppError('workspace.not-encrypted');
  ports.session.damaged = null;
  const locked: LockedFile = { path, readOnly: readOnlyReason === 'asked' };
  ports.session.locked = locked;
  // First this: between the two the window would show that nothing is open.
  ports.emit('locked', waitingOf(locked));
  closeSession(ports);
  return waitingOf(locked);
}

/** What is being typed cannot be saved: locking now would lose it. */
export function refuseLock({ session }: Pick<Ports, 'session'>): void {
  session.lockRefused = true;
}

/** Gives the open workspace a passphrase. @throws AppError `passphrase.weak`, and as `rewrite` */
export async function protect(
  ports: Ports,
  { jobId, passphrase }: ParsedOf<'workspace.protect'>,
): Promise<ProtectionOutcome> {
  requireStrong(passphrase);
  // A passphrase that is there already is changed by whoever knows it.
  if (requireSession(ports).file.handle.key !== null) throw new AppError('passphrase.wrong');
  return rewrite(ports, jobId, newKey(passphrase));
}

/** Gives it another one. @throws AppError `passphrase.wrong`, `passphrase.weak`, and as `rewrite` */
export async function changePassphrase(
  ports: Ports,
  { jobId, current, passphrase }: ParsedOf<'workspace.changePassphrase'>,
): Promise<ProtectionOutcome> {
  requirePassphrase(ports, current);
  requireStrong(passphrase);
  return rewrite(ports, jobId, newKey(passphrase));
}

/** Takes it away. @throws AppError `passphrase.wrong`, and as `rewrite` */
export async function unprotect(
  ports: Ports,
  { jobId, current }: ParsedOf<'workspace.unprotect'>,
): Promise<ProtectionOutcome> {
  requirePassphrase(ports, current);
  return rewrite(ports, jobId, null);
}

function requirePassphrase(ports: Ports, current: string): void {
  const { handle } = requireSession(ports).file;
  if (handle.key === null) throw new AppError('workspace.not-encrypted');
  if (!handle.isInPlace()) throw new AppError('workspace.changed-on-disk');
  if (keyOfFile(handle.path, current).key !== handle.key.key)
    throw new AppError('passphrase.wrong');
}

/**
 * Writes the open workspace anew under another key and puts it in the place of the old file, which
 * stays open and unchanged until then and whatever fails.
 * @throws AppError `workspace.read-only`, `workspace.changed-on-disk`, `workspace.in-use`,
 *   `disk.full`, `job.cancelled`
 */
async function rewrite(
  ports: Ports,
  jobId: string,
  key: FileKey | null,
): Promise<ProtectionOutcome> {
  const session = requireSession(ports);
  const { handle } = session.file;
  if (handle.readOnly) throw new AppError('workspace.read-only');
  if (!handle.isInPlace()) throw new AppError('workspace.changed-on-disk');
  const draft = draftBeside(session.path);
  try {
    if (ports.jobs.isBusy()) throw new AppError('job.running');
    await ports.jobs.run(jobId, 'protect', async (control) => {
      await copyWhileInUse(session, draft, key, control, basename(session.path));
      // Since the last look nobody else had a turn: what was cancelled has to be known before.
      if (ports.session.current !== session) throw new AppError('job.cancelled');
      if (ports.jobs.isBusy(jobId)) throw new AppError('job.running');
      swap(ports, session, draft, key);
    });
  } catch (error) {
    throw storageError(error);
  } finally {
    removeDraft(draft);
  }
  const info = describe(requireSession(ports));
  ports.recent.add(session.path, info.encrypted ? '' : info.organisation, ports.clock());
  ports.emit('workspace', info);
  return { workspace: info, ...(await tidyBackups(ports)) };
}

/** Tries at most, before the window has to wait for the copy. */
const patience = 3;

/**
 * Copies while others get their turns. What is written meanwhile would be missing, so that the
 * copy is made again then, the last time in one go.
 */
async function copyWhileInUse(
  { file: { handle } }: Session,
  draft: string,
  key: FileKey | null,
  control: JobControl,
  label: string,
): Promise<void> {
  const written = (): unknown => handle.driver.prepare('SELECT total_changes()').pluck().get();
  for (let attempt = 1; ; attempt++) {
    const before = written();
    removeDraft(draft);
    const source = { path: handle.path, key: handle.key };
    for (const { done, total } of copyToDraft(source, draft, { key, contents: true })) {
      control.check();
      control.progress(done, total, label);
      if (attempt < patience) await nextTurn();
      control.check();
    }
    if (written() === before) return;
  }
}

/** Puts the draft in the file's place; from the closing to the opening nobody else can have it. */
function swap(ports: Ports, session: Session, draft: string, key: FileKey | null): void {
  const { path } = session;
  const { handle } = session.file;
  // A draft may not be read by more people than the file that it replaces.
  chmodSync(draft, statSync(path).mode & 0o777);
  const held = (session.file as WritableFile).closeKeepingLock();
  let now: FileKey | null = handle.key;
  try {
    // Somebody who still reads the file keeps its log there: it must not be taken for the new one's.
    if (existsSync(`${path}-wal`)) throw new AppError('workspace.in-use');
    replaceFile(draft, path);
    now = key;
    syncToDisk(dirname(path));
  } finally {
    reopen(ports, session, now, held);
  }
}

function reopen(ports: Ports, session: Session, key: FileKey | null, lock: WorkspaceLock): void {
  try {
    const now = ports.clock();
    const file = openForWriting(session.path, now, { key, lock });
    const isNew = key !== null && key !== session.file.handle.key;
    const rekeyed = isNew ? { passphraseSetOn: now.slice(0, 10) } : {};
    ports.session.current = { ...session, file, ...rekeyed };
  } catch (error) {
    // The file is whole, but cannot be had at the moment: say so, and show that nothing is open.
    ports.session.current = null;
    ports.emit('workspace', null);
    throw error;
  }
}

/** Backups under the earlier key would give away what was just protected. */
async function tidyBackups(ports: Ports): Promise<Omit<ProtectionOutcome, 'workspace'>> {
  if (ports.paths.backups === null) return { oldBackups: 'kept', problem: null };
  try {
    const { leftInSecondPlace } = await afterRekey(ports);
    return { oldBackups: leftInSecondPlace ? 'in-second-place' : 'none', problem: null };
  } catch (error) {
    return { oldBackups: 'kept', problem: toErrorValue(error) };
  }
}
