import { describe, expect, it } from 'vitest';
import { soaDocument } from '../../../shared/documents/aims/soa/index.ts';
import type { Doc } from '../../../shared/documents/doc.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { expectFinished, headings, section, textOf } from './doc-text.ts';
import { annex, ownControl, riskInput, riskLinks, riskRecords } from './risks-fixture.ts';

const build = (records?: readonly AnyRecord[], links = riskLinks): Doc =>
  soaDocument.build(riskInput(records, links), null);

describe('the statement of applicability', () => {
  it('names all 38 controls in their groups, and own ones', () => {
    const doc = build();
    expectFinished(doc);
    expect(headings(doc)).toEqual([
      'summary',
      ...['A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'A.7', 'A.8', 'A.9', 'A.10'].map(
        (group) => `group-${group}`,
      ),
      'own',
    ]);
    const rows = doc.blocks.flatMap((block) =>
      block.kind === 'table' && block.columns.length === 7 ? block.rows : [],
    );
    expect(rows).toHaveLength(39);
    const all = textOf(doc);
    for (const { data, title } of annex) expect(all).toContain(`${data.control} ${title}`);
    expect(section(doc, 'own')).toContain('Bypass for children');
    expect(section(doc, 'own')).toContain('For: Pictures of children never depend');
  });

  it('counts in the summary what the lines say', () => {
    const summary = section(build(), 'summary');
    expect(summary).toContain(
      'Lumen Diagnostics has compared the controls that its risk treatment needs with the 38 controls of Annex A: 36 apply, 2 are excluded. One control of the organisation’s own comes on top.',
    );
    expect(summary).toContain('Of those that apply, 3 are implemented and 34 are planned.');
  });

  it('has justification, status, implementation, check, document, evidence and risks of a line', () => {
    const line = annex.find(({ data }) => data.control === 'A.6.2.4');
    const evidence = new Map([[line?.id ?? '', [{ code: 'EVD-007' } as Evidence]]]);
    const doc = soaDocument.build({ ...riskInput(), evidence }, null);
    const group = section(doc, 'group-A.6');
    for (const words of [
      'Risk treatment, Law or regulation',
      'Modifies RSK-001: every version is tested per age group before release.',
      'Implemented\nsince 1 Feb 2026',
      'Test plan per version',
      'Check: No version went live',
      'Described in DOC-001',
      'Evidence: EVD-007',
      'RSK-001',
    ]) {
      expect(group).toContain(words);
    }
    expect(section(doc, 'group-A.8')).toContain('Nobody outside the clinics');
  });

  it('lists contradictions by name, and not a second time among the open points', () => {
    const doc = build();
    const summary = section(doc, 'summary');
    expect(summary).toContain('5 contradictions have to be resolved before approval');
    expect(summary).toContain('A.8.3 is excluded, but the treatment of RSK-005 uses it.');
    expect(summary).toContain('A.6.1.2 is excluded without a justification.');
    expect(summary).toContain(
      'RSK-004 is above the appetite, but no applicable control treats it.',
    );
    expect(summary).not.toContain('agrees with the risk register');
    expect(soaDocument.missing(riskInput(), null)).toEqual([
      '5 contradictions with the risk register or within the statement are open.',
    ]);
    expect(doc.meta.status).toBe('Incomplete');
  });

  it('says that it agrees with the register when it does', () => {
    const clean = annex.map((one) => ({
      ...one,
      data: { ...one.data, reasons: ['law' as const], justification: 'The law asks for it.' },
    }));
    const doc = build(clean, []);
    expect(section(doc, 'summary')).toContain('The statement agrees with the risk register.');
    expect(doc.meta.status).toBe('Complete');
    expect(section(doc, 'own')).toContain('None. Every control');
  });

  it('shows lines that nobody listed, and says so where there is none at all', () => {
    const some = build([annex[0]!, ownControl], []);
    expectFinished(some);
    expect(section(some, 'group-A.2')).toContain('A.2.3 Alignment');
    expect(section(some, 'group-A.2')).toContain('Not listed yet');
    expect(section(some, 'summary')).toContain(
      '37 controls of Annex A have no line: A.2.3, A.2.4, A.3.2',
    );
    const none = build([], []);
    expectFinished(none);
    expect(headings(none)).toEqual(['summary']);
    expect(section(none, 'summary')).toContain('no line is recorded');
  });

  it('counts a copy of a line as a control of its own, and no line twice', () => {
    const copy = { ...annex[0]!, id: ownControl.id, code: 'CTL-040' };
    const doc = build([...annex, copy], []);
    expect(section(doc, 'summary')).toContain('the 38 controls of Annex A: 36 apply');
    expect(section(doc, 'own')).toContain('CTL-040');
  });

  it('leaves archived lines and closed risks out', () => {
    const archived = riskRecords.map((one) =>
      one.id === annex[0]?.id ? { ...one, archivedAt: '2026-05-01T00:00:00.000Z' } : one,
    );
    expect(section(build(archived), 'group-A.2')).toContain('Not listed yet');
    const closed = riskRecords.map((one) =>
      one.code === 'RSK-005' ? { ...one, status: 'closed' } : one,
    );
    expect(section(build(closed), 'summary')).not.toContain('A.8.3 is excluded, but');
  });
});
