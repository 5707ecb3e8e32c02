import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { makeIdentity, type SigningIdentity } from '../../../electron/signing/identity.ts';
import { addPackSignature } from '../../../electron/signing/pack/co-sign.ts';
import { PackNames } from '../../../electron/signing/pack/names.ts';
import { writePack, type PackSource } from '../../../electron/signing/pack/write.ts';
import { checkDetached } from '../../../electron/signing/cms.ts';
import { packManifestSchema } from '../../../shared/domain/pack.ts';
import { run } from '../../fixtures/child.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn, temporaryFolder } from '../../fixtures/folder.ts';

const at = '2026-05-14T09:00:00.000Z';
const meta = {
  profile: 'stage1',
  organisation: 'Client',
  createdAt: at,
  tool: { name: 'Aimsbook', version: '1.0.0' },
  workspace: { id: 'a'.repeat(64), head: 'b'.repeat(64), entries: 3 },
} as const;
const quiet = { progress: () => undefined };

let author: SigningIdentity;
let director: SigningIdentity;
beforeAll(async () => {
  const person = { function: '', organisation: 'Client', algorithm: 'p-256', years: 3 } as const;
  const validFrom = '2026-05-01T00:00:00.000Z';
  author = await makeIdentity({ ...person, name: 'Mara Lind', validFrom });
  director = await makeIdentity({ ...person, name: 'Oda Brandvik', validFrom });
});

const source = (path: string, content: PackSource['content']): PackSource => ({
  path,
  kind: 'evidence',
  title: path,
  clauses: [],
  record: null,
  version: null,
  mime: 'text/plain',
  content,
});

async function* each(sources: readonly PackSource[]): AsyncGenerator<PackSource> {
  for (const one of sources) {
    await Promise.resolve();
    yield one;
  }
}

const write = (path: string, sources: readonly PackSource[], signers = [author]) =>
  writePack(path, each(sources), () => [source('index.html', '<p>')], meta, signers, quiet);

const unpacked = (path: string): Record<string, Uint8Array> =>
  unzipSync(new Uint8Array(readFileSync(path)));

it('holds every file once, listed, summed and signed, as openssl and sha256sum see it too', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'p.zip');
  const parts = [Buffer.from('one '), Buffer.from('two')];
  await write(path, [
    source('evidence/EVD-001 Überblick 회의.txt', () => parts),
    source('evidence/empty.txt', ''),
  ]);
  const files = unpacked(path);
  expect(Object.keys(files)).toEqual([
    'evidence/EVD-001 Überblick 회의.txt',
    'evidence/empty.txt',
    'index.html',
    'manifest.json',
    'manifest.json.p7s',
    'SHA256SUMS',
  ]);
  const text = files['manifest.json'] ?? new Uint8Array();
  const manifest = packManifestSchema.parse(JSON.parse(Buffer.from(text).toString('utf8')));
  expect(manifest.files.map((file) => [file.path, file.size])).toEqual([
    ['evidence/EVD-001 Überblick 회의.txt', 7],
    ['evidence/empty.txt', 0],
    ['index.html', 3],
  ]);
  const out = join(folder, 'out');
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), bytes);
  }
  const sums = run('sha256sum', ['-c', 'SHA256SUMS'], out);
  expect(sums).toMatchObject({ code: 0 });
  expect(sums.stdout.trim().split('\n')).toHaveLength(5);
  const command =
    'cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -noverify -out /dev/null';
  expect(run('openssl', command.split(' '), out)).toMatchObject({ code: 0 });
});

it('adds a signature beside the earlier ones and leaves every other file as it was', async () => {
  const path = join(temporaryFolder(), 'p.zip');
  await write(path, [source('evidence/a.txt', 'words')]);
  const before = unpacked(path);
  await addPackSignature(path, director, '2026-05-15T09:00:00.000Z');
  const after = unpacked(path);
  const changed = ['manifest.json.p7s', 'SHA256SUMS'];
  for (const [name, bytes] of Object.entries(before)) {
    expect(Buffer.from(after[name] ?? []).equals(bytes), name).toBe(!changed.includes(name));
  }
  const checks = checkDetached(
    after['manifest.json.p7s'] ?? new Uint8Array(),
    after['manifest.json'] ?? new Uint8Array(),
  );
  expect(checks.map(({ certificate, intact }) => [certificate.name, intact])).toEqual([
    ['Mara Lind', true],
    ['Oda Brandvik', true],
  ]);
});

