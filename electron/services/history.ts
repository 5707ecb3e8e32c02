import { listChangeSet, listRecordHistory } from '../../db/repositories/history.ts';
import { transact, type WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { HistoryState } from '../../shared/contract/values.ts';
import type { ChangeEntry } from '../../shared/domain/changelog.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { rememberHead } from './heads.ts';
import type { Ports } from './ports.ts';
import { actor, describe, reader, requireSession, type Session } from './session.ts';
import type { Step } from './undo-stacks.ts';

/** What undo and redo would do. */
export function historyState(ports: Ports): HistoryState {
  const stacks = requireSession(ports).undo;
  return {
    undo: stacks.nextUndo()?.operation ?? null,
    redo: stacks.nextRedo()?.operation ?? null,
  };
}

/** Takes the last step back. Nothing happens when there is none. */
export function undo(ports: Ports): HistoryState {
  const session = requireSession(ports);
  const step = session.undo.nextUndo();
  if (step !== undefined) session.undo.undone(invert(ports, session, step, 'history.undo'));
  return historyState(ports);
}

/** Does the last undone step again. Nothing happens when there is none. */
export function redo(ports: Ports): HistoryState {
  const session = requireSession(ports);
  const step = session.undo.nextRedo();
  if (step !== undefined) session.undo.redone(invert(ports, session, step, 'history.redo'));
  return historyState(ports);
}

/** All changes of one record, newest first. */
export function recordHistory(
  ports: Ports,
  input: ParsedOf<'history.record'>,
): readonly ChangeEntry[] {
  return listRecordHistory(reader(ports), input.entity, input.id);
}

/** The user says that it is right that the file lacks what this computer has seen. */
export function acceptHead(ports: Ports): WorkspaceInfo {
  const session = requireSession(ports);
  session.rolledBack = null;
  rememberHead(ports, session);
  const info = describe(session);
  ports.emit('workspace', info);
  return info;
}

/**
 * Writes the opposite of a step, as a change of its own: the log only grows.
 * @throws AppError `record.changed-since` when something else changed the same fields later
 */
function invert(ports: Ports, session: Session, step: Step, operation: string): Step {
  const { handle } = session.file;
  const at = ports.clock();
  const context = { actor: actor(ports), operation, at, changeSet: ports.newId() };
  const written = transact(handle, context, (db) => {
    const entries = step.changeSets.flatMap((set) => listChangeSet(db.read, set));
    entries.sort((a, b) => b.seq - a.seq).forEach((entry) => invertEntry(db, entry));
  });
  ports.emit('changed', written.changed);
  const changeSets = written.changeSet === null ? [] : [written.changeSet];
  return { operation: step.operation, changeSets, at };
}

function invertEntry(db: WriteDb, entry: ChangeEntry): void {
  const { entity, entityId } = entry;
  if (entry.kind === 'insert') {
    db.remove(entity, entityId);
  } else if (entry.kind === 'delete') {
    db.insert(entity, entry.before as never);
  } else {
    if (!db.holds(entity, entityId, entry.after ?? {})) {
      throw new AppError('record.changed-since', { entity });
    }
    db.update(entity, entityId, entry.before as never);
  }
}
