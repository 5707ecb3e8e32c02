import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDoc } from '../../../shared/documents/check.ts';
import { impactAssessmentDocument } from '../../../shared/documents/aims/impact/index.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { objectivesPlanDocument } from '../../../shared/documents/aims/objectives/index.ts';
import { supplierRegisterDocument } from '../../../shared/documents/aims/suppliers/index.ts';
import type { Doc } from '../../../shared/documents/doc.ts';
import type { AnyRecord, RecordLink } from '../../../shared/domain/records/record.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { anyRecord } from '../domain/any-record.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';
import { blockText, expectFinished, headings, section, textOf } from './doc-text.ts';
import {
  fullImpact,
  planningInput,
  planningLinks,
  planningRecords,
  screenedImpact,
} from './planning-fixture.ts';

const impactDoc = (input: AimsDocInput = planningInput(), of: AnyRecord = fullImpact): Doc =>
  impactAssessmentDocument.build(input, of);
const plan = (input: AimsDocInput = planningInput()): Doc =>
  objectivesPlanDocument.build(input, null);
const chain = (input: AimsDocInput = planningInput()): Doc =>
  supplierRegisterDocument.build(input, null);
const withData = (record: AnyRecord, data: Readonly<Record<string, unknown>>): AnyRecord => ({
  ...record,
  data: { ...record.data, ...data },
});
const replaced = (record: AnyRecord): AimsDocInput =>
  planningInput(planningRecords.map((one) => (one.id === record.id ? record : one)));
const without = (...codes: string[]): AimsDocInput =>
  planningInput(planningRecords.filter(({ code }) => !codes.includes(code)));

