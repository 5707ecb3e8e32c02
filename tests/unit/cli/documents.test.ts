import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentEntry } from '../../../shared/contract/values.ts';
import { filesIn, hashOf, temporaryFolder } from '../../fixtures/folder.ts';
import { aimsbook, buildProgram, done, failed, makeSample } from './program.ts';

let folder = '';
/** Workspaces that nobody writes to. */
let empty = '';
let sample = '';
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-cli-'));
  empty = join(folder, 'empty.aims');
  sample = join(folder, 'sample.aims');
  done('new', empty);
  makeSample(sample);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entriesOf = (file: string): readonly DocumentEntry[] =>
  JSON.parse(done('documents', file, '--json')) as DocumentEntry[];
const nameOf = ({ document, subject }: DocumentEntry): string =>
  subject === null ? document : `${document} ${subject.code}`;

describe('documents', () => {
  it('lists every document of the sample, one a line, with what it lacks', () => {
    const entries = entriesOf(sample);
    const lines = done('documents', sample).trim().split('\n');
    expect(lines).toHaveLength(entries.length);
    for (const [at, entry] of entries.entries()) {
      const rest = entry.ready ? 'ready' : entry.missing.join(' ');
      expect(lines[at]).toBe(`${nameOf(entry)}  ${rest}`);
      expect(entry.clauses.length).toBeGreaterThan(0);
    }
  });
});

describe('export', () => {
  it('writes all documents with progress, and names each file', { timeout: 120_000 }, () => {
    const before = hashOf(sample);
    const entries = entriesOf(sample);
    const possible = entries.filter((entry) => entry.possible);
    const out = temporaryFolder();
    const options = ['--document', 'all', '--format', 'docx', '--out', out];
    const { code, stdout, stderr } = aimsbook('export', sample, ...options);
    expect(code).toBe(0);
    const paths = stdout.trim().split('\n');
    expect(paths.map((path) => basename(path)).toSorted()).toEqual(filesIn(out));
    expect(paths).toHaveLength(possible.length);
    const told = stderr.trim().split('\n');
    for (const entry of entries.filter(({ ready }) => !ready)) {
      const what = entry.possible ? 'incomplete' : 'left out';
      expect(told).toContain(`${what}: ${nameOf(entry)}: ${entry.missing.join(' ')}`);
    }
    const steps = told.filter((line) => /^\d+\/\d+ \S/.test(line));
    expect(steps.length).toBeGreaterThanOrEqual(possible.length);
    expect(steps.at(-1)).toMatch(new RegExp(`^${possible.length}/${possible.length} `));
    expect(hashOf(sample)).toBe(before);
  });

  it('writes what is about one record, and prints the files as JSON only', () => {
    const out = temporaryFolder();
    const options = ['--document', 'technical-file', '--subject', 'AIS-002', '--out', out];
    const { code, stdout } = aimsbook('export', sample, ...options, '--format', 'docx', '--json');
    expect(code).toBe(0);
    const files = JSON.parse(stdout) as { document: string; path: string; size: number }[];
    expect(files).toMatchObject([{ document: 'technical-file', format: 'docx' }]);
    expect(files.map(({ path }) => basename(path))).toEqual(filesIn(out));
    expect(files[0]?.path).toContain('AIS-002');
    expect(files[0]?.size).toBeGreaterThan(10_000);
  });

  it('writes all of a kind where no record is named', { timeout: 60_000 }, () => {
    const out = temporaryFolder();
    const options = ['--document', 'impact-assessment', '--format', 'docx', '--out', out];
    const { code, stdout } = aimsbook('export', sample, ...options);
    const known = entriesOf(sample).filter(({ document }) => document === 'impact-assessment');
    expect(code).toBe(0);
    expect(known.length).toBeGreaterThan(1);
    expect(stdout.trim().split('\n')).toHaveLength(known.length);
  });

  it('names a record and a gap analysis that are not there', () => {
    const kind = ['--document', 'technical-file', '--out', folder];
    expect(failed(1, 'export', sample, ...kind, '--subject', 'AIS-999')).toContain('AIS-999');
    const all = ['--document', 'all', '--out', folder];
    expect(failed(1, 'export', sample, ...all, '--assessment', 'GAP-999')).toContain('GAP-999');
    expect(failed(1, 'export', sample, ...all, '--subject', 'AIS-999')).toContain('AIS-999');
  });

  it('says what is missing where there is nothing to write, and ends with 1', () => {
    const out = temporaryFolder();
    for (const document of ['all', 'soa', 'technical-file']) {
      const options = ['--document', document, '--out', join(out, document)];
      const { code, stdout, stderr } = aimsbook('export', empty, ...options);
      expect([code, stdout]).toEqual([1, '']);
      const told = stderr.trim().split('\n');
      const known = entriesOf(empty).filter(
        (entry) => document === 'all' || entry.document === document,
      );
      expect(told).toHaveLength(known.length + 1);
      expect(told.at(-1)).toBe('aimsbook: nothing was written');
      for (const entry of known) expect(stderr).toContain(`left out: ${entry.document}: `);
    }
    expect(filesIn(out)).toEqual([]);
  });
});
