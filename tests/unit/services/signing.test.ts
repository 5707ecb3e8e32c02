import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../../../db/check.ts';
import { listSignatures } from '../../../db/repositories/signatures.ts';
import { noKeyStore } from '../../../electron/services/identity-store.ts';
import { handle, reader } from '../../../electron/services/session.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, world, type World } from '../../fixtures/world.ts';

const passphrase = 'four words without sense';
const person = {
  name: 'Mara Lind 마라',
  function: 'Managing director',
  organisation: 'Client Ltd',
  algorithm: 'p-256',
  years: 3,
  passphrase,
} as const;

/** The file in which identities rest, beside the documents folder. */
const storeOf = (made: World): string => join(made.folder, '..', 'identities.json');

it('an identity is made, kept under its passphrase, and known by its fingerprint', async () => {
  const made = world();
  expect(await call(made, 'identity.list')).toEqual({ identities: [], keyStore: true });
  const entry = await call(made, 'identity.make', { ...person, remember: false });
  expect(entry).toMatchObject({ state: 'valid', remembered: false });
  expect(entry.certificate).toMatchObject({
    name: person.name,
    function: person.function,
    organisation: person.organisation,
    selfSigned: true,
    algorithm: 'P-256',
    notAfter: '2029-05-14T09:00:00.000Z',
  });
  expect((await call(made, 'identity.list')).identities).toEqual([entry]);
  const stored = readFileSync(storeOf(made), 'utf8');
  expect(stored).not.toContain(passphrase);
  expect(stored).not.toContain('PRIVATE');
  expect(statSync(storeOf(made)).mode & 0o077).toBe(0);
});

