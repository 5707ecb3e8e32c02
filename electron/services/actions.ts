import {
  listActions,
  listAnswers,
  readAction,
  readAssessment,
} from '../../db/repositories/assessment.ts';
import type { Patch, WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { planActions } from '../../shared/domain/action-plan.ts';
import type { Action } from '../../shared/domain/action.ts';
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
      const patch = input.patch as Patch<'action'>;
      if (!db.holds('action', input.id, patch)) {
        db.update('action', input.id, { ...patch, edited: true, updatedAt: db.context.at });
      }
      return readAction(db.read, input.id);
    },
    `action:${input.id}:${Object.keys(input.patch).join()}`,
  );
}

/** Deletes an action; others no longer wait for it. */
export function removeAction(ports: Ports, input: { readonly id: string }): void {
  write(ports, 'action.remove', (db) => {
    const { assessmentId } = readAction(db.read, input.id);
    db.remove('action', input.id);
    dropDependencies(db, assessmentId, new Set([input.id]));
  });
}

/** Nothing waits for an action that is no longer there. */
function dropDependencies(db: WriteDb, assessmentId: string, gone: ReadonlySet<string>): void {
  for (const action of listActions(db.read, assessmentId)) {
    const dependsOn = action.dependsOn.filter((id) => !gone.has(id));
    if (dependsOn.length < action.dependsOn.length) db.update('action', action.id, { dependsOn });
  }
}
