import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeBlob } from '../../db/blobs.ts';
import { checkFile, newFile, opened, tamper, writeTo } from '../fixtures/database.ts';
import { filesIn, hashOf } from '../fixtures/folder.ts';
import { answerRow, assessmentRow, fileRow } from '../fixtures/rows.ts';

const assessment = '00000000-0000-4000-8000-000000000001';

/** A workspace with an assessment, an answer and a file as evidence. */
function workspace(): string {
  const path = newFile();
  const file = opened(path);
  const bytes = Buffer.alloc(1_500_000, 'evidence ');
  const sha256 = storeBlob(file.handle, bytes);
  writeTo(file.handle, (db) => {
    db.insert('assessment', assessmentRow(assessment, db.nextCode('GAP')));
    db.insert('answer', answerRow('answer-1', assessment));
    const content = { sha256, size: bytes.byteLength };
    db.insert('evidence', fileRow('evidence-1', db.nextCode('EVD'), content));
    const target = { assessmentId: assessment, questionId: 'Q-4.1-01' };
    db.insert('evidence-link', { id: 'link-1', evidenceId: 'evidence-1', ...target });
  });
  file.close();
  return path;
}

/** What `check` says, as "kind: detail", after proof that it wrote nothing. */
function problemsOf(path: string): string[] {
  const before = hashOf(path);
  const report = checkFile(path);
  expect(hashOf(path)).toBe(before);
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
  expect(report.ok).toBe(report.problems.length === 0);
  return report.problems.map(({ kind, detail }) => `${kind}: ${detail}`);
}

it('finds nothing wrong with a sound file, says what it looked at, and leaves it as it is', () => {
  const path = workspace();
  expect(problemsOf(path)).toEqual([]);
  expect(checkFile(path).checked).toMatchObject({
    records: 6,
    changeLogEntries: 6,
    evidenceFiles: 1,
    evidenceBytes: 1_500_000,
  });
});

describe('check names what was changed behind its back', () => {
  const unlocked = 'DROP TRIGGER change_log_no_update; DROP TRIGGER change_log_no_delete;';
  const sha256 = '[0-9a-f]{64}';
  const cases: readonly (readonly [what: string, sql: string, found: readonly RegExp[]])[] = [
    [
      'an altered record',
      `UPDATE answer SET note = 'All is well.' WHERE id = 'answer-1'`,
      [/^record: answer\/answer-1: "note" was changed/],
    ],
    [
      'an altered list in a record',
      `UPDATE assessment SET ai_systems = '[]'`,
      [new RegExp(`^record: assessment/${assessment}: "aiSystems" was changed`)],
    ],
    [
      'a deleted record',
      `DELETE FROM evidence_link`,
      [/^record: evidence-link\/link-1 was deleted outside/],
    ],
    [
      'an inserted record',
      `INSERT INTO evidence VALUES ('evil', 'EVD-009', 'reference', 'x', '', '', NULL, '', NULL, 'now')`,
      [/^record: evidence\/evil .* not in the change log/],
    ],
    [
      'a guard of the log that is gone',
      'DROP TRIGGER change_log_no_update',
      [/^schema: trigger change_log_no_update is not as/],
    ],
    [
      'an altered entry of the log',
      `${unlocked} UPDATE change_log SET actor = 'Somebody' WHERE seq = 3`,
      [/^change-log: entry 3 was altered/],
    ],
    [
      'an entry whose record is no JSON any more',
      `${unlocked} UPDATE change_log SET after = 'broken' WHERE seq = 3`,
      [/^change-log: entry 3 was altered/],
    ],
    [
      'an altered record together with its entry of the log',
      `${unlocked} UPDATE answer SET maturity = 5;
       UPDATE change_log SET after = json_set(after, '$.maturity', 5) WHERE entity = 'answer'`,
      [/^change-log: entry 4 was altered/],
    ],
    [
      'a removed entry of the log',
      `${unlocked} DELETE FROM change_log WHERE seq = 2`,
      [
        /^change-log: entry 3 does not follow/,
        /^record: assessor\/assessor .* not in the change log/,
      ],
    ],
    [
      'a missing chunk of evidence',
      `DELETE FROM blob_chunk WHERE position = 1`,
      [new RegExp(`^evidence: ${sha256} does not match its content`)],
    ],
    [
      'an altered byte of evidence',
      `UPDATE blob_chunk SET bytes = CAST('X' || substr(bytes, 2) AS BLOB) WHERE position = 1`,
      [new RegExp(`^evidence: ${sha256} does not match its content`)],
    ],
    [
      'chunks in another order',
      `UPDATE blob_chunk SET position = 7 WHERE position = 0;
       UPDATE blob_chunk SET position = 0 WHERE position = 1;
       UPDATE blob_chunk SET position = 1 WHERE position = 7`,
      [new RegExp(`^evidence: ${sha256} does not match its content`)],
    ],
    [
      'evidence without its content',
      `DELETE FROM blob_chunk; DELETE FROM blob`,
      [/^evidence: the content of EVD-001 is missing/],
    ],
    [
      'a link to evidence that is gone',
      `DELETE FROM evidence`,
      [
        /^link: evidence_link\/link-1 refers to a missing record of evidence$/,
        /^record: evidence\/evidence-1 was deleted outside/,
      ],
    ],
    [
      'an index that no longer fits its table',
      `PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = replace(sql, '(sha256)', '(title)') WHERE name = 'evidence_sha256'`,
      [/^integrity: .*evidence_sha256/],
    ],
  ];
  it.each(cases)('%s', (_what, sql, found) => {
    const path = workspace();
    tamper(path, sql);
    const problems = problemsOf(path);
    for (const one of found) expect(problems).toContainEqual(expect.stringMatching(one));
  });
});

it('reports a record that cannot be read at all, and goes on', () => {
  const path = workspace();
  tamper(path, `PRAGMA ignore_check_constraints = ON; UPDATE assessment SET sites = 'broken'`);
  tamper(path, `UPDATE answer SET note = 'changed'`);
  const problems = problemsOf(path);
  expect(problems).toContainEqual(expect.stringMatching(/^record: assessment: .* cannot be read/));
  expect(problems).toContainEqual(expect.stringMatching(/^record: answer\/answer-1/));
});

it.each([
  ['UPDATE code_counter SET last = 0', 'the counter of GAP codes was changed outside Aimsbook'],
  ["DELETE FROM code_counter WHERE prefix = 'EVD'", 'the counter of EVD codes was changed'],
  ["INSERT INTO record_text VALUES ('nobody', 'x')", 'record/nobody: its search text was changed'],
])('finds what follows from the records changed: %s', (sql, detail) => {
  const path = workspace();
  tamper(path, sql);
  const { ok, problems } = checkFile(path);
  expect(ok).toBe(false);
  expect(problems.map((problem) => problem.detail).join()).toContain(detail);
});
