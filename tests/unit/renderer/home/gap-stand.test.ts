import { describe, expect, it } from 'vitest';
import { gapStandOf } from '../../../../renderer/features/home/gap-stand.ts';
import { call, openWorld, realCatalogue, setup } from '../../../fixtures/world.ts';

describe('where a gap analysis stands', () => {
  it('counts what was answered, its gaps and its plan without what was dropped', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const standNow = async () =>
      gapStandOf(await call(made, 'assessment.read', { id }), realCatalogue());
    expect(await standNow()).toMatchObject({ answered: 0, score: null, gaps: 0, actions: 0 });

    const answer = (questionId: string, patch: object) =>
      call(made, 'answer.save', { assessmentId: id, questionId, patch });
    await answer('Q-4.1-01', { status: 'does-not', recommendation: 'List the issues.' });
    await answer('Q-4.1-02', { status: 'partly', recommendation: 'Keep the list up to date.' });
    await answer('Q-4.1-03', { status: 'not-applicable', notApplicableReason: 'No customers.' });
    await call(made, 'action.generate', { assessmentId: id });
    const stand = await standNow();
    expect(stand).toMatchObject({ answered: 3, gaps: 2, actions: 2, finished: 0 });
    expect(stand.score).toBeGreaterThan(0);
    expect(stand.score).toBeLessThan(50);

    const { actions } = await call(made, 'assessment.read', { id });
    const [first, second] = actions.map((action) => action.id);
    await call(made, 'action.save', { id: first ?? '', patch: { status: 'done' } });
    expect(await standNow()).toMatchObject({ actions: 2, finished: 1 });
    await call(made, 'action.save', { id: second ?? '', patch: { status: 'dropped' } });
    expect(await standNow()).toMatchObject({ actions: 1, finished: 1 });
  });
});
