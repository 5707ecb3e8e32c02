import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openForReading } from '../../../db/open.ts';
import { readHead } from '../../../db/repositories/history.ts';
import { toPem } from '../../../electron/signing/certificate.ts';
import type { SigningIdentity } from '../../../electron/signing/identity.ts';
import { packCheckSchema } from '../../../shared/domain/pack-check.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { makePackFile } from '../../fixtures/packs.ts';
import { person } from '../../fixtures/signing/people.ts';
import { aimsbook, buildProgram, failed } from './program.ts';

let jane: SigningIdentity;
let tom: SigningIdentity;
beforeAll(async () => {
  buildProgram();
  [jane, tom] = await Promise.all([person('Jane Doe'), person('Tom Roe')]);
}, 60_000);

it('says that a pack is intact, and by whom; asks for trust only where somebody is named', async () => {
  const folder = temporaryFolder();
  const pack = join(folder, 'pack.zip');
  await makePackFile(pack, [jane]);
  for (const [name, { certificate }] of [
    ['jane.pem', jane],
    ['tom.pem', tom],
  ] as const) {
    writeFileSync(join(folder, name), toPem(certificate));
  }
  const plain = aimsbook('verify', pack);
  expect(plain.code).toBe(0);
  expect(plain.stdout).toMatch(/^unchanged +documents\/4\.1 Context\.docx$/m);
  expect(plain.stdout).toContain('This pack is complete and unchanged');
  expect(plain.stdout).toContain('Not among those whom you trust: Jane Doe.');
  const trusted = aimsbook('verify', pack, '--trust', join(folder, 'jane.pem'), '--json');
  expect(trusted.code).toBe(0);
  expect(packCheckSchema.parse(JSON.parse(trusted.stdout))).toMatchObject({
    state: 'intact',
    signatures: [{ trusted: 'trusted' }],
  });
  expect(aimsbook('verify', pack, '--trust', join(folder, 'tom.pem')).code).toBe(1);
  expect(readdirSync(folder)).toEqual(['jane.pem', 'pack.zip', 'tom.pem']);
});

it('names what was changed, and refuses what is no pack', async () => {
  const folder = temporaryFolder();
  const pack = join(folder, 'pack.zip');
  await makePackFile(pack, [jane]);
  const bytes = readFileSync(pack);
  const at = bytes.indexOf('documents/4.1 Context.docx') + 60;
  writeFileSync(pack, bytes.with(at, (bytes[at] ?? 0) ^ 1));
  const changed = aimsbook('verify', pack);
  expect(changed.code).toBe(1);
  expect(changed.stdout).toMatch(/^changed +documents\/4\.1 Context\.docx$/m);
  expect(changed.stdout).toContain('This pack is not as it was signed');
  writeFileSync(pack, 'no pack');
  const refused = aimsbook('verify', pack);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('It is no ZIP file, or its end is missing.');
  failed(1, 'verify', join(folder, 'gone.zip'));
  failed(1, 'verify', pack, '--trust', pack);
  failed(2, 'verify');
});

it('holds a workspace against a pack that was made from it', async () => {
  const folder = temporaryFolder();
  const [file, pack] = [join(folder, 'client.aims'), join(folder, 'pack.zip')];
  aimsbook('new', file, '--name', 'Client');
  const opened = openForReading(file);
  const workspace = readHead(opened.handle.drizzle);
  opened.close();
  await makePackFile(pack, [jane], { workspace });
  expect(aimsbook('check', file, '--against', pack)).toMatchObject({ code: 0 });
  const later = { ...workspace, entries: workspace.entries + 5 };
  await makePackFile(pack, [jane], { workspace: later });
  const lost = aimsbook('check', file, '--against', pack, '--json');
  expect(lost.code).toBe(1);
  expect(JSON.parse(lost.stdout)).toMatchObject({ ok: false, problems: [{ kind: 'pack' }] });
  expect(aimsbook('check', file, '--against', pack).stdout).toContain('the change log ends at');
  failed(1, 'check', file, '--against', join(folder, 'gone.zip'));
});
