import { describe, expect, it } from 'vitest';
import { handle } from '../../../electron/services/session.ts';
import type { Action, ActionFields } from '../../../shared/domain/action.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, setup, type World } from '../../fixtures/world.ts';

const fields: ActionFields = {
  requirement: '4.1',
  title: 'Do it',
  detail: '',
  owner: '',
  due: null,
  effort: null,
  priority: 'low',
  status: 'open',
  dependsOn: [],
};

/** A plan with three actions, the second waiting for the first, the third for the second. */
async function plan() {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  const add = (dependsOn: string[]) =>
    call(made, 'action.add', { assessmentId, fields: { ...fields, dependsOn } });
  const first = await add([]);
  const second = await add([first.id]);
  const third = await add([second.id]);
  const read = async (): Promise<readonly Action[]> =>
    (await call(made, 'assessment.read', { id: assessmentId })).actions;
  return { made, assessmentId, add, read, ids: [first.id, second.id, third.id] as const };
}

const logLength = ({ ports }: World): unknown =>
  handle(ports).driver.prepare('SELECT count(*) FROM change_log').pluck().get();

describe('many actions at once', () => {
  it('are changed in one step, but for those that hold the values already', async () => {
    const { made, read, ids } = await plan();
    await call(made, 'action.save', { id: ids[0], patch: { owner: 'Mia' } });
    const before = await read();
    const many = { ids: [...ids, ids[1]], patch: { owner: 'Mia' } };
    expect(await call(made, 'action.saveMany', many)).toEqual({ changed: 2 });
    expect((await read()).map(({ owner }) => owner)).toEqual(['Mia', 'Mia', 'Mia']);
    expect(await call(made, 'history.undo')).toMatchObject({ redo: 'action.saveMany' });
    expect(await read()).toEqual(before);
  });

  it('are deleted in one step, and nothing waits for them any more', async () => {
    const { made, read, ids } = await plan();
    const before = await read();
    await call(made, 'action.removeMany', { ids: [ids[0], ids[1], ids[0]] });
    expect(await read()).toMatchObject([{ id: ids[2], dependsOn: [] }]);
    await call(made, 'history.undo');
    expect(await read()).toEqual(before);
  });

  it('stay as they are when one of them is not there', async () => {
    const { made, read, ids } = await plan();
    const before = await read();
    const length = logLength(made);
    const some = [ids[0], crypto.randomUUID()];
    for (const refused of [
      await failureOfAsync(() => call(made, 'action.removeMany', { ids: some })),
      await failureOfAsync(() =>
        call(made, 'action.saveMany', { ids: some, patch: { status: 'done' } }),
      ),
    ]) {
      expect(refused.code).toBe('record.not-found');
    }
    expect(await read()).toEqual(before);
    expect(logLength(made)).toBe(length);
  });
});

describe('what an action waits for', () => {
  it('never waits for it in turn', async () => {
    const { made, read, ids } = await plan();
    const before = await read();
    const [first, second, third] = ids;
    for (const dependsOn of [[first], [second], [third]]) {
      const refused = await failureOfAsync(() =>
        call(made, 'action.save', { id: first, patch: { dependsOn } }),
      );
      expect(refused.code).toBe('action.circle');
    }
    const named = await failureOfAsync(() =>
      call(made, 'action.save', { id: first, patch: { dependsOn: [third] } }),
    );
    expect(named.details).toEqual({ links: 'ACT-001, ACT-003' });
    expect(await read()).toEqual(before);
  });

  it('does not close a circle by a change of many either', async () => {
    const { made, add, read, ids } = await plan();
    const fourth = await add([]);
    const before = await read();
    const refused = await failureOfAsync(() =>
      call(made, 'action.saveMany', {
        ids: [ids[0], fourth.id],
        patch: { dependsOn: [fourth.id] },
      }),
    );
    expect(refused.code).toBe('action.circle');
    expect(await read()).toEqual(before);
    const patch = { dependsOn: [fourth.id] };
    expect(await call(made, 'action.saveMany', { ids: [...ids], patch })).toEqual({ changed: 3 });
  });

  it('is part of the same plan', async () => {
    const { made, assessmentId, ids } = await plan();
    const other = await call(made, 'assessment.create', setup());
    const alien = await call(made, 'action.add', { assessmentId: other.id, fields });
    for (const id of [alien.id, crypto.randomUUID()]) {
      const dependsOn = [ids[0], id];
      for (const refused of [
        await failureOfAsync(() => call(made, 'action.save', { id: ids[1], patch: { dependsOn } })),
        await failureOfAsync(() =>
          call(made, 'action.add', { assessmentId, fields: { ...fields, dependsOn } }),
        ),
      ]) {
        expect(refused).toEqual({ code: 'record.not-found', details: { entity: 'action', id } });
      }
    }
  });
});
