import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  riskMethodologyDocument,
  riskRegisterDocument,
} from '../../../shared/documents/aims/risks/index.ts';
import type { Block, Doc } from '../../../shared/documents/doc.ts';
import { levelTag, levelTone } from '../../../shared/documents/risk-tones.ts';
import { defaultRiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { expectFinished, headings, section, textOf } from './doc-text.ts';
import { criteria, riskInput, riskLinks, riskRecords, risks } from './risks-fixture.ts';

const method = (records?: readonly AnyRecord[]): Doc =>
  riskMethodologyDocument.build(riskInput(records), null);
const register = (records?: readonly AnyRecord[]): Doc =>
  riskRegisterDocument.build(riskInput(records, records === undefined ? riskLinks : []), null);
const only = <K extends Block['kind']>(doc: Doc, kind: K): Extract<Block, { kind: K }>[] =>
  doc.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe('the risk methodology', () => {
  it('says how risks are rated and accepted, with all words of the criteria', () => {
    const doc = method();
    expectFinished(doc);
    expect(headings(doc)).toEqual([
      'summary',
      'method',
      'likelihood',
      'consequence',
      'matrix',
      'levels',
      'treatment',
      'again',
    ]);
    const all = textOf(doc);
    for (const { label, meaning } of defaultRiskCriteria.likelihood) {
      expect(all).toContain(label);
      expect(all).toContain(meaning);
    }
    for (const { acceptance, acceptedBy } of defaultRiskCriteria.levels) {
      expect(all).toContain(acceptance);
      expect(all).toContain(acceptedBy);
    }
    expect(section(doc, 'summary')).toContain('a rating from 1 to 25');
    expect(section(doc, 'summary')).toContain('approved by Dr. Elif Sahin, managing director');
    expect(riskMethodologyDocument.missing(riskInput(), null)).toEqual([]);
    expect(doc.meta).toMatchObject({ code: 'RCR-001', status: 'Approved', owner: 'Hanna Vogt' });
  });

  it('puts each combination on its level, with the cells that differ', () => {
    const [matrix] = only(method(), 'matrix');
    expect(matrix?.columns).toEqual([
      '1 Negligible',
      '2 Minor',
      '3 Moderate',
      '4 Major',
      '5 Severe',
    ]);
    expect(matrix?.rows.map(({ label }) => label)[0]).toBe('5 Almost certain');
    expect(matrix?.rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
      '1 Low',
      '2 Low',
      '3 Low',
      '4 Low',
      '5 High',
    ]);
    expect(section(method(), 'matrix')).toContain('Rare and Severe is High');
  });

  it('says what waits for a new assessment, by date and because a system changed', () => {
    const again = section(method(), 'again');
    expect(again).toContain('every 12 months');
    // Both concern the letter writer, of which a version went live since.
    expect(again).toContain('2 wait for a new assessment (RSK-004, RSK-005)');
    expect(again).toContain('one carries no date of assessment');
  });

  it('says what is missing where nobody set criteria', () => {
    const missing = riskMethodologyDocument.missing(riskInput([]), null);
    expect(missing[0]).toContain('nobody at Lumen Diagnostics has looked at them');
    expect(missing[1]).toContain('has not approved');
    expectFinished(method([]));
    const bare = makeRecord('risk-criteria', 1, {
      ...defaultRiskCriteria,
      likelihood: defaultRiskCriteria.likelihood.map((one) => ({ ...one, meaning: '' })),
      levels: defaultRiskCriteria.levels.map((one) => ({ ...one, acceptedBy: ' ' })),
      triggers: [],
      method: '',
    });
    const found = riskMethodologyDocument.missing(
      riskInput([{ ...bare, due: '2026-01-01' }]),
      null,
    );
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe('The review of the criteria was due on 1 January 2026.');
    expect(headings(method([bare]))).not.toContain('method');
  });
});