it('its backup comes in again on another computer, its certificate goes out as text', async () => {
  const made = world();
  const { id, certificate } = await call(made, 'identity.make', { ...person, remember: false });
  const backup = join(made.folder, 'mara.p12');
  const pem = join(made.folder, 'mara.pem');
  made.answers.push(backup, pem, null);
  expect(await call(made, 'identity.backUp', { id })).toBe('mara.p12');
  expect(await call(made, 'identity.exportCertificate', { id })).toBe('mara.pem');
  expect(await call(made, 'identity.backUp', { id })).toBeNull();
  expect(readFileSync(pem, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
  await call(made, 'identity.remove', { id });
  expect((await call(made, 'identity.list')).identities).toEqual([]);

  const other = world();
  expect(await call(other, 'identity.choose')).toBeNull();
  const missing = await failureOfAsync(() =>
    call(other, 'identity.import', { passphrase, remember: false }),
  );
  expect(missing.code).toBe('file.not-found');
  other.answers.push(backup);
  expect(await call(other, 'identity.choose')).toBe('mara.p12');
  const wrong = await failureOfAsync(() =>
    call(other, 'identity.import', { passphrase: 'another', remember: false }),
  );
  expect(wrong.code).toBe('identity.wrong-passphrase');
  // The file is still at hand: only the passphrase is asked for again.
  const entry = await call(other, 'identity.import', { passphrase, remember: true });
  expect(entry.certificate.fingerprint).toBe(certificate.fingerprint);
  expect(entry.remembered).toBe(true);
  other.answers.push(backup);
  await call(other, 'identity.choose');
  const again = await failureOfAsync(() =>
    call(other, 'identity.import', { passphrase, remember: false }),
  );
  expect(again.code).toBe('identity.known');
});

it('what is no identity is refused, and a broken store loses nothing that a newer version wrote', async () => {
  const made = world();
  const file = join(made.folder, 'huge.p12');
  writeFileSync(file, Buffer.alloc(1024 * 1024 + 1));
  // A device has no size beforehand, and no end.
  for (const tooLarge of [file, ...['/dev/zero'].filter(existsSync)]) {
    made.answers.push(tooLarge);
    expect((await failureOfAsync(() => call(made, 'identity.choose'))).code).toBe(
      'identity.too-large',
    );
  }
  writeFileSync(file, 'no identity');
  made.answers.push(file);
  await call(made, 'identity.choose');
  const refused = await failureOfAsync(() =>
    call(made, 'identity.import', { passphrase, remember: false }),
  );
  expect(refused.code).toBe('identity.damaged');

  const newer = { id: 'x', kind: 'smart-card' };
  writeFileSync(storeOf(made), JSON.stringify([newer]));
  await call(made, 'identity.make', { ...person, remember: false });
  expect((await call(made, 'identity.list')).identities).toHaveLength(1);
  expect(JSON.parse(readFileSync(storeOf(made), 'utf8'))).toContainEqual(newer);
});

it('the key store keeps a passphrase only once it has proved right, and forgets it', async () => {
  const made = openWorld();
  const { id } = await call(made, 'identity.make', { ...person, remember: false });
  const wrong = await failureOfAsync(() =>
    call(made, 'identity.remember', { id, passphrase: 'wrong one' }),
  );
  expect(wrong.code).toBe('identity.wrong-passphrase');
  expect(await call(made, 'identity.remember', { id, passphrase })).toMatchObject({
    remembered: true,
  });
  expect(readFileSync(storeOf(made), 'utf8')).not.toContain(passphrase);
  const { id: recordId } = await newRisk(made);
  const signing = { recordId, purpose: 'accepted', identityId: id } as const;
  await call(made, 'signature.add', signing);
  await call(made, 'identity.remember', { id, passphrase: null });
  const asked = await failureOfAsync(() => call(made, 'signature.add', signing));
  expect(asked.code).toBe('identity.passphrase-needed');

  const without = openWorld({ keyStore: noKeyStore });
  const entry = await call(without, 'identity.make', { ...person, remember: true });
  expect(entry.remembered).toBe(false);
});

it('a record is signed, and what changed since is named', async () => {
  const made = openWorld();
  const { id: identityId } = await call(made, 'identity.make', { ...person, remember: false });
  const { id: recordId } = await newRisk(made);
  const signing = { recordId, purpose: 'accepted', identityId, passphrase } as const;
  expect((await call(made, 'signature.add', signing)).name).toBe(person.name);
  const [entry] = await call(made, 'signature.list', { recordId });
  expect(entry).toMatchObject({
    signature: { purpose: 'accepted', signer: { name: person.name } },
    check: { intact: true, trusted: 'self-signed', problems: [] },
    changed: [],
  });

  await call(made, 'record.save', { id: recordId, patch: { title: 'Another risk' } });
  expect((await call(made, 'signature.list', { recordId }))[0]?.changed).toEqual(['title']);
  await call(made, 'history.undo');
  expect((await call(made, 'signature.list', { recordId }))[0]?.changed).toEqual([]);

  made.pass(60_000);
  await call(made, 'signature.add', { ...signing, purpose: 'witnessed' });
  const both = await call(made, 'signature.list', { recordId });
  expect(both.map(({ signature, check }) => [signature.purpose, check.intact])).toEqual([
    ['witnessed', true],
    ['accepted', true],
  ]);
  expect(checkWorkspace(handle(made.ports)).problems).toEqual([]);
  await call(made, 'history.undo');
  expect(await call(made, 'signature.list', { recordId })).toHaveLength(1);
});

it('a signature that was moved to other words is told', async () => {
  const made = openWorld();
  const { id: identityId } = await call(made, 'identity.make', { ...person, remember: false });
  const { id: recordId } = await newRisk(made);
  await call(made, 'signature.add', { recordId, purpose: 'accepted', identityId, passphrase });
  const [stored] = listSignatures(reader(made.ports), recordId);
  const forged = stored?.content.replace('RSK', 'XSK') ?? '';
  handle(made.ports)
    .driver.prepare('UPDATE signature SET content = ? WHERE record_id = ?')
    .run(forged, recordId);
  const [entry] = await call(made, 'signature.list', { recordId });
  expect(entry?.check.intact).toBe(false);
  expect(entry?.check.problems).toContain('content-changed');
});

it('nothing is signed with an identity that ended, nor in a file that is open to look at', async () => {
  const made = openWorld();
  const { id: identityId } = await call(made, 'identity.make', { ...person, remember: false });
  const { id: recordId } = await newRisk(made);
  const signing = { recordId, purpose: 'accepted', identityId, passphrase } as const;
  made.pass(4 * 366 * 24 * 3600 * 1000);
  expect((await call(made, 'identity.list')).identities[0]?.state).toBe('expired');
  expect((await failureOfAsync(() => call(made, 'signature.add', signing))).code).toBe(
    'identity.not-valid',
  );
  await call(made, 'workspace.close');
  made.ports.session.refusedPath = made.path;
  await call(made, 'workspace.openAgainReadOnly');
  expect((await failureOfAsync(() => call(made, 'signature.add', signing))).code).toBe(
    'workspace.read-only',
  );
});

/** A risk to sign. */
const newRisk = (made: World) =>
  call(made, 'record.create', {
    type: 'risk',
    head: { title: 'Refuses the wrong people' },
    data: { kind: 'risk' },
    links: [],
  });

it('a document about a signed record says who signed, and whether it is still that record', async () => {
  const made = openWorld();
  const { id: identityId } = await call(made, 'identity.make', { ...person, remember: false });
  const { id: recordId } = await call(made, 'record.create', {
    type: 'system',
    head: { title: 'Triage assistant' },
    data: {},
    links: [],
  });
  const entry = (await call(made, 'document.list')).find(({ subject }) => subject?.id === recordId);
  const item = { document: entry?.document ?? '', subjectId: recordId };
  const said = async (): Promise<string> =>
    JSON.stringify((await call(made, 'document.preview', item)).doc.blocks.slice(-3));
  expect(await said()).not.toContain(person.name);
  await call(made, 'signature.add', { recordId, purpose: 'approved', identityId, passphrase });
  expect(await said()).toContain(person.name);
  expect(await said()).toContain('Unchanged');
  await call(made, 'record.save', { id: recordId, patch: { title: 'Another one' } });
  expect(await said()).toContain('Was changed');
});
