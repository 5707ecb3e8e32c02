import {
  listActions,
  listAnswers,
  readAction,
  readAssessment,
} from '../../db/repositories/assessment.ts';
import type { Patch, WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { planActions } from '../../shared/domain/action-plan.ts';
import { waitingFor, type Action } from '../../shared/domain/action.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Ports } from './ports.ts';
import { write } from './session.ts';

/**
 * Adds an action for every gap that has none, and takes generated ones away
 * whose gap is gone and that nobody edited.
 */
export function generateActions(
  ports: Ports,
  input: ParsedOf<'action.generate'>,
): { added: number; removed: number } {
  return write(ports, 'action.generate', (db) => putPlan(db, ports, input.assessmentId));
}

/** Brings an action plan up to date through the write door; for use inside a use case. */
export function putPlan(
  db: WriteDb,
  ports: Pick<Ports, 'newId' | 'catalogue'>,
  assessmentId: string,
): { added: number; removed: number } {
  const plan = planActions({
    assessment: readAssessment(db.read, assessmentId),
    catalogue: ports.catalogue,
    answers: listAnswers(db.read, assessmentId),
    existing: listActions(db.read, assessmentId),
    newId: ports.newId,
    newCode: () => db.nextCode('ACT'),
    today: db.context.at.slice(0, 10),
  });
  const gone = new Set(plan.obsolete.map(({ id }) => id));
  for (const action of plan.obsolete) db.remove('action', action.id);
  dropDependencies(db, assessmentId, gone);
  const at = db.context.at;
  for (const action of plan.add) db.insert('action', { ...action, createdAt: at, updatedAt: at });
  return { added: plan.add.length, removed: plan.obsolete.length };
}

/** Adds an action by hand. */
export function addAction(ports: Ports, input: ParsedOf<'action.add'>): Action {
  return write(ports, 'action.add', (db) => {
    readAssessment(db.read, input.assessmentId);
    const action: Action = {
      ...input.fields,
      id: ports.newId(),
      code: db.nextCode('ACT'),
      assessmentId: input.assessmentId,
      questionId: null,
      edited: true,
      createdAt: db.context.at,
      updatedAt: db.context.at,
    };
    checkDependencies(db, action, action.dependsOn);
    db.insert('action', action);
    return action;
  });
}

/** Changes an action; generating again leaves it alone from now on. */
export function saveAction(ports: Ports, input: ParsedOf<'action.save'>): Action {
  return write(
    ports,
    'action.save',
    (db) => {
      change(db, input.id, input.patch as Patch<'action'>);
      return readAction(db.read, input.id);
    },
    `action:${input.id}:${Object.keys(input.patch).join()}`,
  );
}

/** Makes the same change to many actions in one step; those that hold it already are left alone. */
export function saveActions(ports: Ports, input: ParsedOf<'action.saveMany'>): { changed: number } {
  return write(ports, 'action.saveMany', (db) => {
    const ids = [...new Set(input.ids)];
    return { changed: ids.filter((id) => change(db, id, input.patch as Patch<'action'>)).length };
  });
}

/** Deletes an action; others no longer wait for it. */
export function removeAction(ports: Ports, input: { readonly id: string }): void {
  write(ports, 'action.remove', (db) => removeAll(db, [input.id]));
}

/** Deletes many actions in one step. */
export function removeActions(ports: Ports, input: ParsedOf<'action.removeMany'>): void {
  write(ports, 'action.removeMany', (db) => removeAll(db, input.ids));
}

/** @returns whether the action did not have these values yet */
function change(db: WriteDb, id: string, patch: Patch<'action'>): boolean {
  const action = readAction(db.read, id);
  if (db.holds('action', id, patch)) return false;
  if (patch.dependsOn !== undefined) checkDependencies(db, action, patch.dependsOn);
  return db.update('action', id, { ...patch, edited: true, updatedAt: db.context.at });
}

/**
 * An action waits for others of its own plan only, and for none that waits for it.
 * @throws AppError `record.not-found` or `action.circle`
 */
function checkDependencies(
  db: WriteDb,
  { id, code, assessmentId }: Pick<Action, 'id' | 'code' | 'assessmentId'>,
  dependsOn: readonly string[],
): void {
  if (dependsOn.length === 0) return;
  const plan = listActions(db.read, assessmentId);
  const known = new Set([id, ...plan.map((other) => other.id)]);
  const unknown = dependsOn.find((needed) => !known.has(needed));
  if (unknown !== undefined) {
    throw new AppError('record.not-found', { entity: 'action', id: unknown });
  }
  const waiting = waitingFor(id, plan);
  const closing = dependsOn.find((needed) => waiting.has(needed));
  if (closing === undefined) return;
  const codes = [code, plan.find((other) => other.id === closing)?.code ?? code];
  throw new AppError('action.circle', { links: [...new Set(codes)].join(', ') });
}

function removeAll(db: WriteDb, ids: readonly string[]): void {
  const gone = new Set(ids);
  const plans = new Set<string>();
  for (const id of gone) {
    plans.add(readAction(db.read, id).assessmentId);
    db.remove('action', id);
  }
  for (const assessmentId of plans) dropDependencies(db, assessmentId, gone);
}

/** Nothing waits for an action that is no longer there. */
function dropDependencies(db: WriteDb, assessmentId: string, gone: ReadonlySet<string>): void {
  for (const action of listActions(db.read, assessmentId)) {
    const dependsOn = action.dependsOn.filter((id) => !gone.has(id));
    if (dependsOn.length < action.dependsOn.length) db.update('action', action.id, { dependsOn });
  }
}
