import { describe, expect, it } from 'vitest';
import { auditPlanDocument } from '../../../shared/documents/aims/audits/plan.ts';
import { auditProgrammeDocument } from '../../../shared/documents/aims/audits/programme.ts';
import { auditReportDocument } from '../../../shared/documents/aims/audits/report.ts';
import type { Doc } from '../../../shared/documents/doc.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import {
  auditInput,
  auditLinks,
  auditProgramme,
  auditRecords,
  nextAudit,
  reportedAudit,
} from './audits-fixture.ts';
import { blockText, expectFinished, headings, section, textOf } from './doc-text.ts';

const kinds = [auditProgrammeDocument, auditPlanDocument, auditReportDocument];
const report = (): Doc => auditReportDocument.build(auditInput(), reportedAudit);
const plan = (): Doc => auditPlanDocument.build(auditInput(), nextAudit);
const programme = (): Doc => auditProgrammeDocument.build(auditInput(), auditProgramme);
const lead = (doc: Doc): string => {
  const found = doc.blocks.find((block) => block.kind === 'paragraph' && block.style === 'lead');
  return found === undefined ? '' : blockText(found);
};

describe('the documents of internal audits', () => {
  it('are finished for full records and for those that were only begun', () => {
    for (const doc of [report(), plan(), programme()]) expectFinished(doc);
    const begun = makeRecord('audit', 9);
    const empty = auditInput([begun], []);
    expectFinished(auditPlanDocument.build(empty, begun));
    expectFinished(auditReportDocument.build(empty, begun));
    expect(auditPlanDocument.missing(empty, begun)).toHaveLength(6);
    expect(auditReportDocument.missing(empty, begun)).toHaveLength(4);
    const bare = makeRecord('audit-programme', 9);
    expectFinished(auditProgrammeDocument.build(auditInput([bare], []), bare));
    expect(auditProgrammeDocument.missing(auditInput([bare], []), bare)).toHaveLength(3);
  });

  it('are about every audit that is not cancelled, and about every programme', () => {
    const cancelled = makeRecord('audit', 8, {}, { status: 'cancelled' });
    const { records } = auditInput([...auditRecords, cancelled]);
    const codes = kinds.map((kind) => kind.subjects?.(records).map(({ code }) => code));
    const audits = ['AUD-001', 'AUD-002', 'AUD-003'];
    expect(codes).toEqual([['APR-001'], audits, audits]);
    expect(() => auditReportDocument.build(auditInput(), auditProgramme)).toThrow(/audit record/);
  });
});

describe('the audit report', () => {
  it('begins with what was found and concluded', () => {
    expect(lead(report())).toBe(
      'The audit of Brightwater Logistics found one minor nonconformity and one good practice. ' +
        'Apart from the nonconformities the AIMS conforms to the audit criteria. ' +
        'It is put into practice and kept up. 4 of 5 questions were answered. ' +
        'One clause or control in scope was not reached.',
    );
    expect(auditReportDocument.missing(auditInput(), reportedAudit)).toEqual([]);
  });

  it('shows findings as cards, the gravest first, with what came of them', () => {
    const cards = report().blocks.filter((block) => block.kind === 'card');
    expect(cards.map(({ id }) => id)).toEqual(['finding-FND-001', 'finding-FND-002']);
    const [first] = cards.map(blockText);
    for (const part of [
      'Minor nonconformity',
      '7.2 Competence',
      'Two of five engineers',
      'Training records of S. Dahl',
      'Accepted. Both are trained in April.',
      '8 July 2026',
      'NCR-001 Competence is not proved (',
    ]) {
      expect(first).toContain(part);
    }
  });

  it('says what was looked at with whom, what was not reached, what became of earlier findings', () => {
    const doc = report();
    expect(headings(doc)).toEqual([
      'summary',
      'audit',
      'findings',
      'follow-ups',
      'limits',
      'samples',
    ]);
    expect(section(doc, 'samples')).toContain('Training records of five of eleven engineers');
    expect(section(doc, 'samples')).toContain('Service team');
    expect(section(doc, 'samples')).not.toContain('7.4');
    expect(section(doc, 'limits')).toContain('7.4 Communication');
    expect(section(doc, 'follow-ups')).toContain('The matrix is kept up.');
    expect(section(doc, 'follow-ups')).toContain('FND-003');
  });

  it('leaves parts out that have nothing to say, and says that a draft is one', () => {
    const bare = auditInput(auditRecords.filter(({ type }) => type !== 'audit-check'));
    const noLimits = { ...reportedAudit, data: { ...reportedAudit.data, limits: '' } };
    const doc = auditReportDocument.build(bare, noLimits);
    expect(headings(doc)).toEqual(['summary', 'audit', 'findings']);
    const missing = auditReportDocument.missing(auditInput(), nextAudit);
    expect(missing).toContain('The audit is not reported: this is a draft.');
    const unproved = makeRecord('finding', 7, { grade: 'minor', statement: 'X' });
    const extra = auditInput(
      [...auditRecords, unproved],
      [
        ...auditLinks,
        { id: 'x', fromId: unproved.id, relation: 'found-in', toId: reportedAudit.id },
      ],
    );
    expect(auditReportDocument.missing(extra, reportedAudit)).toEqual([
      'FND-007 does not say what was seen.',
    ]);
  });
});

