import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packManifestSchema, type PackManifest } from '../../../shared/domain/pack.ts';
import { aimsbook, buildProgram, done } from './program.ts';

let folder = '';
let manifest: PackManifest;
const at = (name: string): string => join(folder, name);
const signing = (): string[] => ['--identity', at('id.p12'), '--password-file', at('pw')];

/** One pack of the whole sample for all tests: every document is rendered and signed. */
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-pack-'));
  writeFileSync(at('pw'), 'four words without sense\n', { mode: 0o600 });
  const who = ['--name', 'Mara Lind', '--function', 'Managing director', '--algorithm', 'p-256'];
  done('identity', 'new', ...who, '--out', at('id.p12'), '--password-file', at('pw'));
  done('new', at('s.aims'), '--sample');
  const made = ['pack', at('s.aims'), '--profile', 'stage2', ...signing(), '--out', at('p.zip')];
  const { code, stderr } = aimsbook(...made);
  if (code !== 0) throw new Error(stderr);
  const files = unzipSync(new Uint8Array(readFileSync(at('p.zip'))));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(at('out'), name, '..'), { recursive: true });
    writeFileSync(join(at('out'), name), bytes);
  }
  const text = readFileSync(at('out/manifest.json'), 'utf8');
  manifest = packManifestSchema.parse(JSON.parse(text));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of the pack's own instructions, as somebody would type them. */
const commands = (): string[] =>
  readFileSync(at('out/VERIFY.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  $ '))
    .map((line) => line.slice(4));

it('is checked by exactly the commands that it names', () => {
  const [cms = '', sums = '', pdfs = '', certificate = ''] = commands();
  const type = (command: string): string =>
    execFileSync('sh', ['-c', `${command} 2>&1`], { cwd: at('out'), encoding: 'utf8' });
  expect(type(cms)).toContain('CMS Verification successful');
  const checked = type(sums).trim().split('\n');
  expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([]);
  // Everything in the manifest, and the manifest and its signature.
  expect(checked).toHaveLength(manifest.files.length + 2);
  const documents = manifest.files.filter(({ path }) => /^documents\/.*\.pdf$/.test(path));
  const signed = type(pdfs).match(/Signature Validation: Signature is Valid\./g);
  expect(signed).toHaveLength(documents.length);
  expect(documents.length).toBeGreaterThan(40);
  const fingerprint = /Fingerprint=([0-9A-F:]+)/i.exec(type(certificate))?.[1] ?? 'none';
  expect(readFileSync(at('out/VERIFY.txt'), 'utf8').split(fingerprint)).toHaveLength(2);
  expect(commands()).toHaveLength(4);
});

it('names its files for people, with clauses, and each document as PDF and as Word', () => {
  const paths = manifest.files.map(({ path }) => path);
  for (const path of paths.filter((one) => one.endsWith('.pdf') && one.startsWith('documents/'))) {
    expect(paths).toContain(path.replace(/\.pdf$/, '.docx'));
  }
  expect(paths).toContain('documents/6.1.3 Statement of applicability.pdf');
  expect(paths).toContain('records/change-log.jsonl');
  // Each can be opened by a double click, whatever dots its title has.
  const endings = paths.filter((path) => path.startsWith('evidence/')).map((path) => extname(path));
  expect(endings.filter((ending) => !/^\.[a-z]{2,4}$/.test(ending))).toEqual([]);
  expect(paths.filter((path) => path.startsWith('evidence/')).length).toBeGreaterThan(5);
  for (const file of manifest.files.filter(({ kind }) => kind === 'document')) {
    expect(file.clauses.length, file.path).toBeGreaterThan(0);
  }
  const index = readFileSync(at('out/index.html'), 'utf8');
  const unnamed = manifest.files
    .filter(({ kind }) => kind !== 'index' && kind !== 'certificate')
    .map(({ path }) => path.split('/').map(encodeURIComponent).join('/').replaceAll("'", '&#39;'))
    .filter((address) => !index.includes(address));
  expect(unnamed).toEqual([]);
});

it('says which workspace it shows and where its change log ended', () => {
  const log = readFileSync(at('out/records/change-log.jsonl'), 'utf8').trim().split('\n');
  const [first, last] = [log[0], log.at(-1)].map((line) => JSON.parse(line ?? '') as Row);
  expect(manifest.workspace).toEqual({
    id: first?.hash,
    head: last?.hash,
    entries: log.length,
  });
});

interface Row {
  readonly hash: string;
  readonly withheld?: boolean;
}

it('gives away nobody who reported in confidence', () => {
  // She is the reporter of a confidential concern of the sample; elsewhere she has her own name.
  const reporter = 'Ines Verhaeghe';
  expect(readFileSync(at('out/records/Concerns.csv'), 'utf8')).toContain('CON-');
  for (const name of ['Concerns.csv', 'Concerns.json']) {
    expect(readFileSync(at(`out/records/${name}`), 'utf8')).not.toContain(reporter);
  }
  const log = readFileSync(at('out/records/change-log.jsonl'), 'utf8').trim().split('\n');
  const rows = log.map((line) => JSON.parse(line) as Row & { readonly after: string | null });
  expect(rows.some(({ withheld }) => withheld === true)).toBe(true);
  const told = rows.filter(({ after }) => after?.includes('"reporter":"Ines') === true);
  expect(told).toEqual([]);
});

it('takes the signature of another person, once', () => {
  const other = ['--password-file', at('pw')];
  done('identity', 'new', '--name', 'Top Manager', '--out', at('other.p12'), ...other);
  done('pack-sign', at('p.zip'), '--identity', at('other.p12'), ...other);
  expect(aimsbook('pack-sign', at('p.zip'), ...signing())).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('bears this signature already'),
  });
  expect(done('verify', at('p.zip'))).toContain('Top Manager');
});

it('refuses to replace a file, a day that is none, an unknown profile', () => {
  const again = ['pack', at('s.aims'), '--profile', 'stage2', ...signing(), '--out', at('p.zip')];
  expect(aimsbook(...again)).toMatchObject({ code: 1 });
  expect(aimsbook(...again, '--force', '--from', 'May')).toMatchObject({ code: 2 });
  const unknown = ['pack', at('s.aims'), '--profile', 'stage3', ...signing(), '--out', at('x.zip')];
  expect(aimsbook(...unknown).stderr).toContain('stage1, stage2');
});
