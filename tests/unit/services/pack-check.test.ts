import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readHead } from '../../../db/repositories/history.ts';
import { handle } from '../../../electron/services/session.ts';
import { trustInFile } from '../../../electron/services/trust-store.ts';
import { describeCertificate, toPem } from '../../../electron/signing/certificate.ts';
import type { SigningIdentity } from '../../../electron/signing/identity.ts';
import type { PackCheckOutcome } from '../../../shared/contract/pack-check-operations.ts';
import type { PackManifest } from '../../../shared/domain/pack.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn, hashOf, temporaryFolder } from '../../fixtures/folder.ts';
import { identityIn, identityWords } from '../../fixtures/identities.ts';
import { makePackFile, packSource } from '../../fixtures/packs.ts';
import { person } from '../../fixtures/signing/people.ts';
import { call, eventsOf, openWorld, world, type World } from '../../fixtures/world.ts';

let jane: SigningIdentity;
beforeAll(async () => {
  jane = await person('Jane Doe');
});
const jobId = 'job';

async function checked(
  made: World,
  workspace?: PackManifest['workspace'],
): Promise<PackCheckOutcome | null> {
  const path = join(made.folder, 'pack.zip');
  await makePackFile(path, [jane], workspace === undefined ? {} : { workspace });
  made.answers.push(path);
  return call(made, 'pack.check', { jobId, of: 'asked' });
}

it('checks a pack without a workspace, and nothing when nobody chooses one', async () => {
  const made = world();
  expect(await call(made, 'pack.check', { jobId, of: 'asked' })).toBeNull();
  const outcome = await checked(made);
  expect(outcome).toMatchObject({
    fileName: 'pack.zip',
    relation: null,
    check: { state: 'intact', signatures: [{ trusted: 'self-signed' }] },
  });
  const events = eventsOf(made, 'job');
  expect(events.at(-1)).toMatchObject({ kind: 'check', state: 'done' });
  expect(events.at(-1)?.done).toBe(events.at(-1)?.total);
});

it('trusts a signer once the user says so, and remembers it until told otherwise', async () => {
  const made = world();
  await checked(made);
  const { fingerprint } = describeCertificate(jane.certificate);
  expect(await call(made, 'trust.add', { fingerprint })).toMatchObject({ name: 'Jane Doe' });
  await call(made, 'trust.add', { fingerprint });
  expect(await call(made, 'trust.list')).toMatchObject([{ fingerprint }]);
  const again = await call(made, 'pack.check', { jobId, of: 'last' });
  expect(again?.check.signatures).toMatchObject([{ trusted: 'trusted' }]);
  await call(made, 'trust.remove', { fingerprint });
  expect(await call(made, 'trust.list')).toEqual([]);
  const later = await call(made, 'pack.check', { jobId, of: 'last' });
  expect(later?.check.signatures).toMatchObject([{ trusted: 'self-signed' }]);
});

it('trusts nobody whom it has not seen, and takes certificates from files', async () => {
  const made = world();
  const { fingerprint } = describeCertificate(jane.certificate);
  expect(await failureOfAsync(() => call(made, 'trust.add', { fingerprint }))).toMatchObject({
    code: 'record.not-found',
  });
  expect(await call(made, 'trust.add', { fingerprint: null })).toBeNull();
  const [pem, der, bad] = ['a.pem', 'a.cer', 'bad.pem'].map((name) => join(made.folder, name));
  writeFileSync(pem ?? '', toPem(jane.certificate));
  writeFileSync(der ?? '', jane.certificate);
  writeFileSync(bad ?? '', 'no certificate');
  for (const path of [pem, der]) {
    made.answers.push(path ?? '');
    expect(await call(made, 'trust.add', { fingerprint: null })).toMatchObject({ fingerprint });
  }
  made.answers.push(bad ?? '');
  expect(await failureOfAsync(() => call(made, 'trust.add', { fingerprint: null }))).toMatchObject({
    code: 'certificate.damaged',
  });
  expect(await call(made, 'trust.list')).toHaveLength(1);
});

it('adds a signature beside the one that is there, once, and checks the pack again', async () => {
  const made = world();
  const identityId = await identityIn(made);
  const sign = (passphrase = identityWords) =>
    call(made, 'pack.sign', { jobId, identityId, passphrase });
  expect((await failureOfAsync(sign)).code).toBe('file.not-found');
  await checked(made);
  const path = join(made.folder, 'pack.zip');
  const before = hashOf(path);
  expect((await failureOfAsync(() => sign('other words'))).code).toBe('identity.wrong-passphrase');
  made.onJob = () => made.ports.jobs.cancel(jobId);
  expect((await failureOfAsync(sign)).code).toBe('job.cancelled');
  made.onJob = () => undefined;
  expect(hashOf(path)).toBe(before);

  const outcome = await sign();
  expect(outcome.check.state).toBe('intact');
  const signed = new Map(
    outcome.check.signatures.map(({ certificate, intact }) => [certificate.name, intact]),
  );
  expect(signed).toEqual(
    new Map([
      ['Jane Doe', true],
      ['Mara Lind', true],
    ]),
  );
  expect(eventsOf(made, 'job').at(-1)).toMatchObject({ kind: 'sign', state: 'done' });
  const after = hashOf(path);
  expect((await failureOfAsync(sign)).code).toBe('pack.already-signed');
  expect(hashOf(path)).toBe(after);
  expect(filesIn(made.folder)).toEqual(['pack.zip']);
  rmSync(path);
  expect((await failureOfAsync(sign)).code).toBe('file.not-found');
});

it('says how a pack stands to the workspace that is open', async () => {
  const made = openWorld();
  const head = readHead(handle(made.ports).drizzle);
  expect((await checked(made))?.relation).toBe('other');
  expect((await checked(made, head))?.relation).toBe('contains');
  await call(made, 'organisation.save', { name: 'Renamed' });
  expect((await call(made, 'pack.check', { jobId, of: 'last' }))?.relation).toBe('contains');
  const lost = { ...head, head: 'd'.repeat(64) };
  expect((await checked(made, lost))?.relation).toBe('lost');
  const later = { ...head, entries: head.entries + 50 };
  expect((await checked(made, later))?.relation).toBe('lost');
});

it('stops when it is told to, and says when a file is gone', async () => {
  const made = world();
  const path = join(made.folder, 'large.zip');
  const large = packSource('evidence/large.bin', Buffer.alloc(20_000_000, 'a'), 'evidence');
  await makePackFile(path, [jane], { files: [large] });
  made.onJob = () => made.ports.jobs.cancel(jobId);
  made.answers.push(path);
  expect(
    await failureOfAsync(() => call(made, 'pack.check', { jobId, of: 'asked' })),
  ).toMatchObject({ code: 'job.cancelled' });
  made.onJob = () => undefined;
  made.answers.push(join(made.folder, 'gone.zip'));
  expect(
    await failureOfAsync(() => call(made, 'pack.check', { jobId, of: 'asked' })),
  ).toMatchObject({ code: 'file.not-found' });
});

it('keeps what it can’t read in the list of trusted certificates, and trusts it not', () => {
  const file = join(temporaryFolder(), 'trusted.json');
  const strange = [{ certificate: 'AAAA' }, { later: true }];
  writeFileSync(file, JSON.stringify(strange));
  const store = trustInFile(file);
  expect(store.list()).toEqual([]);
  store.add(jane.certificate);
  store.remove(describeCertificate(jane.certificate).fingerprint);
  expect(trustInFile(file).list()).toEqual([]);
  store.add(jane.certificate);
  expect(trustInFile(file).list()).toHaveLength(1);
});
