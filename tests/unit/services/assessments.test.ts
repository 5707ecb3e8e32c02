import { describe, expect, it } from 'vitest';
import type { CarryOver } from '../../../shared/contract/values.ts';
import { handle } from '../../../electron/services/session.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, realCatalogue, setup, type World } from '../../fixtures/world.ts';

const mia = '10000000-0000-4000-8000-000000000001';
const tom = '10000000-0000-4000-8000-000000000002';
const people = [
  { id: mia, role: 'interviewee' as const, name: 'Mia', function: 'CEO' },
  { id: tom, role: 'interviewee' as const, name: 'Tom', function: 'Developer' },
];

const logLength = ({ ports }: World): unknown =>
  handle(ports).driver.prepare('SELECT count(*) FROM change_log').pluck().get();

describe('repeating a gap analysis', () => {
  async function repeated(carryOver: CarryOver) {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup({ people }));
    const target = { assessmentId: id, questionId: 'Q-4.1-01' };
    await call(made, 'answer.save', {
      ...target,
      patch: {
        status: 'partly',
        maturity: 2,
        grade: 'minor',
        note: 'Only on paper.',
        saidBy: [mia, tom],
        recommendation: 'Do it.',
        priority: 'high',
        effort: 'small',
        owner: 'Mia',
        due: '2026-09-01',
        followUp: true,
      },
    });
    const control = { assessmentId: id, questionId: 'Q-A.2.2-01' };
    await call(made, 'answer.save', { ...control, patch: { status: 'conforms' } });
    const bytes = Buffer.from('minutes');
    await call(made, 'evidence.importBytes', { name: 'a.txt', bytes, target });
    await call(made, 'evidence.importBytes', { name: 'b.txt', bytes, target: control });
    // Tom left, and controls are not asked this time.
    const next = setup({ people: people.slice(0, 1), parts: { clauses: true, controls: false } });
    const { id: again } = await call(made, 'assessment.repeat', {
      from: id,
      setup: next,
      carryOver,
    });
    return call(made, 'assessment.read', { id: again });
  }
  const nothing = { ratings: false, notes: false, recommendations: false, evidence: false };
  const ratings = { status: 'partly', maturity: 2, grade: 'minor' };
  const notes = { note: 'Only on paper.', saidBy: [mia] };
  const recommendations = {
    recommendation: 'Do it.',
    priority: 'high',
    effort: 'small',
    owner: 'Mia',
    due: '2026-09-01',
  };
  const blank = {
    status: 'not-assessed',
    maturity: null,
    grade: null,
    note: '',
    saidBy: [],
    recommendation: '',
    priority: null,
    effort: null,
    owner: '',
    due: null,
    followUp: false,
  };

  it.each([
    ['ratings', ratings],
    ['notes', notes],
    ['recommendations', recommendations],
  ] as const)('carries over %s and nothing else', async (what, expected) => {
    const { answers, evidenceLinks } = await repeated({ ...nothing, [what]: true });
    expect(answers).toMatchObject([{ questionId: 'Q-4.1-01', ...blank, ...expected }]);
    expect(evidenceLinks).toEqual([]);
  });

  it('carries over evidence by itself', async () => {
    const { answers, evidenceLinks } = await repeated({ ...nothing, evidence: true });
    expect(answers).toEqual([]);
    expect(evidenceLinks).toMatchObject([{ questionId: 'Q-4.1-01' }]);
  });

  it('carries over everything, and nothing at all', async () => {
    const all = { ratings: true, notes: true, recommendations: true, evidence: true };
    const whole = await repeated(all);
    expect(whole.answers).toMatchObject([{ ...ratings, ...notes, ...recommendations }]);
    expect(whole.evidenceLinks).toHaveLength(1);
    const none = await repeated(nothing);
    expect([none.answers, none.evidenceLinks]).toEqual([[], []]);
  });

  it('of one that is not there is refused', async () => {
    const made = openWorld();
    const refused = await failureOfAsync(() =>
      call(made, 'assessment.repeat', { from: mia, setup: setup(), carryOver: nothing }),
    );
    expect(refused).toEqual({
      code: 'record.not-found',
      details: { entity: 'assessment', id: mia },
    });
    expect(await call(made, 'assessment.list')).toEqual([]);
  });
});

