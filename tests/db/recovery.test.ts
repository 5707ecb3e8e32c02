import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { newKey, type FileKey } from '../../db/cipher.ts';
import { createFile, openForReading } from '../../db/open.ts';
import { recoverWorkspace, type RecoveryReport } from '../../db/recovery.ts';
import { entityTables } from '../../db/schema/tables.ts';
import type { Answer } from '../../shared/domain/assessment.ts';
import { fill, instant, opened, tamper, writeTo } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';
import { hashOf, temporaryFolder } from '../fixtures/folder.ts';
import { setup } from '../fixtures/world.ts';
import { richFile } from '../fixtures/rich.ts';

const words = {
  source: 'client.aims',
  title: 'Remains',
  description: 'Of a damaged file.',
  organisation: 'Unknown',
  assessment: 'Recovered',
  contentLost: 'Its file is lost.',
};
const pageSize = 4096;

interface Result {
  readonly report: RecoveryReport;
  readonly path: string;
  readonly titles: ReadonlyMap<string, string>;
}

/** Recovers a file into another, checks that, and shows its register. */
function recovered(from: string, key: FileKey | null = null): Result {
  const path = join(temporaryFolder(), 'recovered.aims');
  const before = hashOf(from);
  const steps = recoverWorkspace(from, path, { key, now: instant, actor: 'Tester', words });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(hashOf(from)).toBe(before);
  const file = openForReading(path, key);
  try {
    expect(checkWorkspace(file.handle).problems).toEqual([]);
    const rows = file.handle.drizzle.select().from(entityTables.record).all();
    return { report: step.value, path, titles: new Map(rows.map(({ id, title }) => [id, title])) };
  } finally {
    file.close();
  }
}

/** A copy that may be damaged. */
function copyOf(path: string): string {
  const copy = join(temporaryFolder(), 'client.aims');
  copyFileSync(path, copy);
  return copy;
}

function damage(path: string, pages: readonly number[], fillWith: (page: number) => Buffer): void {
  const bytes = readFileSync(path);
  for (const page of pages) fillWith(page).copy(bytes, (page - 1) * pageSize);
  writeFileSync(path, bytes);
}

const zeros = (): Buffer => Buffer.alloc(pageSize);
const noise = (page: number): Buffer =>
  Buffer.from(Array.from({ length: pageSize }, (_, at) => (at * 31 + page * 17 + (at % 7)) % 256));

function pagesOf(path: string, name: string): number[] {
  const driver = new Database(path, { readonly: true });
  try {
    const sql = 'SELECT pageno FROM dbstat WHERE name = ?';
    return driver.prepare<[string], number>(sql).pluck().all(name);
  } finally {
    driver.close();
  }
}

it('a sound file comes back with every record and its whole history', () => {
  const path = richFile();
  const { report, titles } = recovered(path);
  expect(report).toMatchObject({ isComplete: true, badPages: 0, entriesSetAside: 0, lost: [] });
  expect(report.contentsLost).toEqual([]);
  expect(report.files).toBe(4);
  expect(titles.size).toBe(294);
});

it.each([
  ['plain', null],
  ['encrypted', newKey('correct horse battery')],
] as const)('random bad pages of a %s file cost only what was on them', (_, key) => {
  const path = richFile(key);
  const count = statSync(path).size / pageSize;
  const whole = recovered(path, key).titles;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: key === null ? 1 : 2, max: count }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.constantFrom(zeros, noise),
      (pages, fillWith) => {
        const copy = copyOf(path);
        damage(copy, pages, fillWith);
        const { report, titles } = recovered(copy, key);
        // Every title that is there is right, and a few pages cost a few rows.
        for (const [id, title] of titles) expect(title).toBe(whole.get(id));
        expect(titles.size).toBeGreaterThan(whole.size - 60);
        const missing = [...whole.keys()].filter((id) => !titles.has(id)).length;
        // It says "complete" only where nothing is missing.
        expect(report.isComplete && missing > 0).toBe(false);
      },
    ),
    { numRuns: 12, seed: 5 },
  );
});

it('the history gives records back whose pages are gone, and stays as it is', () => {
  const path = copyOf(richFile());
  damage(path, pagesOf(path, 'record'), noise);
  const { report, titles } = recovered(path);
  expect(report).toMatchObject({ isComplete: true, entriesSetAside: 0, lost: [] });
  expect(titles.size).toBe(294);
});

