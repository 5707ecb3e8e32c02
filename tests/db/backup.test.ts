import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assemble, makeBackup, type MadeBackup } from '../../db/backup.ts';
import { backupsIn, evidenceStorePath } from '../../db/backup-folder.ts';
import { newKey, type FileKey } from '../../db/cipher.ts';
import { checkWorkspace } from '../../db/check.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { storeBlob } from '../../db/blobs.ts';
import type { BackupReason } from '../../shared/domain/backup-retention.ts';
import { instant, writeTo } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';
import { filesIn, hashOf, temporaryFolder } from '../fixtures/folder.ts';
import { bytesOf, richFile } from '../fixtures/rich.ts';

interface Made {
  readonly now?: string;
  readonly reason?: BackupReason;
  readonly key?: FileKey | null;
  readonly goOn?: () => boolean;
}

function backedUp(path: string, root: string, options: Made = {}): MadeBackup {
  const { now = instant, reason = 'asked', key = null, goOn = () => true } = options;
  return drained(makeBackup({ path, key }, { root, now, reason, goOn }));
}

function drained<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function assembled(
  backup: string,
  key: FileKey | null = null,
): { path: string; missing: string[] } {
  const path = join(temporaryFolder(), 'restored.aims');
  const options = { backup: { path: backup, key }, stores: [], workspace: null, path, key };
  return { path, missing: drained(assemble({ ...options, now: instant })) };
}

function problemsOf(path: string, key: FileKey | null = null): unknown[] {
  const file = openForReading(path, key);
  try {
    return checkWorkspace(file.handle).problems;
  } finally {
    file.close();
  }
}

it.each([
  ['plain', null],
  ['encrypted', newKey('correct horse battery')],
] as const)('a backup of a %s workspace gives all of it back', (_, key) => {
  const path = richFile(key, 60, 2);
  const root = temporaryFolder();
  const { file, lacking } = backedUp(path, root, { key });
  expect(lacking).toEqual([]);
  const { path: restored, missing } = assembled(file.path, key);
  expect(missing).toEqual([]);
  expect(problemsOf(restored, key)).toEqual([]);
  if (key === null) return;
  for (const name of filesIn(file.folder)) {
    const bytes = readFileSync(join(file.folder, name));
    expect(bytes.includes('Zürich')).toBe(false);
  }
  expect(statSync(file.folder).mode & 0o077).toBe(0);
});

it('keeps evidence once, and lets go what no kept backup refers to', () => {
  const path = richFile(null, 10, 2);
  const root = temporaryFolder();
  const first = backedUp(path, root).file;
  const store = evidenceStorePath(first.folder);
  const size = statSync(store).size;
  expect(first.size).toBeLessThan(size);
  const file = openForWriting(path, instant);
  writeTo(file.handle, (db) => {
    db.remove('record-evidence', firstLink(file.handle));
  });
  file.close();
  const second = backedUp(path, root, { now: '2026-05-14T10:00:00.000Z' }).file;
  expect(statSync(store).size).toBe(size);
  expect(backupsIn(first.folder)).toHaveLength(2);
  expect(assembled(second.path).missing).toEqual([]);
});

function firstLink(handle: Parameters<typeof writeTo>[0]): string {
  const sql = 'SELECT id FROM record_evidence LIMIT 1';
  return handle.driver.prepare<[], string>(sql).pluck().get() ?? '';
}

it('evidence that closing did not wait for comes with the next backup; until then it is named', () => {
  const path = richFile(null, 5, 3);
  const root = temporaryFolder();
  const { file, lacking } = backedUp(path, root, { goOn: () => false });
  expect(lacking).toHaveLength(3);
  expect(assembled(file.path).missing.toSorted()).toEqual([...lacking].toSorted());
  expect(backedUp(path, root).lacking).toEqual([]);
  expect(assembled(file.path).missing).toEqual([]);
});

it('a store that is damaged is laid aside and filled again', () => {
  const path = richFile(null, 5, 2);
  const root = temporaryFolder();
  const { file } = backedUp(path, root);
  writeFileSync(evidenceStorePath(file.folder), Buffer.alloc(9000, 'noise'));
  expect(backedUp(path, root).lacking).toEqual([]);
  expect(assembled(file.path).missing).toEqual([]);
});

it('what a crash left half made goes; a folder that vanished is made again', () => {
  const path = richFile(null, 5, 1);
  const root = temporaryFolder();
  const { file } = backedUp(path, root);
  writeFileSync(join(file.folder, '.unfinished-12345678'), 'half');
  writeFileSync(join(file.folder, '..unfinished-12345678.abc.new'), 'half');
  backedUp(path, root);
  expect(filesIn(file.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  rmSync(root, { recursive: true });
  expect(existsSync(backedUp(path, root).file.path)).toBe(true);
});

it('stopped midway it leaves nothing under a final name and the workspace as it was', () => {
  const path = richFile(null, 600, 1);
  const root = temporaryFolder();
  const before = hashOf(path);
  const steps = makeBackup({ path, key: null }, { root, now: instant, reason: 'daily' });
  steps.next();
  steps.return(undefined as never);
  expect(filesIn(join(root, filesIn(root)[0] ?? ''))).toEqual(['origin.txt']);
  expect(hashOf(path)).toBe(before);
});

it('a place that cannot be written is said', () => {
  const path = richFile(null, 5, 1);
  const root = join(temporaryFolder(), 'a file');
  writeFileSync(root, '');
  expect(failureOf(() => backedUp(path, join(root, 'below'))).code).toBe('folder.not-writable');
});

it('a workspace that goes on being written meanwhile is backed up as it was at one moment', () => {
  const path = richFile(null, 600, 1);
  const root = temporaryFolder();
  const file = openForWriting(path, instant);
  try {
    const steps = makeBackup({ path, key: null }, { root, now: instant, reason: 'daily' });
    let step = steps.next();
    let number = 0;
    while (step.done !== true) {
      number += 1;
      writeTo(file.handle, (db) =>
        db.update('organisation', 'organisation', { name: `N${number}` }),
      );
      if (number === 2) {
        const bytes = bytesOf(99, 5000);
        storeBlob(file.handle, bytes);
      }
      step = steps.next();
    }
    expect(problemsOf(assembled(step.value.file.path).path)).toEqual([]);
  } finally {
    file.close();
  }
});
