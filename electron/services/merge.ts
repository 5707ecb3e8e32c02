import { basename, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileKey } from '../../db/cipher.ts';
import { isEncryptedFile, workspaceExtension } from '../../db/format.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { readOurs, readTheirChanges, standOf, type TheirChanges } from '../../db/merge/reading.ts';
import {
  applyMerge,
  contentsWanted,
  copyContents,
  examineContents,
  type ContentProgress,
} from '../../db/merge/writing.ts';
import { openForReading } from '../../db/open.ts';
import type { ChosenCopy, MergeOutcome, MergePreview } from '../../shared/contract/merge-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { MergeDecision, MergePlan } from '../../shared/domain/merge/model.ts';
import { planMerge } from '../../shared/domain/merge/plan.ts';
import { backUp } from './backup-making.ts';
import type { JobControl } from './jobs.ts';
import type { Ports } from './ports.ts';
import { fileKey, requireSession, write, type Session } from './session.ts';

interface Chosen {
  readonly path: string;
  key: FileKey | null;
  needsPassphrase: boolean;
}

/** The copy that each open workspace is being compared with; gone when the workspace is closed. */
const chosenCopies = new WeakMap<Session, Chosen>();

/** Asks for a colleague's copy. @throws AppError `workspace.read-only` */
export async function chooseCopy(ports: Ports): Promise<ChosenCopy | null> {
  const session = requireSession(ports);
  if (session.file.handle.readOnly) throw new AppError('workspace.read-only');
  const filters = [{ name: 'Aimsbook', extensions: [workspaceExtension.slice(1)] }];
  const path = await ports.dialogs.openFile({ title: '', filters });
  return path === null ? null : chooseCopyAt(session, resolve(path));
}

/** Takes a copy by its path. */
export function chooseCopyAt(session: Session, path: string): ChosenCopy {
  const needsPassphrase = isEncryptedFile(path);
  chosenCopies.set(session, { path, key: null, needsPassphrase });
  return { fileName: basename(path), needsPassphrase };
}

/**
 * What would come in from the chosen copy, with what was decided so far. Nothing is written.
 * @throws AppError `merge.nothing-chosen`, `merge.other-workspace`, `merge.log-broken`,
 *   `passphrase.wrong`, and as opening a file
 */
export function previewMerge(
  ports: Ports,
  { jobId, decisions, passphrase }: ParsedOf<'merge.preview'>,
): Promise<MergePreview> {
  const session = requireSession(ports);
  const chosen = chosenCopies.get(session);
  if (chosen === undefined) throw new AppError('merge.nothing-chosen');
  if (chosen.needsPassphrase) {
    chosen.key = fileKey(chosen.path, passphrase);
    chosen.needsPassphrase = false;
  }
  return ports.jobs.run(jobId, 'merge', (control) =>
    withOther(chosen, async (other) => {
      const ours = session.file.handle;
      const stand = standOf(ours, other);
      const { changes, plan } = await compare(ours, other, decisions, control, chosen.path);
      const { items, conflicts, undecided, refusals, codes, known } = plan;
      return {
        fileName: basename(chosen.path),
        nothingNew: changes.entries.length === 0,
        stand,
        partedAt: partedAt(ours, changes),
        people: [...new Set(changes.entries.map(({ actor }) => actor))],
        items,
        conflicts,
        undecided,
        refusals,
        codes,
        known: known.length,
      };
    }),
  );
}

/**
 * Brings the copy's changes in as one step that can be undone; a backup is made before.
 * @throws AppError `merge.moved` where either file changed since the preview, `merge.undecided`,
 *   `backup.failed`, `disk.full`
 */
export function mergeCopy(
  ports: Ports,
  { jobId, decisions, stand }: ParsedOf<'merge.apply'>,
): Promise<MergeOutcome> {
  const session = requireSession(ports);
  const chosen = chosenCopies.get(session);
  if (chosen === undefined) throw new AppError('merge.nothing-chosen');
  const ours = session.file.handle;
  if (ours.readOnly) throw new AppError('workspace.read-only');
  return ports.jobs.run(jobId, 'merge', (control) =>
    withOther(chosen, async (other) => {
      const requireStand = (): void => {
        if (standOf(ours, other) !== stand) throw new AppError('merge.moved');
      };
      requireStand();
      const { changes, plan } = await compare(ours, other, decisions, control, chosen.path);
      if (plan.undecided.length > 0) {
        throw new AppError('merge.undecided', { count: plan.undecided.length });
      }
      await backUp(ports, ours, 'merge', control);
      await inSteps(copyContents(ours, other, contentsOfPlan(ours, plan)), control, chosen.path);
      // Somebody may have typed while the contents were copied: the plan would not fit any more.
      requireStand();
      const kept = { id: ports.newId(), source: basename(chosen.path), changes, decisions };
      write(ports, 'workspace.merge', (db) => applyMerge(db, plan, kept));
      chosenCopies.delete(session);
      const { writes, refusals, codes } = plan;
      return { written: writes.length, refusals, codes };
    }),
  );
}

/** Compares two open files; shared with the command line. */
export async function compare(
  ours: DatabaseHandle,
  other: DatabaseHandle,
  decisions: readonly MergeDecision[],
  control: JobControl,
  path: string,
): Promise<{ readonly changes: TheirChanges; readonly plan: MergePlan }> {
  const changes = readTheirChanges(ours, other);
  const wanted = contentsWanted(ours, changes.theirs.values());
  const missingContents = await inSteps(examineContents(other, wanted), control, path);
  const { base, theirs, entries, same } = changes;
  const here = readOurs(ours, changes.fork);
  const plan = planMerge({ ...here, base, theirs, entries, same, missingContents, decisions });
  return { changes, plan };
}

function contentsOfPlan(ours: DatabaseHandle, { writes }: MergePlan): string[] {
  const rows = writes.flatMap((one) => {
    if (one.kind === 'insert') return [one.row];
    return one.kind === 'update' ? [{ ...one.patch, id: one.id }] : [];
  });
  return contentsWanted(ours, rows);
}

function partedAt(ours: DatabaseHandle, { fork }: TheirChanges): string {
  return (
    ours.driver
      .prepare<[number], string>('SELECT at FROM change_log WHERE seq = ?')
      .pluck()
      .get(fork.seq) ?? ''
  );
}

async function withOther<T>(
  { path, key }: Chosen,
  work: (other: DatabaseHandle) => Promise<T>,
): Promise<T> {
  const file = openForReading(path, key);
  try {
    return await work(file.handle);
  } finally {
    file.close();
  }
}

async function inSteps<T>(
  steps: Generator<ContentProgress, T>,
  control: JobControl,
  path: string,
): Promise<T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      control.progress(step.value.done, step.value.total, basename(path));
      await nextTurn();
      control.check();
    }
  } finally {
    // What it was writing is given up, also when it was cancelled.
    steps.return(undefined as never);
  }
}