/** The pack with another file, and manifest and sums that fit it. */
function forged(pack: Uint8Array): Uint8Array {
  const files = unzipSync(new Uint8Array(pack));
  const text = strToU8('other words');
  const sum = createHash('sha256').update(text).digest('hex');
  const manifest = strFromU8(files['manifest.json'] ?? new Uint8Array());
  const old = /"evidence\/a\.pdf"[\s\S]*?"sha256": "([0-9a-f]{64})"/.exec(manifest)?.[1] ?? '';
  return zipSync({
    ...files,
    'evidence/a.pdf': text,
    'manifest.json': strToU8(manifest.replace(old, sum)),
  });
}

it('signs no pack that was changed, and no file that is none', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'p.zip');
  await write(path, [source('evidence/a.pdf', 'words that are stored as they are')]);
  const bytes = readFileSync(path);
  const changed = Buffer.from(bytes);
  changed.write('WORDS', bytes.indexOf('words'));
  writeFileSync(path, changed);
  const refused = await failureOfAsync(() => addPackSignature(path, director, at));
  expect(refused).toMatchObject({ code: 'pack.changed', details: { file: 'evidence/a.pdf' } });
  expect(readFileSync(path).equals(changed)).toBe(true);
  // A forged pack is consistent in itself; only its signature is not.
  writeFileSync(path, forged(bytes));
  const forgery = await failureOfAsync(() => addPackSignature(path, director, at));
  expect(forgery).toMatchObject({ code: 'pack.changed', details: { file: 'manifest.json' } });
  writeFileSync(path, 'no pack');
  expect((await failureOfAsync(() => addPackSignature(path, director, at))).code).toBe(
    'pack.refused',
  );
  expect(filesIn(folder)).toEqual(['p.zip']);
});

it('leaves nothing behind when it is stopped or a source fails, and removes what a crash left', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'p.zip');
  writeFileSync(path, 'an earlier pack');
  writeFileSync(join(folder, '.yesterday.zip.0123abcd.new'), 'half');
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
  utimesSync(join(folder, '.yesterday.zip.0123abcd.new'), yesterday, yesterday);
  writeFileSync(join(folder, '.other.zip.0123abcd.new'), 'somebody writes it now');
  function* failing(): Generator<Uint8Array> {
    yield Buffer.alloc(1024 * 1024, 1);
    throw new Error('the source fails');
  }
  await expect(write(path, [source('a.bin', failing)])).rejects.toThrow('the source fails');
  const stopping = {
    progress(_path: string, bytes: number) {
      if (bytes > 500_000) throw new Error('stopped');
    },
  };
  const large = source('b.bin', () => Array.from({ length: 50 }, () => Buffer.alloc(100_000, 7)));
  const stopped = writePack(path, each([large]), () => [], meta, [author], stopping);
  await expect(stopped).rejects.toThrow('stopped');
  expect(readFileSync(path, 'utf8')).toBe('an earlier pack');
  expect(filesIn(folder)).toEqual(['.other.zip.0123abcd.new', 'p.zip']);
});

it('gives paths that no system takes for each other or for anything special', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', size: '+1' }), { maxLength: 20 }),
      (titles) => {
        const names = new PackNames();
        const paths = titles.map((title) => names.path('evidence/', title, '.txt'));
        const folded = paths.map((path) => path.normalize('NFKC').toLowerCase());
        expect(new Set(folded).size).toBe(paths.length);
        for (const path of paths) {
          expect(path).toMatch(/^evidence\/[^/\\:*?"<>|]+\.txt$/);
          expect(path).not.toMatch(/^evidence\/[. ]|[. ]\.txt$|\p{Cc}/u);
          // The longest name that drives take, in bytes.
          expect(Buffer.byteLength(path.slice('evidence/'.length))).toBeLessThan(255);
        }
      },
    ),
  );
  const names = new PackNames();
  const long = names.path('evidence/', '회의록'.repeat(60), '.pdf');
  expect(Buffer.byteLength(long)).toBeLessThan(200);
  expect(long).toMatch(/^evidence\/(회의록)+회?의?\.pdf$/);
  expect(names.path('evidence/', 'CON', '.txt')).toBe('evidence/CON_.txt');
  expect(names.path('evidence/', '../../etc/passwd', '')).toBe('evidence/etc passwd');
  expect(names.path('evidence/', 'Plan', '.pdf')).toBe('evidence/Plan.pdf');
  expect(names.path('evidence/', 'PLAN', '.PDF')).toBe('evidence/PLAN (2).PDF');
});
