import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../electron/signing/pack/read-manifest.ts';
import { verifyPack } from '../../../electron/signing/pack/verify.ts';
import { PackRefused } from '../../../electron/signing/pack/zip-names.ts';
import type { PackRefusal } from '../../../shared/domain/pack-check.ts';
import { packVerdict } from '../../../shared/i18n/pack-verdict.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { rawZip, type RawEntry } from '../../fixtures/packs.ts';

/** Why a ZIP file is refused; nothing may appear beside it, nor where its names point. */
async function refusal(bytes: Uint8Array): Promise<PackRefusal | 'read'> {
  const folder = temporaryFolder();
  const path = join(folder, 'pack.zip');
  writeFileSync(path, bytes);
  const check = await verifyPack(path);
  expect(readdirSync(folder)).toEqual(['pack.zip']);
  if (check.state !== 'refused') return 'read';
  expect(check).toMatchObject({ files: [], signatures: [], documents: [], facts: null });
  const [problem] = check.problems;
  expect(check.problems).toHaveLength(1);
  expect(packVerdict(check)).toMatchObject({ tone: 'bad' });
  return problem?.code as PackRefusal;
}

const file: RawEntry = { name: 'documents/a.txt', content: 'a'.repeat(200) };
const named = (name: string | Buffer, more: Partial<RawEntry> = {}): Buffer =>
  rawZip([file, { name, content: 'x', ...more }]);
const extraField = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};

describe('names that no pack has', () => {
  it.each([
    '../up.txt',
    'a/../../up.txt',
    '..',
    './here.txt',
    '/etc/cron.d/job',
    'C:/Windows/x.dll',
    'C:x.dll',
    'a\\..\\up.txt',
    '\\\\server\\share\\x',
    'a//b.txt',
    'nul\u0000.txt',
    'line\nbreak.txt',
    'escape\u001b[2J.txt',
    'photo\u202egpj.exe',
    'stream.txt:hidden',
    'dot.',
    'blank ',
    `${'a/'.repeat(400)}deep.txt`,
    '',
  ])('refuses %j', async (name) => {
    expect(await refusal(named(name))).toBe('name-unsafe');
  });

  it.each([
    ['twice', ['documents/a.txt', 'documents/a.txt']],
    ['apart by case', ['Documents/A.txt', 'documents/a.txt']],
    ['composed and not', ['documents/ä.txt', 'documents/a\u0308.txt']],
    ['alike to some drives', ['documents/ﬁle.txt', 'documents/file.txt']],
    ['a file as a folder', ['documents', 'documents/a.txt']],
  ])('refuses names that are %s', async (_, names) => {
    const bytes = rawZip(names.map((name) => ({ name, content: name })));
    expect(await refusal(bytes)).toBe('name-collides');
  });

  it('refuses names that are no UTF-8, or are said in two ways', async () => {
    expect(await refusal(named(Buffer.from([0x61, 0xff, 0x62])))).toBe('name-encoding');
    expect(await refusal(named(Buffer.from([0xc0, 0xae, 0xc0, 0xae, 0x2f, 0x61])))).toBe(
      'name-encoding',
    );
    expect(await refusal(named('ärzte.txt', { flags: 0 }))).toBe('name-encoding');
    const other = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('other.txt')]);
    expect(await refusal(named('a.txt', { extra: extraField(0x7075, other) }))).toBe(
      'name-encoding',
    );
  });
});

describe('entries that no pack has', () => {
  it.each([
    ['link', 0xa1ff0000],
    ['device', 0x61ff0000],
    ['pipe', 0x11ff0000],
    ['socket', 0xc1ff0000],
    ['folder that is a file', 0x41ff0010],
    ['label', 0x08],
  ])('refuses a %s', async (_, attributes) => {
    expect(await refusal(named('a.txt', { attributes }))).toBe('special-file');
  });

  it('refuses what is encrypted or packed in another way', async () => {
    expect(await refusal(named('a.txt', { flags: 0x801 }))).toBe('encrypted');
    expect(await refusal(named('a.txt', { flags: 0x841 }))).toBe('encrypted');
    const aes = extraField(0x9901, Buffer.alloc(7));
    expect(await refusal(named('a.txt', { extra: aes }))).toBe('encrypted');
    for (const method of [1, 9, 12, 14, 93, 99]) {
      expect(await refusal(named('a.txt', { method }))).toBe('compression');
    }
  });
});

describe('ZIP files that can be read in two ways', () => {
  it.each<[string, Partial<RawEntry>]>([
    ['name', { local: { name: Buffer.from('b.txt') } }],
    ['sum', { local: { crc: 1 } }],
    ['size', { local: { size: 9 } }],
    ['packed size', { local: { packed: 0 } }],
    ['method', { local: { method: 8 } }],
    ['flags', { local: { flags: 0x808 } }],
    ['size of what is stored', { central: { size: 2 }, local: { size: 2 } }],
  ])('refuses another %s before the content than in the directory', async (_, lie) => {
    expect(await refusal(named('a.txt', lie))).toBe('header-contradicts');
  });

  it('refuses data that belongs to no file', async () => {
    const stray = Buffer.from('stray');
    const all = [
      rawZip([file], { before: stray }),
      rawZip([file], { between: stray }),
      rawZip([file], { behind: stray }),
      rawZip([file], { comment: 'stray' }),
      rawZip([{ ...file, after: stray }, { name: 'b.txt' }]),
      Buffer.concat([rawZip([{ name: 'other.txt' }]), rawZip([file])]),
    ];
    for (const [index, bytes] of all.entries()) {
      expect(await refusal(bytes), String(index)).toBe('stray-data');
    }
    expect(await refusal(rawZip([{ ...file, comment: 'stray' }]))).toBe('header-contradicts');
    expect(await refusal(rawZip([file], { count: 2 }))).toBe('header-contradicts');
    expect(await refusal(rawZip([file, { name: 'b.txt' }], { count: 1 }))).toBe(
      'header-contradicts',
    );
  });

  it('refuses files that share their content', async () => {
    const shared = rawZip([file, { ...file, name: 'documents/b.txt', sameAs: 0 }]);
    expect(await refusal(shared)).toBe('stray-data');
    const inside = { name: 'b.txt', content: 'x', central: { offset: 10 } };
    expect(await refusal(rawZip([file, inside]))).toBe('stray-data');
  });

  it('refuses what is no ZIP file, wherever it ends', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('not-a-zip');
    expect(await refusal(Buffer.alloc(100_000, 'PK'))).toBe('not-a-zip');
    const whole = rawZip([file]);
    for (let length = 0; length < whole.length; length += 3) {
      expect(await refusal(whole.subarray(0, length)), String(length)).not.toBe('read');
    }
  });
});

