import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/operations.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';

type Create = InputOf<'record.create'>;
const today = '2026-05-14';

async function make(
  made: World,
  type: Create['type'],
  title: string,
  data: Create['data'] = {},
  links: Create['links'] = [],
  head: Partial<Create['head']> = {},
) {
  return call(made, 'record.create', { type, head: { ...head, title }, data, links });
}

/** A document in force. */
async function inForce(
  made: World,
  title = 'AI policy',
  requirements: readonly string[] = ['5.2'],
) {
  const { id } = await call(made, 'controlled.create', {
    template: null,
    title,
    kind: 'policy',
    body: 'Be fair.',
  });
  const data = { author: 'Mia', approver: 'Tom', requirements: [...requirements] };
  await call(made, 'record.save', { id, patch: { owner: 'Mia', data } });
  await call(made, 'controlled.submit', { id });
  await call(made, 'controlled.approve', { id, by: 'Tom', on: '2026-05-01' });
  return id;
}

/** Two persons in a role that needs a competence. */
async function team() {
  const made = openWorld();
  const role = await make(made, 'role', 'AI officer', { holder: 'Mia' });
  const holds = [{ relation: 'holds', toId: role.id }];
  const mia = await make(made, 'person', 'Mia Lead', { function: 'Lead' }, holds);
  const ben = await make(made, 'person', 'Ben Okafor', { function: 'Engineer' }, holds);
  const competence = await make(
    made,
    'competence',
    'Fairness testing',
    { level: 'proficient', validMonths: 12, description: 'Reads a fairness report.' },
    [{ relation: 'needed-by', toId: role.id }],
  );
  const states = async () => {
    const { persons } = await call(made, 'people.matrix');
    return persons.map(({ title, cells }) => `${title}: ${cells[0]?.state}`);
  };
  return { made, role, mia, ben, competence, states };
}

describe('trainings', () => {
  const plan = (competenceId: string, personIds: string[], trainingId: string | null = null) => ({
    competenceId,
    personIds,
    trainingId,
    title: '',
    kind: 'workshop' as const,
    due: '2026-06-01',
    trainer: 'Ana',
    owner: 'Mia Lead',
  });

  it('are planned from a gap, and show there', async () => {
    const { made, ben, mia, competence, states } = await team();
    expect(await states()).toEqual(['Mia Lead: missing', 'Ben Okafor: missing']);
    const training = await call(made, 'people.planTraining', plan(competence.id, [ben.id]));
    expect(training).toMatchObject({
      code: 'TRN-001',
      title: 'Fairness testing',
      status: 'planned',
      due: '2026-06-01',
      owner: 'Mia Lead',
      data: { kind: 'workshop', trainer: 'Ana', aim: 'Reads a fairness report.' },
    });
    expect(String(training.data['method'])).toContain('Fairness testing');
    const more = await call(
      made,
      'people.planTraining',
      plan(competence.id, [mia.id, ben.id], training.id),
    );
    expect(more.id).toBe(training.id);
    const { persons } = await call(made, 'people.matrix');
    expect(persons.map(({ cells }) => cells[0]?.planned?.code)).toEqual(['TRN-001', 'TRN-001']);
    await call(made, 'history.undo');
    await call(made, 'history.undo');
    expect(await call(made, 'record.find', { types: ['training'], search: '' })).toEqual([]);
  });

  it('are held with attendance and proofs, none twice, in one step', async () => {
    const { made, mia, ben, competence, states } = await team();
    const { id } = await call(made, 'people.planTraining', plan(competence.id, [mia.id, ben.id]));
    const held = {
      id,
      on: today,
      attended: [mia.id, ben.id],
      checkOn: '2026-07-09',
      qualify: { level: null, assessedBy: 'Ana' },
    };
    const first = await call(made, 'training.hold', held);
    expect(first).toMatchObject({
      training: { status: 'held', data: { heldOn: today, checkOn: '2026-07-09' } },
      proofs: 2,
    });
    expect(await states()).toEqual(['Mia Lead: met', 'Ben Okafor: met']);
    expect((await call(made, 'training.hold', held)).proofs).toBe(0);
    const { record, links } = await call(made, 'record.read', {
      id: (await call(made, 'record.find', { types: ['qualification'], search: '' }))[0]?.id ?? '',
    });
    expect(record).toMatchObject({
      title: 'Fairness testing: Mia Lead',
      due: '2027-05-14',
      data: { level: 'proficient', basis: 'training', obtainedOn: today, assessedBy: 'Ana' },
    });
    expect(links.map(({ relation }) => relation).toSorted()).toEqual(['gained-in', 'of', 'proves']);
    await call(made, 'training.hold', { ...held, attended: [ben.id], qualify: null });
    const read = await call(made, 'record.read', { id });
    const there = read.links.filter(({ relation }) => relation === 'attended');
    expect(there.map(({ other }) => other.id)).toEqual([ben.id]);
    await call(made, 'history.undo');
    await call(made, 'history.undo');
    expect(await states()).toEqual(['Mia Lead: missing', 'Ben Okafor: missing']);
  });

  it('are not held ahead of time, nor once they were judged', async () => {
    const { made, ben, competence } = await team();
    const { id } = await call(made, 'people.planTraining', plan(competence.id, [ben.id]));
    const held = { id, on: today, attended: [ben.id], checkOn: null, qualify: null };
    const ahead = await failureOfAsync(() =>
      call(made, 'training.hold', { ...held, on: '2026-05-17' }),
    );
    expect(ahead.code).toBe('training.day');
    await call(made, 'training.hold', held);
    const effect = { heldOn: today, checkedOn: today, checkedBy: 'Ana', result: 'All passed.' };
    await call(made, 'record.save', { id, patch: { status: 'effective', data: effect } });
    for (const again of [
      () => call(made, 'training.hold', held),
      () => call(made, 'people.planTraining', plan(competence.id, [ben.id], id)),
    ]) {
      expect(await failureOfAsync(again)).toMatchObject({
        code: 'training.closed',
        details: { code: 'TRN-001' },
      });
    }
  });

  it('refuse what is no person or no competence, and write nothing', async () => {
    const { made, role, ben, competence } = await team();
    for (const input of [plan(competence.id, [role.id]), plan(role.id, [ben.id])]) {
      const failure = await failureOfAsync(() => call(made, 'people.planTraining', input));
      expect(failure.code).toBe('record.not-found');
    }
    expect(await call(made, 'record.find', { types: ['training'], search: '' })).toEqual([]);
  });
});

