import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../db/check.ts';
import { entityTables } from '../../../db/schema/tables.ts';
import { redo, undo } from '../../../electron/services/history.ts';
import { closeSession, handle } from '../../../electron/services/session.ts';
import type { Ports } from '../../../electron/services/ports.ts';
import { UndoStacks } from '../../../electron/services/undo-stacks.ts';
import { statuses } from '../../../shared/domain/assessment.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, changesOf, openWorld, setup, type World } from '../../fixtures/world.ts';

/** All records of the open workspace; a row's place in its table means nothing. */
function records(ports: Ports): Record<string, unknown> {
  const { drizzle } = handle(ports);
  return Object.fromEntries(
    Object.entries(entityTables).map(([entity, table]) => [
      entity,
      drizzle
        .select()
        .from(table)
        .all()
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    ]),
  );
}

const questions = ['Q-4.1-01', 'Q-4.1-02', 'Q-A.2.2-01'] as const;

type Write = (made: World) => Promise<unknown>;

/** The nth of what is there, if anything is. */
const pick = <T>(all: readonly T[], nth: number): T | undefined => all[nth % (all.length || 1)];

/** Uses of the services by chance; one that makes no sense at the moment is refused or does nothing. */
const anyWrite: fc.Arbitrary<Write> = fc
  .record({
    kind: fc.nat(11),
    nth: fc.nat(5),
    text: fc.string({ maxLength: 12 }),
    question: fc.constantFrom(...questions),
    status: fc.constantFrom(...statuses),
    pause: fc.constantFrom(0, 1000, 5000),
    flag: fc.boolean(),
  })
  .map(({ kind, nth, text, question, status, pause, flag }) => async (made) => {
    made.pass(pause);
    const all = await call(made, 'assessment.list');
    const id = pick(all, nth)?.assessment.id ?? '';
    if (kind === 0 || all.length === 0) return call(made, 'assessment.create', setup());
    const target = { assessmentId: id, questionId: question };
    const { actions } = await call(made, 'assessment.read', { id });
    const evidence = pick(await call(made, 'evidence.list'), nth)?.evidence.id;
    const action = pick(actions, nth)?.id;
    const carryOver = { ratings: flag, notes: true, recommendations: flag, evidence: true };
    switch (kind) {
      case 1:
        return call(made, 'organisation.save', { description: text, headcount: nth + 1 });
      case 2:
        return call(made, 'answer.save', { ...target, patch: { note: text } });
      case 3: {
        const notApplicableReason = `because ${text}`;
        return call(made, 'answer.save', { ...target, patch: { status, notApplicableReason } });
      }
      case 4:
        return call(made, 'action.generate', { assessmentId: id });
      case 5:
        return action && call(made, 'action.save', { id: action, patch: { detail: text } });
      case 6:
        return action && call(made, 'action.remove', { id: action });
      case 7: {
        const bytes = Buffer.from(`content ${nth}`);
        return call(made, 'evidence.importBytes', { name: 'a.txt', bytes, target });
      }
      case 8:
        return (
          evidence &&
          call(made, flag ? 'evidence.link' : 'evidence.unlink', { id: evidence, target })
        );
      case 9:
        return evidence && call(made, 'evidence.remove', { id: evidence });
      case 10:
        return call(made, 'assessment.repeat', { from: id, setup: setup(), carryOver });
      default:
        return call(made, 'assessment.remove', { id });
    }
  });

