import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { closeSession } from '../../../electron/services/session.ts';
import { checkDetached } from '../../../electron/signing/cms.ts';
import type { InputOf } from '../../../shared/contract/operations.ts';
import { packManifestSchema } from '../../../shared/domain/pack.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn } from '../../fixtures/folder.ts';
import { identityIn, identityWords } from '../../fixtures/identities.ts';
import { packHere } from '../../fixtures/packing.ts';
import { call, eventsOf, openWorld, setup, type World } from '../../fixtures/world.ts';

const passphrase = identityWords;
const jobId = 'pack';
const noPeriod = { from: null, to: null };
const stage1 = { profile: 'stage1', ...noPeriod } as const;

/** A workspace with a little of everything, and packs made in this process. */
async function packWorld() {
  const made = openWorld({ runPack: packHere });
  await call(made, 'record.create', {
    type: 'role',
    head: { title: 'AI officer' },
    data: { holder: 'Mia' },
    links: [],
  });
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  const target = { assessmentId, questionId: 'Q-4.1-01' };
  const bytes = Buffer.from('We use AI with care.');
  const file = await call(made, 'evidence.importBytes', { name: 'policy.txt', bytes, target });
  await call(made, 'evidence.addReference', {
    title: 'Contract',
    location: 'Shelf 3',
    description: '',
    target,
  });
  return { made, evidenceId: file.id };
}

const identity = (made: World, name = 'Mara Lind', remember = false): Promise<string> =>
  identityIn(made, { organisation: 'Client', years: 3, name, remember });

/** Everything of a profile, but for the documents: each takes its while. */
async function inputFor(
  made: World,
  signers: readonly string[],
  profile: InputOf<'pack.make'>['profile'] = 'everything',
): Promise<InputOf<'pack.make'>> {
  const { documents } = await call(made, 'pack.plan', { profile, ...noPeriod });
  const isRoles = (document: string): boolean => document === 'roles';
  return {
    jobId,
    profile,
    ...noPeriod,
    withoutDocuments: documents.map(({ item }) => item).filter((one) => !isRoles(one.document)),
    withoutEvidence: [],
    withoutRegisters: [],
    withoutAssessments: false,
    signers: signers.map((identityId) => ({ identityId, passphrase })),
  };
}

function unpacked(path: string) {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const text = files['manifest.json'] ?? new Uint8Array();
  const manifest = packManifestSchema.parse(JSON.parse(Buffer.from(text).toString('utf8')));
  const checks = checkDetached(files['manifest.json.p7s'] ?? new Uint8Array(), text);
  return { paths: Object.keys(files), manifest, checks };
}

it('an empty workspace: the plan says in words what is missing, and nothing is made', async () => {
  const made = openWorld({ runPack: packHere });
  const plan = await call(made, 'pack.plan', stage1);
  expect(plan.evidence).toEqual([]);
  expect(plan.leftOut).toEqual([]);
  expect(plan.missing.filter((one) => one.startsWith('4.3: '))).toHaveLength(1);
  for (const sentence of plan.missing) expect(sentence).toMatch(/^\S.{10,}\.$/u);

  const input = await inputFor(made, [await identity(made)], 'gap-analysis');
  const refused = await failureOfAsync(() => call(made, 'pack.make', input));
  expect(refused.code).toBe('pack.empty');
  expect(made.asked).toEqual([]);
});

