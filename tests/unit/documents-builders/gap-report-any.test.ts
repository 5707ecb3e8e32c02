import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/domain/assessment.ts';
import { blankAnswer } from '../../../shared/domain/assessment.ts';
import { checkDoc } from '../../../shared/documents/check.ts';
import { buildGapReport } from '../../../shared/documents/gap-report/index.ts';
import type { GapReportInput } from '../../../shared/documents/gap-report/index.ts';
import { anyAnswers, assessment, catalogue } from '../domain/support.ts';
import { blockText, expectFinished, section, textOf } from './doc-text.ts';
import { sampleInput } from './fixture.ts';

describe('any answers', () => {
  const input = (
    answers: readonly Answer[],
    changes: Partial<GapReportInput> = {},
  ): GapReportInput => ({
    ...sampleInput({ actions: [], evidence: [], evidenceLinks: [] }),
    assessment: assessment(),
    catalogue,
    answers,
    ...changes,
  });
  const complete = (answers: readonly { readonly questionId: string }[]) =>
    answers.map((answer, index) => ({
      ...blankAnswer,
      ...answer,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      assessmentId: assessment().id,
      updatedAt: '2026-05-15T16:20:00.000Z',
    })) as Answer[];

  it('appear with their notes, recommendations and reasons, whatever the assessment asks', () => {
    const variants = fc.constantFrom('full' as const, 'quick' as const);
    const parts = fc.constantFrom(
      { clauses: true, controls: true },
      { clauses: true, controls: false },
      { clauses: false, controls: true },
    );
    fc.assert(
      fc.property(anyAnswers, anyAnswers, variants, parts, (now, before, variant, asked) => {
        const changes = { assessment: assessment({ variant, parts: asked }) };
        const previous = { assessment: assessment(), answers: complete(before) };
        const doc = buildGapReport(input(complete(now), { ...changes, previous }));
        checkDoc(doc);
        const all = textOf(doc);
        for (const { note, recommendation, notApplicableReason } of now) {
          for (const value of [note, recommendation, notApplicableReason]) {
            expect(all).toContain(value);
          }
        }
      }),
    );
  });

  it('give sound summaries and gap lists too', () => {
    const variants = fc.constantFrom('summary' as const, 'gaps' as const);
    fc.assert(
      fc.property(anyAnswers, variants, (answers, variant) => {
        expect(() => checkDoc(buildGapReport(input(complete(answers), { variant })))).not.toThrow();
      }),
    );
  });

  it('keep notes with several lines, and answers to questions that are gone', () => {
    const answers = complete([
      { questionId: 'Q-4.1-01', note: 'first\n\n  second', status: 'partly' } as never,
      { questionId: 'Q-99-01', note: 'from an older catalogue', status: 'conforms' } as never,
    ]);
    const all = textOf(buildGapReport(input(answers)));
    expect(all).toContain('first\n\n  second');
    expect(all).toContain('from an older catalogue');
  });

  it('leave no empty section for an assessment without answers', () => {
    const doc = buildGapReport(input([]));
    expectFinished(doc);
    const bare = doc.blocks.filter((block, index) => {
      if (block.kind !== 'heading') return false;
      const next = doc.blocks[index + 1];
      return next === undefined || (next.kind === 'heading' && next.level <= block.level);
    });
    expect(bare).toEqual([]);
    const hollow = doc.blocks.filter(
      (block) =>
        (block.kind === 'table' && block.rows.length === 0) ||
        (block.kind === 'paragraph' && blockText(block).trim() === ''),
    );
    expect(hollow).toEqual([]);
    expect(section(doc, 'findings')).toContain('nothing has been rated yet');
    expect(section(doc, 'evidence')).toContain('No evidence is recorded');
  });
});
