/**
 * What the services cost on top of the disk: saving one answer through the
 * service, against one bare SQLite commit of a row of the same size in a file
 * of the same mode. Printed as ratios, since the times are the machine's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { closeSession, openSession } from '../../electron/services/session.ts';
import { createAssessment, saveAnswer } from '../../electron/services/assessments.ts';
import { makeWorkspace } from '../../electron/services/workspaces.ts';
import { loadCatalogue } from '../../electron/services/content.ts';
import { childPorts, childSetup } from '../fixtures/child-ports.ts';
import { percentile, report } from './ratio.ts';

const folder = mkdtempSync(join(tmpdir(), 'aimsbook-bench-'));
const root = join(import.meta.dirname, '..', '..');
const ports = { ...childPorts(), catalogue: loadCatalogue(join(root, 'resources')) };
const path = join(folder, 'client.aims');
makeWorkspace(ports, path, 'Client');
openSession(ports, path);
const { id: assessmentId } = createAssessment(ports, childSetup);
const { questions } = ports.catalogue;
const note = (count: number): string => `${count} ${'What was said in the interview. '.repeat(8)}`;

const bare = new Database(join(folder, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('CREATE TABLE answer (id TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT');
const put = bare.prepare('INSERT OR REPLACE INTO answer VALUES (?, ?)');

const times = { bare: [] as number[], service: [] as number[] };

function timed(into: number[], work: () => void): void {
  const start = performance.now();
  work();
  into.push(performance.now() - start);
}

afterAll(() => {
  closeSession(ports);
  bare.close();
  rmSync(folder, { recursive: true, force: true });
});

test('saving one answer', () => {
  for (let count = 0; count < 2000; count++) {
    const questionId = questions[count % questions.length]?.id ?? '';
    const patch = { note: note(count) };
    // In turns, so that whatever else the machine does meets both alike.
    timed(times.bare, () => put.run(questionId, patch.note));
    timed(times.service, () => saveAnswer(ports, { assessmentId, questionId, patch }));
  }
  expect(times.service).toHaveLength(times.bare.length);
  report('saving an answer, service against a bare commit', {
    p50: percentile(times.service, 50) / percentile(times.bare, 50),
    p99: percentile(times.service, 99) / percentile(times.bare, 99),
  });
}, 600_000);
