import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { listAnswers } from '../../db/repositories/assessment.ts';
import { listEvidence } from '../../db/repositories/evidence.ts';
import { checkWorkspace } from '../../db/check.ts';
import { bundled, start, type Running } from '../fixtures/child.ts';
import { opened } from '../fixtures/database.ts';
import { filesIn } from '../fixtures/folder.ts';
import { call, openWorld, projectRoot, setup } from '../fixtures/world.ts';

const rounds = 50;
const source = join(projectRoot, 'tests', 'fixtures', 'programs', 'interviewer.ts');

/** One line of the interviewer: an answer or a piece of evidence that was reported as saved. */
type Saved = { readonly questionId: string; readonly note: string } | { readonly code: string };

/** Lets an interviewer work, kills it after some answers, and gives all that it reported. */
async function interviewUntilKilled(
  interviewer: Running,
  job: object,
  answers: number,
): Promise<Saved[]> {
  const { child } = interviewer;
  const saved: Saved[] = [];
  const lines = createInterface({ input: interviewer.output });
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  lines.on('line', (line) => {
    if (line === 'ready') return;
    saved.push(JSON.parse(line) as Saved);
    // It does not wait for us: wherever it is by now, in the middle of a write or not.
    if (saved.length === answers) child.kill('SIGKILL');
  });
  child.stdin?.write(`${JSON.stringify(job)}\n`);
  const [[, signal]] = (await gone) as [[number | null, string], unknown];
  expect(signal).toBe('SIGKILL');
  return saved;
}

it(
  `loses no answer that was reported as saved, killed ${rounds} times`,
  { timeout: 120_000 },
  async () => {
    const program = await bundled(source);
    const made = openWorld();
    const { id: assessmentId } = await call(made, 'assessment.create', setup());
    await call(made, 'workspace.close');
    const notes = new Map<string, string>();
    const codes = new Set<string>();
    let reported = 0;
    let next = start(program, []);
    for (let round = 0; round < rounds; round++) {
      const interviewer = next;
      if (round + 1 < rounds) next = start(program, []);
      const answers = 1 + Math.floor(Math.random() * 25);
      const job = { path: made.path, assessmentId, round };
      const saved = await interviewUntilKilled(interviewer, job, answers);
      expect(saved.length).toBeGreaterThanOrEqual(answers);
      reported += saved.length;
      for (const one of saved) {
        if ('code' in one) codes.add(one.code);
        else notes.set(one.questionId, one.note);
      }

      const file = opened(made.path);
      expect(checkWorkspace(file.handle).problems).toEqual([]);
      const stored = listAnswers(file.handle.drizzle, assessmentId);
      for (const [questionId, note] of notes) {
        const found = stored.find((answer) => answer.questionId === questionId)?.note ?? 'nothing';
        if (found === note) continue;
        // It may have gone one answer further than it could say; never less far.
        expect(isNext(found, round, saved), `${note} became ${found}`).toBe(true);
        notes.set(questionId, found);
      }
      const evidence = new Set(listEvidence(file.handle.drizzle).map(({ code }) => code));
      expect([...codes].filter((code) => !evidence.has(code))).toEqual([]);
      file.close();
      expect(filesIn(made.folder)).toEqual(['client.aims']);
    }
    expect(reported).toBeGreaterThanOrEqual(rounds);
  },
);

/** Whether a note is the one that this round would have reported next. */
function isNext(note: string, round: number, saved: readonly Saved[]): boolean {
  const count = saved.filter((one) => 'note' in one).length;
  return note === JSON.stringify({ round, count });
}