describe('an answer', () => {
  it('keeps what a patch does not name', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const target = { assessmentId: id, questionId: 'Q-4.1-01' };
    await call(made, 'answer.save', { ...target, patch: { note: 'First', maturity: 3 } });
    const saved = await call(made, 'answer.save', { ...target, patch: { status: 'conforms' } });
    expect(saved).toMatchObject({ note: 'First', maturity: 3, status: 'conforms' });
    const [stored] = (await call(made, 'assessment.read', { id })).answers;
    expect(stored).toEqual(saved);
  });

  it('is stored in one form, whether it is new or changed and whoever calls', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const save = { assessmentId: id, questionId: 'Q-4.1-01' };
    const { saveAnswer } = await import('../../../electron/services/assessments.ts');
    // As the command line calls it: without the contract's parsing.
    for (const note of ['one\r\ntwo\u0000', 'three\r\nfour\u0000']) {
      const saved = saveAnswer(made.ports, { ...save, patch: { note } });
      const [stored] = (await call(made, 'assessment.read', { id })).answers;
      expect(stored?.note).toMatch(/^\w+\n\w+$/);
      expect(stored).toEqual(saved);
    }
  });

  it('that says nothing new is not a change', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const save = { assessmentId: id, questionId: 'Q-4.1-01', patch: { note: 'Same' } };
    const first = await call(made, 'answer.save', save);
    const before = logLength(made);
    made.pass(60_000);
    expect(await call(made, 'answer.save', save)).toEqual(first);
    expect(logLength(made)).toBe(before);
  });

  it('that does not apply needs a reason', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const target = { assessmentId: id, questionId: 'Q-4.1-01' };
    const status = 'not-applicable' as const;
    const save = (notApplicableReason: string) =>
      call(made, 'answer.save', { ...target, patch: { status, notApplicableReason } });
    expect((await failureOfAsync(() => save('  '))).code).toBe('answer.reason-needed');
    expect((await call(made, 'assessment.read', { id })).answers).toEqual([]);
    expect(await save('We sell no AI.')).toMatchObject({ status });
    // Taking the reason away afterwards is refused as well.
    expect((await failureOfAsync(() => save(''))).code).toBe('answer.reason-needed');
  });

  it('to a question or in an assessment that is not there is refused by name', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const patch = { note: 'x' };
    const save = (assessmentId: string, questionId: string) =>
      failureOfAsync(() => call(made, 'answer.save', { assessmentId, questionId, patch }));
    expect(await save(id, 'Q-99.9-01')).toEqual({
      code: 'question.unknown',
      details: { questionId: 'Q-99.9-01' },
    });
    expect(await save(mia, 'Q-4.1-01')).toMatchObject({ code: 'record.not-found' });
  });
});

describe('a gap analysis', () => {
  it('needs something to assess', async () => {
    const made = openWorld();
    const parts = { clauses: false, controls: false };
    const create = () => call(made, 'assessment.create', setup({ parts }));
    expect((await failureOfAsync(create)).code).toBe('assessment.no-parts');
    const { id } = await call(made, 'assessment.create', setup());
    const update = () => call(made, 'assessment.update', { id, patch: { parts } });
    expect((await failureOfAsync(update)).code).toBe('assessment.no-parts');
  });

  it('counts the questions that it asks', async () => {
    const made = openWorld();
    await call(made, 'assessment.create', setup({ variant: 'quick' }));
    await call(made, 'assessment.create', setup({ parts: { clauses: false, controls: true } }));
    const { questions } = realCatalogue();
    const totals = (await call(made, 'assessment.list')).map(({ total }) => total);
    expect(totals).toEqual([
      questions.filter(({ requirement }) => requirement.startsWith('A.')).length,
      questions.filter(({ key }) => key).length,
    ]);
  });

  it('that was updated with what it holds already is not a change', async () => {
    const made = openWorld();
    const made1 = await call(made, 'assessment.create', setup());
    const before = logLength(made);
    made.pass(60_000);
    const patch = { title: made1.title };
    expect(await call(made, 'assessment.update', { id: made1.id, patch })).toEqual(made1);
    expect(logLength(made)).toBe(before);
  });
});

describe('an action plan', () => {
  it('follows the gaps, but leaves alone what somebody edited', async () => {
    const made = openWorld();
    const { id } = await call(made, 'assessment.create', setup());
    const rate = (questionId: string, status: 'does-not' | 'conforms') =>
      call(made, 'answer.save', { assessmentId: id, questionId, patch: { status } });
    const generate = () => call(made, 'action.generate', { assessmentId: id });
    await rate('Q-4.1-01', 'does-not');
    await rate('Q-4.1-02', 'does-not');
    expect(await generate()).toEqual({ added: 2, removed: 0 });
    expect(await generate()).toEqual({ added: 0, removed: 0 });
    const { actions } = await call(made, 'assessment.read', { id });
    const edited = actions.find(({ questionId }) => questionId === 'Q-4.1-01');
    await call(made, 'action.save', { id: edited?.id ?? '', patch: { owner: 'Mia' } });
    await rate('Q-4.1-01', 'conforms');
    await rate('Q-4.1-02', 'conforms');
    expect(await generate()).toEqual({ added: 0, removed: 1 });
    const left = (await call(made, 'assessment.read', { id })).actions;
    expect(left).toMatchObject([{ id: edited?.id, owner: 'Mia', edited: true }]);
  });
});
