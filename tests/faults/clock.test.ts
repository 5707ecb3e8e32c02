import { expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { handle } from '../../electron/services/session.ts';
import { failureOfAsync } from '../fixtures/errors.ts';
import { identityIn, identityWords } from '../fixtures/identities.ts';
import { call, openWorld } from '../fixtures/world.ts';

const hour = 3_600_000;

it('a clock that is set back orders nothing anew and merges no steps of undo', async () => {
  const made = openWorld();
  await call(made, 'organisation.save', { description: 'First' });
  made.pass(-hour);
  await call(made, 'organisation.save', { description: 'Second' });
  made.pass(-24 * hour);
  await call(made, 'organisation.save', { description: 'Third' });
  const history = await call(made, 'history.record', {
    entity: 'organisation',
    id: 'organisation',
  });
  expect(history.slice(0, 3).map(({ after }) => after?.['description'])).toEqual([
    'Third',
    'Second',
    'First',
  ]);
  await call(made, 'history.undo');
  expect(await call(made, 'organisation.read')).toMatchObject({ description: 'Second' });
  await call(made, 'history.undo');
  expect(await call(made, 'organisation.read')).toMatchObject({ description: 'First' });
  expect(checkWorkspace(handle(made.ports)).problems).toEqual([]);
});

it('an identity from the future signs nothing and names the clock as a reason', async () => {
  const made = openWorld();
  const identityId = await identityIn(made);
  const { id: recordId } = await call(made, 'record.create', {
    type: 'system',
    head: { title: 'Triage assistant' },
    data: {},
    links: [],
  });
  made.pass(-48 * hour);
  const signing = { recordId, purpose: 'approved', identityId, passphrase: identityWords } as const;
  const refused = await failureOfAsync(() => call(made, 'signature.add', signing));
  expect(refused.code).toBe('identity.not-valid');
  expect(await call(made, 'signature.list', { recordId })).toEqual([]);
  made.pass(49 * hour);
  await call(made, 'signature.add', signing);
  made.pass(-100 * hour);
  // What was signed stays signed: its own time counts, not the clock of whoever looks.
  const [entry] = await call(made, 'signature.list', { recordId });
  expect(entry?.check.intact).toBe(true);
});