describe('awareness', () => {
  it('asks everybody once for a version, and again for the next one', async () => {
    const { made, mia, ben } = await team();
    const documentId = await inForce(made);
    const people = { documentId, personIds: [mia.id, ben.id] };
    const due = '2026-05-28';
    expect(await call(made, 'people.ask', { ...people, due })).toEqual({ made: 2, already: 0 });
    expect(await call(made, 'people.ask', { ...people, due })).toEqual({ made: 0, already: 2 });
    const on = { on: today, how: 'meeting' as const };
    const acknowledged = { documentId, personIds: [mia.id], ...on };
    expect(await call(made, 'people.acknowledge', acknowledged)).toEqual({ changed: 1 });
    const read = async () =>
      (await call(made, 'people.awareness', { documentId: null })).lines.map(
        ({ person, state }) => `${person.title}: ${state}`,
      );
    expect(await read()).toEqual(['Mia Lead: current', 'Ben Okafor: asked']);
    const change = { id: documentId, changeNote: 'Sharper.', major: true };
    await call(made, 'controlled.revise', change);
    // The version before stays in force while the next one is written.
    expect(await read()).toEqual(['Mia Lead: current', 'Ben Okafor: asked']);
    await call(made, 'record.save', { id: documentId, patch: { data: { body: 'Be fair now.' } } });
    await call(made, 'controlled.submit', { id: documentId });
    await call(made, 'controlled.approve', { id: documentId, by: 'Tom', on: today });
    expect(await read()).toEqual(['Mia Lead: older', 'Ben Okafor: none']);
    expect(await call(made, 'people.ask', { ...people, due })).toEqual({ made: 2, already: 0 });
    const { documents } = await call(made, 'people.awareness', { documentId: null });
    expect(documents).toMatchObject([{ version: '2.0', isPolicy: true, counts: { asked: 2 } }]);
  });

  it('takes acknowledgements of people who were never asked, and none twice', async () => {
    const { made, mia, ben } = await team();
    const documentId = await inForce(made);
    const input = { documentId, personIds: [mia.id, ben.id], on: today, how: 'signed' as const };
    expect(await call(made, 'people.acknowledge', input)).toEqual({ changed: 2 });
    expect(await call(made, 'people.acknowledge', input)).toEqual({ changed: 0 });
    const found = await call(made, 'record.find', { types: ['acknowledgement'], search: 'Ben' });
    expect(found).toMatchObject([{ title: 'AI policy 1.0: Ben Okafor', status: 'acknowledged' }]);
    await call(made, 'history.undo');
    expect(await call(made, 'record.find', { types: ['acknowledgement'], search: '' })).toEqual([]);
  });

  it('takes a sheet that was signed before somebody typed the question in', async () => {
    const { made, mia } = await team();
    const documentId = await inForce(made);
    await call(made, 'people.ask', { documentId, personIds: [mia.id], due: null });
    const on = '2026-05-10';
    await call(made, 'people.acknowledge', { documentId, personIds: [mia.id], on, how: null });
    const { lines } = await call(made, 'people.awareness', { documentId });
    expect(lines[0]).toMatchObject({ state: 'current', askedOn: on, acknowledgedOn: on });
  });

  it('refuses drafts, days ahead and days before the approval', async () => {
    const { made, mia } = await team();
    const draft = await make(made, 'document', 'Guideline');
    const notYet = { documentId: draft.id, personIds: [mia.id] };
    const failure = await failureOfAsync(() => call(made, 'people.ask', { ...notYet, due: null }));
    expect(failure).toMatchObject({ code: 'awareness.not-in-force', details: { code: 'DOC-001' } });
    const documentId = await inForce(made);
    for (const on of ['2026-05-17', '2026-04-30']) {
      const input = { documentId, personIds: [mia.id], on, how: null };
      const refused = await failureOfAsync(() => call(made, 'people.acknowledge', input));
      expect([on, refused.code]).toEqual([on, 'awareness.day']);
    }
  });

  it('passes over who has left, and refuses who is no person', async () => {
    const { made, mia, ben, role } = await team();
    const documentId = await inForce(made);
    await call(made, 'record.save', { id: ben.id, patch: { status: 'left' } });
    const input = { documentId, personIds: [mia.id, ben.id], due: null };
    expect(await call(made, 'people.ask', input)).toEqual({ made: 1, already: 0 });
    const refused = await failureOfAsync(() =>
      call(made, 'people.ask', { ...input, personIds: [role.id] }),
    );
    expect(refused.code).toBe('record.not-found');
  });

  it('puts the AI policy first and looks at it unless another is asked for', async () => {
    const { made } = await team();
    const other = await inForce(made, 'Logging', ['7.5']);
    const policy = await inForce(made, 'Our AI policy', ['A.2.2']);
    const read = await call(made, 'people.awareness', { documentId: null });
    expect(read.documents.map(({ id }) => id)).toEqual([policy, other]);
    expect(read.documentId).toBe(policy);
    const second = await call(made, 'people.awareness', { documentId: other });
    expect(second.documentId).toBe(other);
  });
});

describe('persons from roles', () => {
  it('takes over the names that roles give, each once', async () => {
    const made = openWorld();
    await make(made, 'role', 'Top management', { holder: 'Maeve Corrigan, Managing director' });
    await make(made, 'role', 'AI officer', { holder: 'mia lead' });
    await make(made, 'role', 'Reviewer', { holder: 'Mia Lead' });
    await make(made, 'role', 'Empty', { holder: '' });
    await make(made, 'person', 'Mia Lead', { function: 'Lead' });
    expect(await call(made, 'people.fromRoles')).toEqual({ made: 1, linked: 3 });
    const { persons, unheldRoles } = await call(made, 'people.matrix');
    expect(persons.map((one) => [one.title, one.function, one.roles.length])).toEqual([
      ['Mia Lead', 'Lead', 2],
      ['Maeve Corrigan', 'Managing director', 1],
    ]);
    expect(unheldRoles.map(({ title }) => title)).toEqual(['Empty']);
    expect(await call(made, 'people.fromRoles')).toEqual({ made: 0, linked: 0 });
  });
});