describe('every document', () => {
  it('is finished for a full workspace', () => {
    for (const doc of [impactDoc(), impactDoc(planningInput(), screenedImpact), plan(), chain()]) {
      expectFinished(doc);
    }
  });

  it('is finished for an empty workspace and for a record that was only begun', () => {
    const empty = planningInput([], []);
    const begun = makeRecord('impact', 9);
    expectFinished(plan(empty));
    expectFinished(chain(empty));
    expectFinished(impactDoc(planningInput([begun], []), begun));
    expect(objectivesPlanDocument.missing(empty, null)).toEqual(['No AI objective is set (6.2).']);
    expect(supplierRegisterDocument.missing(empty, null)).toHaveLength(1);
    expect(
      impactAssessmentDocument.missing(planningInput([begun], []), begun).length,
    ).toBeGreaterThan(5);
  });

  it('survives anything that its records may hold', () => {
    const ids = planningInput().catalogue.requirements.map(({ id }) => id);
    const types: readonly RecordTypeName[] = [
      'impact',
      'system',
      'risk',
      'risk-criteria',
      'objective',
      'task',
      'change',
      'supplier',
    ];
    const many = fc.tuple(
      ...types.flatMap((type) =>
        (type === 'risk-criteria' ? [1] : [1, 2]).map((at) => anyRecord(type, at, ids)),
      ),
    );
    const relations: readonly (readonly [RecordTypeName, string, RecordTypeName])[] = [
      ['impact', 'assesses', 'system'],
      ['impact', 'replaces', 'impact'],
      ['risk', 'arises-from', 'impact'],
      ['task', 'serves', 'objective'],
      ['task', 'serves', 'impact'],
      ['change', 'changes', 'system'],
      ['system', 'supplied-by', 'supplier'],
      ['risk', 'concerns', 'supplier'],
    ];
    const links = fc.array(
      fc
        .tuple(fc.constantFrom(...relations), fc.constantFrom(1, 2), fc.constantFrom(1, 2))
        .map(([[from, relation, to], one, other]): RecordLink => ({
          id: recordId('task', one * 10 + other),
          fromId: recordId(from, one),
          relation,
          toId: recordId(to, other),
        })),
    );
    fc.assert(
      fc.property(many, links, (records, given) => {
        const input = { ...planningInput(), records: new Records(records, given) };
        for (const one of input.records.of('impact')) {
          checkDoc(impactDoc(input, one));
          impactAssessmentDocument.missing(input, one);
        }
        checkDoc(plan(input));
        checkDoc(chain(input));
        const all = [plan(input), chain(input)].map(textOf).join('\n');
        expect(all).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the impact assessment', () => {
  it('is one per record and says what was found, in its first lines', () => {
    const { records } = planningInput();
    expect(impactAssessmentDocument.subjects?.(records).map(({ code }) => code)).toEqual([
      'IMP-001',
      'IMP-002',
      'IMP-003',
    ]);
    const text = section(impactDoc(), 'result');
    expect(text).toContain('A full assessment was made of Match (AIS-001), version 3.1.');
    expect(text).toContain('4 groups of people and finds 6 harms and 2 benefits');
    expect(text).toContain('The gravest harm is rated High: Recruiters stop looking');
    expect(text).toContain('one of them is not in the risk register yet');
    expect(text).toContain('Tom Achterberg, managing director, 2 April 2026');
  });

  it('numbers harms from the gravest and puts each under its dimension', () => {
    const doc = impactDoc();
    const cards = doc.blocks.filter((block) => block.kind === 'card').map(blockText);
    expect(cards).toHaveLength(6);
    expect(cards.find((card) => card.includes('H1'))).toContain('Recruiters stop looking');
    const harms = section(doc, 'harms');
    expect(harms).toContain(
      'Severity 4 of 5, Major; likelihood 3 of 5, Possible. It can be undone in part.',
    );
    expect(harms).toContain('RSK-001 Applicants with career breaks are ranked lower: In treatment');
    const matrix = doc.blocks.find((block) => block.kind === 'matrix');
    const cells = matrix?.rows.flatMap((row) => row.cells.map(({ text }) => text)).filter(Boolean);
    expect(cells?.join(' ').split(' ').toSorted()).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
  });

  it('accounts for all sixteen dimensions', () => {
    const doc = impactDoc();
    const start = doc.blocks.findIndex(
      (block) => block.kind === 'heading' && block.id === 'dimensions',
    );
    const table = doc.blocks.slice(start).find((block) => block.kind === 'table');
    expect(table?.rows).toHaveLength(16);
    const text = section(doc, 'dimensions');
    expect(text).toContain('5 of 16 dimensions were not looked at yet.');
    expect(text).toContain('No effect: One small server');
    expect(text).toContain('Harms H2, H3; 1 benefit');
  });

  it('leaves out what a screening that ends with no does not need', () => {
    const doc = impactDoc(planningInput(), screenedImpact);
    expect(headings(doc)).toEqual(['result', 'screening', 'subject', 'decision']);
    expect(section(doc, 'screening')).toContain('One of the lesser questions');
    expect(section(doc, 'screening')).toContain('no full assessment is made');
  });

  it('says so when somebody decided against the answers', () => {
    const against = withData(fullImpact, { fullNeeded: 'no', harms: [] });
    expect(section(impactDoc(replaced(against), against), 'screening')).toContain(
      'This departs from what the answers call for',
    );
  });

  it('names a risk that is gone, and puts a rating from a longer scale on the last step', () => {
    const harms = fullImpact.data['harms'] as readonly Record<string, unknown>[];
    const odd = withData(fullImpact, {
      harms: [{ ...harms[0], severity: 6, likelihood: 6, risk: 'RSK-099' }],
    });
    const doc = impactDoc(replaced(odd), odd);
    expect(section(doc, 'harms')).toContain('RSK-099, which is no longer in the register');
    const matrix = doc.blocks.find((block) => block.kind === 'matrix');
    expect(matrix?.rows[0]?.cells.at(-1)?.text).toBe('H1');
  });

  it('is ready when nothing is open', () => {
    const missing = impactAssessmentDocument.missing(planningInput(), fullImpact);
    expect(missing).toContain('1 harm has no measure.');
    expect(missing.at(0)).toContain('dimensions are not looked at yet');
    expect(impactAssessmentDocument.missing(planningInput(), screenedImpact)).toEqual([]);
  });
});

describe('the plan of objectives', () => {
  it('says where they stand and which figures disagree', () => {
    const text = section(plan(), 'summary');
    expect(text).toContain('has set 4 AI objectives: 1 planned, 2 on track and 1 achieved.');
    expect(text).toContain('For OBJ-002, the figures point to another status');
    expect(text).toContain('79 %');
    expect(text).toContain('at most 5 points');
    expect(section(plan(), 'objectives')).toContain('The figures point to "At risk".');
  });

  it('draws the values of those that were measured at least twice', () => {
    const figures = plan().blocks.filter((block) => block.kind === 'figure');
    expect(figures).toHaveLength(2);
    expect(figures[0]?.title).toBe(
      'Share of objections answered by a person within five working days: 88 %, target 95 %',
    );
    expect(figures[0]?.alt).toContain('5 measurements from 31 January 2026 to 31 May 2026');
  });

  it('lists open tasks with what they serve and names the late ones', () => {
    const text = section(plan(), 'tasks');
    expect(text).toContain('3 open tasks serve an objective or a planned change. 1 is late.');
    expect(text).toContain('CHG-002');
    expect(headings(plan(without('TSK-001', 'TSK-002', 'TSK-003')))).not.toContain('tasks');
  });

  it('says what is not planned yet, in sentences', () => {
    expect(objectivesPlanDocument.missing(planningInput(), null)).toEqual([
      'OBJ-004 lacks an indicator, a target, an owner or a day.',
      'No task serves OBJ-004.',
      'It is not said from which policy 2 objectives follow: OBJ-002, OBJ-004.',
      'The change CHG-002 is proposed and not decided yet.',
    ]);
  });
});

describe('the register of suppliers and customers', () => {
  it('says with whom systems are shared and with whom something is open', () => {
    const text = section(chain(), 'summary');
    expect(text).toContain('shares its AI systems with 1 supplier and 1 customer.');
    expect(text).toContain('One is critical: Model Works.');
    expect(text).toContain('One of them has open points: Model Works.');
  });

  it('tells of each who answers for what, what was checked and what is open', () => {
    const text = section(chain(), 'kind-supplier');
    expect(text).toContain('One topic is shared without a word on how: Incidents and concerns.');
    expect(text).toContain('The contract ends on 15 August 2026.');
    expect(text).toContain('RSK-002 The language model changes without notice: Analysed');
    expect(text).toContain('Advert drafts (AIS-002)');
    expect(section(chain(), 'ended')).toContain('OldCast: Payroll forecasts');
  });

  it('is settled when nothing is open', () => {
    const input = planningInput(
      planningRecords.filter(({ code }) => code !== 'SUP-001'),
      planningLinks,
    );
    expect(section(chain(input), 'summary')).toContain('settled with all of them');
    expect(supplierRegisterDocument.missing(input, null)).toEqual([]);
  });
});
