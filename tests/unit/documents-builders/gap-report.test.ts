import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/domain/assessment.ts';
import { blankAnswer, isAnswered } from '../../../shared/domain/assessment.ts';
import { newOrganisation } from '../../../shared/domain/organisation.ts';
import { blockInlines } from '../../../shared/documents/check.ts';
import { buildGapReport, documentReadiness } from '../../../shared/documents/gap-report/index.ts';
import type { GapReportInput } from '../../../shared/documents/gap-report/index.ts';
import { blockText, expectFinished, headings, section, textOf } from './doc-text.ts';
import { realCatalogue, sampleAnswers, sampleInput, samplePrevious } from './fixture.ts';

const full = sampleInput({ previous: samplePrevious() });

describe('the full report', () => {
  const doc = buildGapReport(full);
  const all = textOf(doc);

  it('has every answered question with all that was recorded for it', () => {
    const questions = new Map(realCatalogue().questions.map((question) => [question.id, question]));
    const cards = new Map(
      doc.blocks.flatMap((block) => (block.kind === 'card' ? [[block.id, block] as const] : [])),
    );
    const answered = full.answers.filter(isAnswered);
    expect(answered.length).toBeGreaterThan(250);
    for (const answer of answered) {
      const block = cards.get(`question-${answer.questionId}`);
      const words = block ? blockText(block) : '';
      expect(words).toContain(questions.get(answer.questionId)?.text);
      for (const value of [
        answer.note,
        answer.recommendation,
        answer.owner,
        answer.notApplicableReason,
      ]) {
        expect(words).toContain(value);
      }
      expect(words).toContain(answer.maturity === null ? '' : `Maturity ${answer.maturity}`);
      expect(words).toContain(answer.due === null ? '' : 'due 30 September 2026');
      for (const id of answer.saidBy) {
        expect(words).toContain(full.assessment.people.find((person) => person.id === id)?.name);
      }
    }
  });

  it('has every action, every piece of evidence with its hash, and every person', () => {
    const plan = section(doc, 'plan');
    for (const action of full.actions) {
      for (const value of [action.code, action.title, action.detail, action.owner]) {
        expect(plan).toContain(value);
      }
    }
    const evidence = section(doc, 'evidence');
    for (const { code, title, sha256, location } of full.evidence) {
      for (const value of [code, title, sha256 ?? '', location]) expect(evidence).toContain(value);
    }
    for (const { name } of full.assessment.people) expect(section(doc, 'people')).toContain(name);
  });

  it('lists the unanswered questions', () => {
    const answered = new Set(full.answers.map(({ questionId }) => questionId));
    const open = realCatalogue().questions.filter(({ id }) => !answered.has(id));
    expect(open.length).toBeGreaterThan(5);
    for (const { id, text } of open) expect(section(doc, 'details')).toContain(`${id}  ${text}`);
  });

  it('leads from findings and actions to the answers', () => {
    const targets = doc.blocks
      .flatMap(blockInlines)
      .flat()
      .flatMap((inline) => (inline.kind === 'reference' ? [inline.target] : []));
    expect(targets.length).toBeGreaterThan(full.actions.length);
  });

  it('compares with the earlier assessment, in words and charts', () => {
    expect(headings(doc)).toContain('comparison');
    expect(section(doc, 'comparison')).toMatch(/The score went from \d+ to \d+\./);
    expect(section(doc, 'summary')).toContain('Since 8 April 2025 the score has risen by');
    expect(headings(buildGapReport(sampleInput()))).not.toContain('comparison');
  });

  it('is finished: no open placeholder, unique ids, references that resolve', () => {
    expectFinished(doc);
    expect(all).toContain('12 May 2026 to 14 May 2026');
  });

  it('gives the same document for the same records', () => {
    expect(buildGapReport(full)).toEqual(doc);
  });
});

