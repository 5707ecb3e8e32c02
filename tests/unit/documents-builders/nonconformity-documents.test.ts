import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentReportDocument } from '../../../shared/documents/aims/incidents/report.ts';
import { nonconformityRegisterDocument } from '../../../shared/documents/aims/nonconformities/register.ts';
import { nonconformityReportDocument } from '../../../shared/documents/aims/nonconformities/report.ts';
import { causeEffectDrawing } from '../../../shared/documents/aims/nonconformities/cause-effect.ts';
import { textWidth } from '../../../shared/documents/charts/measure.ts';
import type { Drawing } from '../../../shared/documents/drawing.ts';
import { causeBranches } from '../../../shared/domain/records/nonconformities.ts';
import { Records, type AimsRecord, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { link } from '../domain/journey-support.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { inputOf, registers } from './any-records.ts';
import { expectFinished, headings, section, textOf } from './doc-text.ts';

type Causes = AimsRecord<'nonconformity'>['data']['causes'];

const system = makeRecord('system', 1, {}, { title: 'Match' });
const found = makeRecord(
  'nonconformity',
  1,
  {
    source: 'internal-audit',
    grade: 'minor',
    requirements: ['9.1'],
    statement: 'Two indicators were not measured in March.',
    evidence: 'Indicator list of 2 April',
    detectedOn: '2026-04-10',
    correction: 'Measured late.',
    correctedOn: '2026-04-11',
    whys: [
      { why: 'The reminder went to somebody who left', evidence: 'Mail log' },
      { why: 'Leaving staff hand nothing over', evidence: '' },
    ],
    causes: [
      { branch: 'people', cause: 'No handover', root: true },
      { branch: 'process', cause: 'One reminder only', root: false },
    ],
    rootCause: 'No handover of duties.',
    analysedBy: 'Ines',
    analysedOn: '2026-04-15',
    reopened: [{ on: '2026-05-01', by: 'Ben', reason: 'It happened again in April.' }],
  },
  { title: 'Indicators not measured', status: 'acting', owner: 'Ines', due: '2026-05-01' },
);
const task = makeRecord(
  'task',
  1,
  { doneOn: '2026-04-20' },
  { title: 'Handover list', status: 'done', owner: 'Ben' },
);
const idea = makeRecord('idea', 1, { description: 'D', benefit: 'Fewer reminders' });
const input = inputOf([system, found, task, idea], 0);
const standing = {
  ...input,
  records: new Records(
    [system, found, task, idea],
    [link(task, 'serves', found), link(found, 'concerns', system)],
  ),
};

describe('the report on a nonconformity', () => {
  const doc = nonconformityReportDocument.build(standing, found);

  it('begins with what it is and where it stands', () => {
    expectFinished(doc);
    const result = section(doc, 'result');
    expect(result).toContain('NCR-001 is a nonconformity against 9.1, graded: Minor.');
    expect(result).toContain('One corrective action was decided; done: 1.');
    expect(result).toMatch(/days past its deadline/);
    expect(headings(doc)).toEqual(['result', 'found', 'correction', 'cause', 'actions', 'effect']);
  });

  it('has the chain of whys, the diagram with the marked root, actions and earlier attempts', () => {
    const cause = section(doc, 'cause');
    expect(cause).toContain('Leaving staff hand nothing over');
    expect(cause).toContain('Shown by: Mail log');
    expect(cause).toContain('2 causes were considered; marked as root: 1');
    expect(cause).toContain('Root cause: No handover');
    expect(section(doc, 'actions')).toMatch(/TSK-001\nHandover list[\s\S]*Done, 20 Apr 2026/);
    expect(section(doc, 'effect')).toContain('It happened again in April.');
  });

  it('says step by step what is missing, and nothing once it is closed', () => {
    const missing = nonconformityReportDocument.missing(standing, found);
    expect(missing).toContain('Extent: Where else you looked and what you found.');
    expect(missing.some((one) => one.startsWith('Corrective actions:'))).toBe(true);
    const closed = { ...found, status: 'closed' } as AnyRecord;
    expect(nonconformityReportDocument.missing(standing, closed)).toEqual([]);
  });
});

describe('the register of nonconformities', () => {
  it('counts by state and grade, says what is late, where causes lie, and lists ideas', () => {
    const doc = nonconformityRegisterDocument.build(standing, null);
    expectFinished(doc);
    expect(section(doc, 'summary')).toMatch(
      /has recorded one nonconformity\. One is open\. One is past its deadline: NCR-001\./,
    );
    expect(section(doc, 'branches')).toContain('Most root causes lie on the branch “people”: one.');
    expect(section(doc, 'ideas')).toContain('Fewer reminders');
    expect(section(doc, 'list')).toMatch(/NCR-001\nIndicators not measured/);
    expect(section(doc, 'list')).toContain('Next: Correction');
  });
});

describe('the report on an incident or a concern', () => {
  const incident = makeRecord(
    'incident',
    1,
    {
      what: 'Alma Quist saw that half of the list was missing.',
      kind: 'wrong-output',
      severity: 'high',
      detectedOn: '2026-05-01',
      affected: 'Applicants',
      affectedCount: 12,
      confidential: true,
      reporter: 'Alma Quist',
      contact: 'alma@home.example',
      notifications: [
        { whom: 'Authority', basis: 'Law', deadline: '2026-05-02', doneOn: null, reference: '' },
      ],
    },
    { title: 'List cut off, says alma quist' },
  );

  it('says what happened, who was told and what is open', () => {
    const doc = incidentReportDocument.build(input, incident);
    expectFinished(doc);
    expect(section(doc, 'summary')).toContain(
      'INC-001 is an incident of the kind “Wrong output”, severity: high. It was known on 1 May 2026. 12 people were affected.',
    );
    expect(section(doc, 'notifications')).toContain('overdue');
    expect(incidentReportDocument.missing(input, incident)).toContain(
      'It does not say how the incident was contained.',
    );
  });

  it('does not name somebody who reported in confidence, not even inside a text', () => {
    const doc = incidentReportDocument.build(input, incident);
    expect(JSON.stringify(doc)).not.toMatch(/alma quist|alma@home/i);
    expect(textOf(doc)).toContain('[name withheld] saw that half');
    const open = { ...incident, data: { ...incident.data, confidential: false } } as AnyRecord;
    expect(textOf(incidentReportDocument.build(input, open))).toContain('Alma Quist');
  });

  it('never does, whatever the records hold and wherever the name stands', () => {
    // Letters and signs that occur in no other text of the documents.
    const name = fc
      .array(fc.constantFrom('Q', 'z', '7', '(', '.', '*', ' ', 'ß', '資'), {
        minLength: 4,
        maxLength: 20,
      })
      .map((parts) => `Zq${parts.join('')}Qx`);
    fc.assert(
      fc.property(registers, fc.nat(1000), name, name, (all, seed, reporter, contact) => {
        const named = all.map((record) =>
          record.type === 'incident' || record.type === 'concern'
            ? {
                ...record,
                title: `About ${reporter}`,
                data: {
                  ...record.data,
                  confidential: true,
                  reporter,
                  contact,
                  what: `${contact} was told by ${reporter}.`,
                  lessons: reporter,
                },
              }
            : record,
        );
        const withNames = inputOf(named, seed);
        for (const subject of incidentReportDocument.subjects?.(withNames.records) ?? []) {
          const printed = JSON.stringify(incidentReportDocument.build(withNames, subject));
          for (const secret of [reporter, contact]) {
            expect(printed).not.toContain(JSON.stringify(secret).slice(1, -1));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** How far the shapes of a drawing reach; text by its own width. */
function reach({ shapes }: Drawing) {
  const boxes = shapes.map((shape) => {
    switch (shape.kind) {
      case 'text':
        return [shape.x, shape.y - shape.size, shape.x + textWidth(shape.text, shape), shape.y];
      case 'rect':
        return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
      case 'circle':
        return [shape.cx, shape.cy, shape.cx, shape.cy];
      case 'path': {
        const xs = shape.points.map(([x]) => x);
        const ys = shape.points.map(([, y]) => y);
        return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      }
    }
  });
  const at = (index: number): number[] => boxes.map((box) => box[index] ?? 0);
  return {
    left: Math.min(...at(0)),
    top: Math.min(...at(1)),
    right: Math.max(...at(2)),
    bottom: Math.max(...at(3)),
  };
}

describe('the cause-effect diagram', () => {
  const textsOf = (drawing: Drawing) =>
    drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

  it('shows every branch where there are no causes, and only those in use otherwise', () => {
    const bare = textsOf(causeEffectDrawing('Effect', [])).map(({ text }) => text);
    expect(bare).toEqual(expect.arrayContaining(['People', 'Measurement', 'No causes noted yet.']));
    const one: Causes = [{ branch: 'data', cause: 'Old data', root: true }];
    const texts = textsOf(causeEffectDrawing('Effect', one)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Data', 'Root cause: Old data', 'Effect']));
    expect(texts).not.toContain('People');
  });

  it('stays inside its canvas and on one page, at one size, with no line over another', () => {
    const cause = fc.record({
      branch: fc.constantFrom(...causeBranches),
      cause: fc.constantFrom('x', 'No alarm on drift', 'w'.repeat(300), '資料'.repeat(140)),
      root: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(cause, { maxLength: 90 }),
        fc.constantFrom('E', 'Long effect '.repeat(25), 'v'.repeat(300)),
        (causes, effect) => {
          const drawing = causeEffectDrawing(effect, causes);
          const { left, top, right, bottom } = reach(drawing);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(drawing.width + 0.01);
          expect(bottom).toBeLessThanOrEqual(drawing.height + 0.01);
          expect(drawing.height).toBeLessThan(660);
          const texts = textsOf(drawing);
          expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(7.5);
          for (const [index, one] of texts.entries()) {
            for (const other of texts.slice(index + 1)) {
              const apart =
                Math.abs(one.y - other.y) >= 7.5 ||
                one.x + textWidth(one.text, one) <= other.x ||
                other.x + textWidth(other.text, other) <= one.x;
              expect([one.text, other.text, apart]).toEqual([one.text, other.text, true]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