describe('the audit plan', () => {
  it('names who is not independent, and has everybody sign', () => {
    const doc = plan();
    expect(auditPlanDocument.missing(auditInput(), nextAudit)).toEqual([
      'Mia Lindqvist is not independent of everything in scope.',
      'There is no timetable.',
    ]);
    expect(section(doc, 'team')).toContain(
      'Not independent: Head of operations (ROL-051) is their role and answers for 8.1.',
    );
    expect(section(doc, 'team')).toContain('Internal auditor course (QLF-001)');
    const signed = doc.blocks.find((block) => block.kind === 'signatures');
    expect(signed?.kind === 'signatures' && signed.signers.map(({ name }) => name)).toEqual([
      'Tom Achterberg',
      'Mia Lindqvist',
      'Ada Brekke',
    ]);
    expect(lead(doc)).not.toContain('nobody in the team audits');
  });

  it('follows up what earlier audits found, and prints the timetable', () => {
    expect(section(plan(), 'follow-ups')).toContain('FND-001');
    const first = auditPlanDocument.build(auditInput(), reportedAudit);
    expect(section(first, 'timetable')).toContain('Competence and awareness');
    expect(lead(first)).toBe(
      'Tom Achterberg leads an internal audit of 4 clauses and controls. ' +
        'It takes place from 2 March 2026 to 3 March 2026. ' +
        'According to the records nobody in the team audits their own work.',
    );
  });
});

describe('the audit programme', () => {
  it('counts what is covered and says what is not', () => {
    expect(lead(programme())).toMatch(
      /^From 1 July 2025 to 30 June 2028 3 audits look at the AIMS: of \d+ clauses, controls and processes, \d+ are audited and \d+ planned in time\. \d+ have no audit in time\.$/,
    );
    const table = section(programme(), 'coverage');
    expect(table).toContain('7.2 Competence');
    expect(table).toContain('AUD-001 in scope, but not reached');
    expect(table).toContain('Not covered');
  });

  it('gives the reasons for what matters more or less', () => {
    const reasons = section(programme(), 'importance');
    expect(reasons).toContain('The programme says high: Match is retrained every month.');
    expect(reasons).toContain('The programme says low: Certified to ISO/IEC 27001.');
    expect(reasons).toContain('There was a nonconformity: NCR-001.');
    const gaps = new Map([['4.1', { code: 'GAP-001', gaps: 2, rated: 6 }]]);
    const withGaps = auditProgrammeDocument.build({ ...auditInput(), gaps }, auditProgramme);
    expect(textOf(withGaps)).toContain('The gap analysis GAP-001 found it missing in 2 answers.');
  });
});