describe('the variants', () => {
  it('keeps the summary short: no cards, no plan, the ten most urgent findings', () => {
    const doc = buildGapReport(sampleInput({ variant: 'summary' }));
    expect(headings(doc)).toEqual(['summary', 'results', 'findings', 'sign-off']);
    expect(doc.blocks.some(({ kind }) => kind === 'card')).toBe(false);
    const tables = doc.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.map(({ rows }) => rows.length)).toEqual([10]);
    expectFinished(doc);
  });

  it('shows gaps only, most urgent first, with the plan', () => {
    const input = sampleInput({ variant: 'gaps' });
    const doc = buildGapReport(input);
    expect(headings(doc)).toEqual(['findings', 'plan']);
    const cards = doc.blocks.filter(({ kind }) => kind === 'card');
    const gaps = input.answers.filter(({ status }) => status === 'partly' || status === 'does-not');
    expect(cards).toHaveLength(gaps.length);
    for (const { note } of gaps) expect(textOf(doc)).toContain(note);
    expectFinished(doc);
  });

  it('writes dates as the region does', () => {
    const organisation = { ...newOrganisation('Acme'), documentLanguage: 'en-US' as const };
    const { meta } = buildGapReport(sampleInput({ organisation }));
    expect(meta.date).toBe('May 12, 2026 to May 14, 2026');
    expect(meta.cover.map(({ value }) => value)).toContain('May 15, 2026');
    expect(meta.language).toBe('en-US');
  });
});

describe('the management summary', () => {
  const summary = (changes: Partial<GapReportInput>) =>
    section(buildGapReport(sampleInput({ variant: 'summary', ...changes })), 'summary');
  const rate = (status: Answer['status'], changes: Partial<Answer> = {}) =>
    realCatalogue().questions.map(({ id }, index): Answer => ({
      ...blankAnswer,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      assessmentId: sampleInput().assessment.id,
      questionId: id,
      updatedAt: '2026-05-15T16:20:00.000Z',
      status,
      ...changes,
    }));

  it('says something else for every kind of result', () => {
    const none = { actions: [], evidence: [], evidenceLinks: [] };
    const texts = [
      summary({ answers: [], ...none }),
      summary({ answers: rate('conforms'), ...none }),
      summary({ answers: rate('does-not'), ...none }),
      summary({ answers: rate('partly', { grade: 'minor' }), ...none }),
      summary({ answers: rate('conforms', { grade: 'observation' }), ...none }),
      summary({ answers: sampleAnswers() }),
    ];
    const verdicts = texts.map((text) => text.split('\n')[0]);
    expect(new Set(verdicts).size).toBe(texts.length);
    expect(verdicts[0]).toContain('Nothing has been rated yet');
    expect(verdicts[1]).toContain('meets everything that we assessed');
    expect(verdicts[2]).toContain('is at the beginning');
    expect(verdicts[3]).toContain('no major nonconformity');
    expect(verdicts[4]).toContain('is close to');
    expect(verdicts[5]).toContain('not ready for a certification audit');
  });

  it('names three things to decide, from the plan', () => {
    const text = summary({});
    expect(text).toContain('The three things to decide');
    expect(text).toMatch(/1\. Start with .+\. .+\n2\. .+\n3\. /s);
    const owned = sampleInput().actions.map((action) => ({ ...action, owner: 'Mia' }));
    expect(text).toContain('Name owners for');
    expect(summary({ actions: owned })).not.toContain('Name owners for');
  });

  it('is honest about what was not assessed and what was set aside without a reason', () => {
    const few = sampleAnswers().slice(0, 40);
    expect(summary({ answers: few })).toContain('Take this as an interim picture: only 40 of');
    expect(summary({ answers: few })).toMatch(/Not looked at at all: .*Improvement \(clause 10\)/);
    const silent = rate('not-applicable').slice(0, 2);
    expect(summary({ answers: silent })).toContain('For 2 of them no reason is recorded.');
    const quick = { ...sampleInput().assessment, variant: 'quick' as const };
    expect(summary({ assessment: quick })).toContain('key questions only');
  });
});

describe('documentReadiness', () => {
  it('asks for a subject, an author and an answer', () => {
    expect(documentReadiness(sampleInput())).toEqual({ ready: true, missing: [] });
    const bare = sampleInput({
      answers: [],
      organisation: newOrganisation(' '),
      assessor: { ...sampleInput().assessor, name: '' },
      assessment: { ...sampleInput().assessment, people: [] },
    });
    expect(documentReadiness(bare)).toEqual({
      ready: false,
      missing: ['answers', 'organisation', 'assessor'],
    });
  });
});