describe('files that are made to use up a computer', () => {
  it('refuses small files that say they are endless, without unpacking them', async () => {
    const central = { size: 0xfffffff0 };
    const bomb = { name: 'a.txt', content: Buffer.alloc(5000), deflate: true };
    expect(await refusal(rawZip([{ ...bomb, central, local: central }]))).toBe('bomb');
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...bomb,
      name: `${index}.txt`,
      central: { size: 1024 ** 3 - 1 },
      local: { size: 1024 ** 3 - 1 },
    }));
    expect(await refusal(rawZip(many))).toBe('bomb');
  });

  it('stops where a file goes on behind the end that it names', async () => {
    const lie = { size: 10 };
    const bomb = {
      name: 'manifest.json',
      content: Buffer.alloc(50_000_000, '['),
      deflate: true,
      central: lie,
      local: lie,
    };
    expect(await refusal(rawZip([bomb]))).toBe('manifest-unreadable');
  });

  it('refuses a manifest that is too large, or nested without an end', async () => {
    const huge = { name: 'manifest.json', content: Buffer.alloc(65 * 1024 * 1024), deflate: true };
    expect(await refusal(rawZip([huge]))).toBe('manifest-too-large');
    const deep = `${'['.repeat(3_000_000)}${']'.repeat(3_000_000)}`;
    expect(await refusal(rawZip([{ name: 'manifest.json', content: deep }]))).toBe(
      'manifest-unreadable',
    );
  });
});

describe('a manifest from anywhere', () => {
  const entry = {
    clauses: [],
    kind: 'document',
    mime: 'text/plain',
    path: 'documents/a.txt',
    record: null,
    sha256: 'a'.repeat(64),
    size: 1,
    title: 'A',
    version: null,
  };
  const manifest = {
    createdAt: '2026-11-20T10:00:00.000Z',
    files: [entry],
    format: 'aimsbook-pack',
    formatVersion: 1,
    organisation: 'Acme',
    profile: 'stage1',
    tool: { name: 'Aimsbook', version: '1' },
    workspace: { entries: 1, head: 'b'.repeat(64), id: 'c'.repeat(64) },
  };
  const text = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  const read = (value: string): string => {
    try {
      readManifest(Buffer.from(value));
      return 'read';
    } catch (error) {
      expect(error).toBeInstanceOf(PackRefused);
      return (error as PackRefused).code;
    }
  };

  it('is read in its one form', () => {
    expect(read(text(manifest))).toBe('read');
    for (const other of [
      JSON.stringify(manifest),
      `\ufeff${text(manifest)}`,
      text(manifest).replace('"size": 1', '"size": 1.0'),
      text(manifest).replace('"size": 1', '"size": 1,\n   "size": 1'),
      text(manifest).replace('"title": "A"', '"title": "\\u0041"'),
      text(Object.fromEntries(Object.entries(manifest).toReversed())),
    ]) {
      expect(read(other)).toBe('manifest-unreadable');
    }
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['text', 'manifest'],
    ['no files', { ...manifest, files: [] }],
    ['files of another kind', { ...manifest, files: {} }],
    ['a size that is text', { ...manifest, files: [{ ...entry, size: '1' }] }],
    ['a size below nothing', { ...manifest, files: [{ ...entry, size: -1 }] }],
    ['more than there is', { ...manifest, more: 1 }],
    ['another day', { ...manifest, createdAt: 'yesterday' }],
  ])('is refused with %s', (_, value) => {
    expect(read(text(value))).toBe('manifest-unreadable');
  });

  it('is refused with names that mean something to JavaScript', () => {
    const poisoned = text(manifest).replace('{', '{\n "__proto__": {"polluted": true},');
    expect(read(poisoned)).toBe('manifest-unreadable');
    const inside = text(manifest).replace('"clauses"', '"__proto__": {},\n   "clauses"');
    expect(read(inside)).toBe('manifest-unreadable');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused with paths that no pack has, or has twice', () => {
    const files = (...paths: readonly string[]): string =>
      text({ ...manifest, files: paths.map((path) => ({ ...entry, path })) });
    expect(read(files('../up.txt'))).toBe('manifest-paths');
    expect(read(files('a.txt', 'A.TXT'))).toBe('manifest-paths');
    expect(read(files('manifest.json'))).toBe('manifest-paths');
    expect(read(files('sha256sums'))).toBe('manifest-paths');
  });

  it('of a newer version is named as such', () => {
    expect(read(text({ ...manifest, formatVersion: 2 }))).toBe('manifest-newer');
  });
});