it('records outlive their history, which is kept up to the gap and set aside beyond it', () => {
  const path = copyOf(richFile());
  const pages = pagesOf(path, 'change_log');
  damage(path, pages.slice(20, 23), zeros);
  const { report, titles } = recovered(path);
  expect(titles.size).toBe(294);
  expect(report.isComplete).toBe(false);
  expect(report.entries).toBeGreaterThan(20);
  expect(report.entriesSetAside).toBeGreaterThan(50);
  expect(report.lost).toEqual([]);
});

it('a history without its beginning starts anew and says so first', () => {
  const path = copyOf(richFile());
  damage(path, pagesOf(path, 'change_log'), noise);
  const { report, titles, path: made } = recovered(path);
  expect(report.entries).toBe(0);
  expect(titles.size).toBe(294);
  const file = openForReading(made);
  const sql = 'SELECT operation, entity, after FROM change_log WHERE seq = 1';
  const first = file.handle.driver.prepare(sql).get() as Record<string, string>;
  file.close();
  expect(first).toMatchObject({ operation: 'workspace.recover', entity: 'evidence' });
  expect(first['after']).toContain('Of a damaged file.');
});

it.each(['first page', 'schema'])('a file without its %s is read page by page', (what) => {
  const path = copyOf(richFile());
  damage(path, what === 'schema' ? pagesOf(path, 'sqlite_schema') : [1], zeros);
  const { report, titles } = recovered(path);
  expect(titles.size).toBe(294);
  expect(report.files).toBe(4);
});

it('a file that was cut off gives what is before the cut', () => {
  const path = copyOf(richFile());
  truncateSync(path, statSync(path).size - 40 * pageSize + 1000);
  const { titles } = recovered(path);
  expect(titles.size).toBeGreaterThan(150);
});

it('what only the log beside the file holds is there too', () => {
  const path = richFile();
  const file = opened(path);
  writeTo(file.handle, (db) => db.update('record', 'record-5', { title: 'Only in the log' }));
  const copy = join(temporaryFolder(), 'client.aims');
  copyFileSync(path, copy);
  copyFileSync(`${path}-wal`, `${copy}-wal`);
  file.close();
  damage(copy, [3, 4], noise);
  expect(recovered(copy).titles.get('record-5')).toBe('Only in the log');
});

it('evidence whose file is lost stays as a reference that says so', () => {
  const path = copyOf(richFile());
  tamper(path, 'DELETE FROM blob_chunk WHERE blob_id = 1 AND position = 1');
  const { report } = recovered(path);
  expect(report.contentsLost).toMatchObject([{ label: 'EVD-001 file 0.bin' }]);
  expect(report).toMatchObject({ files: 3, isComplete: false });
});

it('nothing to be read makes no empty workspace', () => {
  const path = join(temporaryFolder(), 'client.aims');
  writeFileSync(path, Buffer.alloc(40_960, 'noise'));
  expect(failureOf(() => recovered(path)).code).toBe('recovery.nothing');
});

it('answers outlive the record of their gap analysis', () => {
  const path = join(temporaryFolder(), 'client.aims');
  createFile(path, (handle) => {
    fill(handle);
    writeTo(handle, (db) => {
      db.insert('assessment', assessmentRow);
      for (let number = 0; number < 40; number++) {
        db.insert('answer', { ...answerRow, id: `answer-${number}`, questionId: `Q-${number}` });
      }
    });
  });
  const entry = pagesOf(path, 'change_log');
  damage(path, [...pagesOf(path, 'assessment'), ...entry], zeros);
  const { path: made } = recovered(path);
  const file = openForReading(made);
  try {
    expect(file.handle.drizzle.select().from(entityTables.answer).all()).toHaveLength(40);
    expect(file.handle.drizzle.select().from(entityTables.assessment).all()).toMatchObject([
      { id: 'gap', title: 'Recovered', code: 'GAP-001' },
    ]);
  } finally {
    file.close();
  }
});

const assessmentRow = {
  ...setup(),
  id: 'gap',
  code: 'GAP-001',
  status: 'in-progress',
  catalogue: { id: 'iso-42001', version: '1' },
  repeatOf: null,
  createdAt: instant,
  updatedAt: instant,
  archivedAt: null,
} as const;

const answerRow = {
  assessmentId: 'gap',
  status: 'partly',
  notApplicableReason: '',
  maturity: 2,
  note: 'A note',
  saidBy: [],
  grade: null,
  recommendation: '',
  priority: null,
  effort: null,
  owner: '',
  due: null,
  followUp: false,
  updatedAt: instant,
} satisfies Omit<Answer, 'id' | 'questionId'>;