it('makes what is left of the plan, signed by everybody in order, and shows where it lies', async () => {
  const { made } = await packWorld();
  const signers = [await identity(made), await identity(made, 'Oda Brandvik')];
  const path = join(made.folder, 'for the auditor');
  made.answers.push(path);
  const pack = await call(made, 'pack.make', await inputFor(made, signers));
  expect(pack).toMatchObject({ fileName: 'for the auditor.zip', folder: made.folder });
  expect(basename(String(made.asked[0]?.['defaultPath']))).toBe(
    'Client - everything - 2026-05-14.zip',
  );
  const { paths, manifest, checks } = unpacked(`${path}.zip`);
  expect(pack?.files).toBe(manifest.files.length);
  expect(checks.map(({ certificate, intact }) => [certificate.name, intact])).toEqual([
    ['Mara Lind', true],
    ['Oda Brandvik', true],
  ]);
  expect(pack?.signers).toEqual(
    checks.map(({ certificate: { name, fingerprint } }) => ({ name, fingerprint })),
  );
  const documents = paths.filter((name) => name.startsWith('documents/'));
  expect(documents.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.pdf', '.docx']);
  expect(paths.filter((name) => name.startsWith('evidence/EVD-001'))).toHaveLength(1);
  await call(made, 'pack.reveal', { fileId: pack?.fileId ?? '' });
  expect(made.revealed).toEqual([`${path}.zip`]);
  const unknown = await failureOfAsync(() => call(made, 'pack.reveal', { fileId: 'other' }));
  expect(unknown.code).toBe('file.not-found');
});

it('what was taken out stays out, and is not said to be missing', async () => {
  const { made, evidenceId } = await packWorld();
  const signers = [await identity(made)];
  const plan = await call(made, 'pack.plan', { profile: 'everything', ...noPeriod });
  expect(plan.leftOut).toHaveLength(1);
  const input = await inputFor(made, signers);
  const path = join(made.folder, 'small.zip');
  made.answers.push(path);
  await call(made, 'pack.make', {
    ...input,
    withoutEvidence: plan.evidence.map(({ id }) => id),
    withoutRegisters: ['role'],
    withoutAssessments: true,
  });
  const { paths } = unpacked(path);
  expect(plan.evidence.map(({ id }) => id)).toContain(evidenceId);
  expect(paths.filter((name) => /^evidence\/EVD|role|GAP-/iu.test(name))).toEqual(
    paths.filter((name) => name.startsWith('documents/')),
  );
  const page = unzipSync(new Uint8Array(readFileSync(path)))['index.html'];
  expect(Buffer.from(page ?? []).toString()).not.toContain('reference');

  made.answers.push(join(made.folder, 'never.zip'));
  const nothing = { ...input, withoutDocuments: plan.documents.map(({ item }) => item) };
  const refused = await failureOfAsync(() =>
    call(made, 'pack.make', { ...nothing, withoutEvidence: plan.evidence.map(({ id }) => id) }),
  );
  expect(refused.code).toBe('pack.empty');
});

it('a signer that cannot sign is named before a place is asked for', async () => {
  const { made } = await packWorld();
  const [first, second] = [await identity(made), await identity(made, 'Oda Brandvik', true)];
  const input = await inputFor(made, [first]);
  const failure = (signers: InputOf<'pack.make'>['signers']) =>
    failureOfAsync(() => call(made, 'pack.make', { ...input, signers }));
  const good = { identityId: second };
  expect(await failure([good, { identityId: first, passphrase: 'another' }])).toMatchObject({
    code: 'identity.wrong-passphrase',
    details: { identityId: first },
  });
  expect(await failure([{ identityId: first }])).toMatchObject({
    code: 'identity.passphrase-needed',
    details: { identityId: first },
  });
  const unknown = '00000000-0000-4000-8000-00000000ffff';
  expect((await failure([{ identityId: unknown, passphrase }])).code).toBe('record.not-found');
  expect(made.asked).toEqual([]);
  // The identity that the key store opens signs alone.
  made.pass(4 * 365 * 24 * 3600 * 1000);
  expect(await failure([good])).toMatchObject({
    code: 'identity.not-valid',
    details: { identityId: second },
  });
});

it('cancelled in the dialog or midway it leaves nothing behind; the workspace is never replaced', async () => {
  const { made } = await packWorld();
  const input = await inputFor(made, [await identity(made)]);
  const before = filesIn(made.folder);
  expect(await call(made, 'pack.make', input)).toBeNull();

  const workspace = await call(made, 'workspace.current');
  made.answers.push(join(made.folder, workspace?.fileName ?? ''));
  await call(made, 'pack.make', input);
  expect(filesIn(made.folder)).toEqual([...before, 'client.aims.zip'].toSorted());

  const folder = join(made.folder, 'packs');
  mkdirSync(folder);
  made.answers.push(join(folder, 'cancelled.zip'));
  made.onJob = ({ done, state }) => {
    if (done === 2 && state === 'running') void call(made, 'job.cancel', { jobId });
  };
  const stopped = await failureOfAsync(() => call(made, 'pack.make', input));
  expect(stopped.code).toBe('job.cancelled');
  expect(eventsOf(made, 'job').at(-1)).toMatchObject({ state: 'cancelled' });
  expect(filesIn(folder)).toEqual([]);
});

it('packs an encrypted workspace through its key; the pack itself is open to its recipient', async () => {
  const { made } = await packWorld();
  await call(made, 'workspace.protect', { jobId: 'protect', passphrase: 'eins zwei drei vier' });
  const path = join(made.folder, 'open.zip');
  made.answers.push(path);
  const input = await inputFor(made, [await identity(made)]);
  await call(made, 'pack.make', { ...input, withoutDocuments: [] });
  const { paths, checks } = unpacked(path);
  expect(checks).toMatchObject([{ intact: true }]);
  expect(paths.length).toBeGreaterThan(10);
  expect(dirname(made.path)).toBe(made.folder);
  closeSession(made.ports);
  const refused = await failureOfAsync(() => call(made, 'pack.plan', stage1));
  expect(refused.code).toBe('workspace.none-open');
});