describe('undo', () => {
  it('of everything gives the first state, and redo of everything the last; the file stays sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 1, maxLength: 14 }), async (writes) => {
        const made = openWorld();
        const first = records(made.ports);
        for (const one of writes) await attempt(one(made));
        const last = records(made.ports);
        let steps = 0;
        for (; undoable(made) && steps < 100; steps++) undo(made.ports);
        expect(records(made.ports)).toEqual(first);
        for (let step = 0; step < steps; step++) redo(made.ports);
        expect(redoable(made)).toBe(false);
        expect(records(made.ports)).toEqual(last);
        for (let step = 0; step < steps; step++) undo(made.ports);
        expect(records(made.ports)).toEqual(first);
        expect(checkWorkspace(handle(made.ports)).problems).toEqual([]);
        closeSession(made.ports);
      }),
      { numRuns: 12 },
    );
  });

  it('takes back typing at once, and what came after a pause by itself', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const type = (note: string): Promise<unknown> =>
      call(made, 'answer.save', { assessmentId: id, questionId: 'Q-4.1-01', patch: { note } });
    const note = async (): Promise<unknown> =>
      (await call(made, 'assessment.read', { id })).answers[0]?.note;
    for (const text of ['W', 'We', 'We h', 'We have']) {
      made.pass(500);
      await type(text);
    }
    made.pass(5000);
    await type('We have none.');
    undo(made.ports);
    expect(await note()).toBe('We have');
    undo(made.ports);
    expect(await note()).toBeUndefined();
    expect(await call(made, 'history.state')).toEqual({
      undo: 'assessment.create',
      redo: 'answer.save',
    });
    redo(made.ports);
    expect(await note()).toBe('We have');
    redo(made.ports);
    expect(await note()).toBe('We have none.');
  });

  it('does not mix two fields or two questions into one step', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const save = (questionId: string, patch: { note?: string; owner?: string }) =>
      call(made, 'answer.save', { assessmentId: id, questionId, patch });
    await save('Q-4.1-01', { note: 'a' });
    await save('Q-4.1-01', { owner: 'Mia' });
    await save('Q-4.1-02', { owner: 'Tom' });
    undo(made.ports);
    const { answers } = await call(made, 'assessment.read', { id });
    expect(answers).toMatchObject([{ note: 'a', owner: 'Mia' }]);
    undo(made.ports);
    expect((await call(made, 'assessment.read', { id })).answers).toMatchObject([
      { note: 'a', owner: '' },
    ]);
  });

  it('is a change of its own: it is told and logged, and a new change ends redo', async () => {
    const made = openWorld();
    await call(made, 'assessor.save', { name: 'Mia' });
    made.events.length = 0;
    undo(made.ports);
    expect(changesOf(made)).toEqual([{ entities: ['assessor'], ids: ['assessor'] }]);
    await call(made, 'assessor.save', { firm: 'Other' });
    expect(await call(made, 'history.redo')).toEqual({ undo: 'assessor.save', redo: null });
    expect(await call(made, 'assessor.read')).toMatchObject({ name: '', firm: 'Other' });
  });

  it('brings back a deleted gap analysis with all that was in it', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const target = { assessmentId: id, questionId: 'Q-4.1-01' };
    await call(made, 'answer.save', { ...target, patch: { status: 'does-not', note: 'No.' } });
    const bytes = Buffer.from('minutes');
    await call(made, 'evidence.importBytes', { name: 'a.txt', bytes, target });
    await call(made, 'action.generate', { assessmentId: id });
    const before = records(made.ports);
    await call(made, 'assessment.remove', { id });
    expect(await failureOfAsync(() => call(made, 'assessment.read', { id }))).toMatchObject({
      code: 'record.not-found',
    });
    undo(made.ports);
    expect(records(made.ports)).toEqual(before);
  });

  it('does not take back what something else changed since', async () => {
    const made = openWorld();
    await call(made, 'assessor.save', { name: 'Mia' });
    // A change that did not come through the services, as of a later version of them.
    handle(made.ports).driver.exec(`UPDATE assessor SET name = 'Tom'`);
    const refused = await failureOfAsync(() => call(made, 'history.undo'));
    expect(refused).toEqual({ code: 'record.changed-since', details: { entity: 'assessor' } });
    expect((await call(made, 'assessor.read')).name).toBe('Tom');
  });

  it('is forgotten with the workspace', async () => {
    const made = openWorld();
    await call(made, 'assessor.save', { name: 'Mia' });
    await call(made, 'workspace.rename', { name: 'other' });
    expect(await call(made, 'history.state')).toEqual({ undo: null, redo: null });
    expect((await call(made, 'assessor.read')).name).toBe('Mia');
  });

  it('keeps a bounded number of steps', () => {
    const stacks = new UndoStacks();
    const step = (number: number) => ({
      operation: `o${number}`,
      changeSets: [`s${number}`],
      at: '2026-05-14T09:00:00.000Z',
    });
    for (let number = 0; number < 700; number++) stacks.done(step(number));
    let steps = 0;
    for (let next = stacks.nextUndo(); next !== undefined; next = stacks.nextUndo()) {
      stacks.undone(next);
      steps += 1;
    }
    expect(steps).toBe(500);
  });
});

async function attempt(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    // Refused for what the records are, which is fine; a mistake in the program is not.
    const code = (error as { code?: string }).code;
    if (code !== 'record.in-use') throw error;
  }
}

const undoable = ({ ports }: World): boolean =>
  ports.session.current?.undo.nextUndo() !== undefined;
const redoable = ({ ports }: World): boolean =>
  ports.session.current?.undo.nextRedo() !== undefined;