describe('the risk register', () => {
  it('states the result from the data', () => {
    const doc = register();
    expectFinished(doc);
    const summary = section(doc, 'summary');
    expect(summary).toContain(
      'Lumen Diagnostics has 7 open AI risks. 3 stand above the appetite of 9: RSK-004, RSK-006, RSK-001. One is not rated yet: RSK-007.',
    );
    expect(summary).toContain(
      'Before treatment 5 of the rated risks lay above the appetite, after treatment 3 do. 3 tasks carry the treatment; 1 of 3 done and one is overdue.',
    );
  });

  it('shows each rated risk once in each matrix', () => {
    const [before, after] = only(register(), 'matrix');
    const codes = (block: typeof before): readonly string[] =>
      (block?.rows ?? [])
        .flatMap(({ cells }) => cells.flatMap(({ text }) => text.split(' ')))
        .filter((text) => text !== '')
        // Of codes in one cell only the first is whole.
        .map((text) => (text.startsWith('RSK-') ? text : `RSK-${text}`))
        .toSorted();
    expect(codes(before)).toEqual([
      'RSK-001',
      'RSK-002',
      'RSK-003',
      'RSK-004',
      'RSK-005',
      'RSK-006',
    ]);
    expect(codes(after)).toEqual(['RSK-001', 'RSK-002', 'RSK-003', 'RSK-005']);
    expect(before?.title).toBe('Before treatment 6 risks are rated: 5 high and 1 medium');
    expect(after?.title).toBe('After treatment 4 risks are rated: 1 high, 2 medium and 1 low');
  });

  it('lists every open risk, the gravest first and the unrated last', () => {
    const table = only(register(), 'table').find(({ columns }) => columns.length > 5);
    const order = table?.rows.map((row) => JSON.stringify(row[0]).match(/RSK-\d+/)?.[0]);
    expect(order).toEqual([
      'RSK-004',
      'RSK-006',
      'RSK-001',
      'RSK-005',
      'RSK-002',
      'RSK-003',
      'RSK-007',
    ]);
  });

  it('has a card with all that was written for each risk above the appetite', () => {
    const doc = register();
    const cards = only(doc, 'card');
    expect(cards.map(({ title }) => JSON.stringify(title).match(/RSK-\d+/)?.[0])).toEqual([
      'RSK-004',
      'RSK-006',
      'RSK-001',
    ]);
    const above = section(doc, 'above');
    const { data } = risks[0];
    for (const words of [data.source, data.event, data.treatment, data.rationale]) {
      expect(above).toContain(words);
    }
    expect(above).toContain('Organisation: major. Individuals: severe. Society: minor.');
    expect(above).toContain('A.6.2.4 AI system verification and validation');
    expect(above).toContain('CTL-039 Bypass for children');
    expect(above).toContain('TSK-001 Collect 4,000 pictures of children (in progress)');
    expect(above).toContain('Not accepted. At this level it may be accepted by: AIMS lead.');
  });

  it('has the plan, acceptances, opportunities and closed risks, and owners who sign', () => {
    const doc = register();
    const plan = section(doc, 'plan');
    expect(plan.indexOf('TSK-002')).toBeLessThan(plan.indexOf('TSK-001'));
    expect(plan.indexOf('TSK-001')).toBeLessThan(plan.indexOf('TSK-003'));
    expect(plan).toContain('overdue');
    expect(section(doc, 'accepted')).toContain('The check has found nothing in twelve deliveries.');
    expect(section(doc, 'opportunities')).toContain('Night service for rural clinics');
    expect(section(doc, 'closed')).toContain('RSK-008');
    const list = only(doc, 'table').find(({ columns }) => columns.at(-1)?.header === 'Signature');
    const rows = list?.rows.map((row) => row.map((cell) => JSON.stringify(cell))) ?? [];
    expect(rows.map(([name, codes]) => `${name} ${codes}`)).toEqual([
      expect.stringMatching(/Dr\. Jonas Weber.*"RSK-001"/),
      expect.stringMatching(/Hanna Vogt.*"RSK-002, RSK-003, RSK-005, RSK-006"/),
    ]);
  });

  it('names what is open', () => {
    expect(riskRegisterDocument.missing(riskInput(), null)).toEqual([
      'One risk is not rated: RSK-007.',
      'One risk has no owner: RSK-004.',
      'No treatment option is chosen for one risk: RSK-006.',
      'One risk is to be modified, but no control and no task does so: RSK-004.',
      'What remains after treatment is not rated for 2 risks: RSK-004, RSK-006.',
      '3 risks above the appetite are not accepted by anybody: RSK-004, RSK-006, RSK-001.',
      '2 risks wait for a new assessment: RSK-004, RSK-005.',
    ]);
  });

  it('says so where there is nothing, and leaves no empty section', () => {
    const doc = register([]);
    expectFinished(doc);
    expect(headings(doc)).toEqual(['summary', 'plan', 'opportunities']);
    expect(section(doc, 'summary')).toContain('has not recorded an AI risk yet');
    const calm = register([criteria, { ...risks[2], owner: 'Hanna Vogt' }]);
    expectFinished(calm);
    expect(section(calm, 'above')).toContain('No open risk stands above the appetite of 9');
    expect(section(calm, 'summary')).toContain('It stands within the appetite of 9.');
  });
});

const anyText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n\n',
    'مخاطر عالية',
    '風險評估 🚑',
    'Line\nline\n\nline',
    'x'.repeat(10_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyLevel = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });

describe('whatever the records hold', () => {
  it('both documents can be made', () => {
    const anyRisk = fc
      .record({
        title: anyText,
        owner: anyText,
        due: fc.constantFrom(null, '2026-02-29', '2020-01-01', '2030-12-31'),
        status: fc.constantFrom('identified', 'accepted', 'closed'),
        data: fc.record({
          kind: fc.constantFrom('risk', 'opportunity', null),
          source: anyText,
          event: anyText,
          consequences: anyText,
          treatment: anyText,
          acceptedBy: anyText,
          acceptedOn: fc.constantFrom(null, '2026-01-01'),
          assessedOn: fc.constantFrom(null, '2025-01-31'),
          likelihood: anyLevel,
          consequence: anyLevel,
          residualLikelihood: anyLevel,
          residualConsequence: anyLevel,
          strategy: fc.constantFrom('avoid', 'modify', 'share', 'retain', null),
        }),
      })
      .filter(({ due }) => due !== '2026-02-29');
    fc.assert(
      fc.property(fc.array(anyRisk, { maxLength: 5 }), anyText, (some, label) => {
        const records = some.map(({ data, ...head }, at) => makeRecord('risk', at + 1, data, head));
        const own = makeRecord('risk-criteria', 1, {
          ...defaultRiskCriteria,
          levels: defaultRiskCriteria.levels.map((one) => ({ ...one, acceptance: label })),
          method: label,
        });
        for (const doc of [method([own, ...records]), register([own, ...records])]) {
          expect(textOf(doc)).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the colours of levels', () => {
  it('are different for each of two to six levels, and strongest at the top', () => {
    for (let count = 2; count <= 6; count += 1) {
      const levels = Array.from({ length: count }, (_, at) => at);
      expect(new Set(levels.map((level) => levelTone(level, count))).size).toBe(count);
      expect(levelTone(count - 1, count)).toBe('does-not');
      expect(levelTag(count - 1, count)).toBe('danger');
      expect(levelTag(0, count)).toBe('neutral');
    }
  });
});

it('prints the same for the same records', () => {
  expect(register(riskRecords)).toEqual(register(riskRecords));
});
