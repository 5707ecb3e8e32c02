import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { systemRegisterDocument } from '../../../shared/documents/aims/system-register/index.ts';
import { technicalFileDocument } from '../../../shared/documents/aims/technical-file/index.ts';
import { metricFigure } from '../../../shared/documents/aims/technical-file/metric-figure.ts';
import { checkDoc } from '../../../shared/documents/check.ts';
import type { Block, Doc } from '../../../shared/documents/doc.ts';
import { newOrganisation } from '../../../shared/domain/organisation.ts';
import type { AnyRecord, RecordLink } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import type { Metric } from '../../../shared/domain/test-results.ts';
import { recordWords } from '../../../shared/i18n/en/records/index.ts';
import { anyRecord } from '../domain/any-record.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';
import { blockText, expectFinished, headings, section, textOf } from './doc-text.ts';
import { systemLinks, systemRecords, systemsInput } from './systems-fixture.ts';

const register = (input: AimsDocInput = systemsInput()): Doc =>
  systemRegisterDocument.build(input, null);

function subject(input: AimsDocInput, code: string): AnyRecord {
  const found = input.records.of('system').find((system) => system.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}
const file = (code: string, input: AimsDocInput = systemsInput()): Doc =>
  technicalFileDocument.build(input, subject(input, code));
const lacking = (code: string, input: AimsDocInput = systemsInput()): readonly string[] =>
  technicalFileDocument.missing(input, subject(input, code));

/** The records with one of them changed. */
const changed = (code: string, change: (record: AnyRecord) => AnyRecord): AimsDocInput =>
  systemsInput(systemRecords.map((record) => (record.code === code ? change(record) : record)));
const withData = (code: string, data: Readonly<Record<string, unknown>>): AimsDocInput =>
  changed(code, (record) => ({ ...record, data: { ...record.data, ...data } }));

const tablesOf = (doc: Doc) =>
  doc.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const ofKind = <K extends Block['kind']>(doc: Doc, kind: K) =>
  doc.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Nothing printed that is no value, no empty table, nothing that a renderer refuses. */
function expectSound(doc: Doc): void {
  checkDoc(doc);
  expect(textOf(doc)).not.toMatch(/undefined|\bnull\b|NaN|Infinity|\[object/);
  const rows = doc.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'key-value' ? [block.rows.length] : [],
  );
  expect(rows).not.toContain(0);
}

const relations: readonly (readonly [RecordTypeName, string, RecordTypeName])[] = [
  ['dataset', 'used-by', 'system'],
  ['dataset', 'derived-from', 'dataset'],
  ['model', 'part-of', 'system'],
  ['model', 'trained-on', 'dataset'],
  ['test-run', 'tests', 'system'],
  ['test-run', 'data', 'dataset'],
  ['explanation', 'explains', 'system'],
  ['deployment', 'of', 'system'],
  ['risk', 'concerns', 'system'],
  ['impact', 'assesses', 'system'],
  ['system', 'depends-on', 'system'],
  ['system', 'documented-by', 'document'],
];
const types = [...new Set(relations.flatMap(([from, , to]) => [from, to]))];

/** A workspace of two odd records of each type, linked at random. */
const anyWorkspace = fc
  .tuple(
    fc.tuple(...types.flatMap((type) => [1, 2].map((at) => anyRecord(type, at, ['A.6.2.4'])))),
    fc.array(
      fc.tuple(fc.constantFrom(...relations), fc.constantFrom(1, 2), fc.constantFrom(1, 2, 3)),
      { maxLength: 30 },
    ),
  )
  .map(([records, links]) =>
    systemsInput(
      records,
      links.map(([[from, relation, to], one, other], at): RecordLink => ({
        id: recordId('task', at),
        fromId: recordId(from, one),
        relation,
        toId: recordId(to, other),
      })),
    ),
  );

describe('the AI system register', () => {
  it('is finished for a full register and for an empty one, and says that it is empty', () => {
    expectFinished(register());
    const empty = { ...systemsInput([], []), organisation: newOrganisation('Acme') };
    expectFinished(register(empty));
    expect(systemRegisterDocument.missing(empty, null)).toEqual(['No AI system is recorded.']);
    expect(section(register(empty), 'summary')).toContain('No AI system is recorded.');
  });

  it('says in its first sentences how many there are and which need attention', () => {
    const said = section(register(), 'summary');
    expect(said).toContain('has 4 AI systems in its register');
    expect(said).toContain('1 in deployment');
    expect(said).toContain('One of them is high-risk under the EU AI Act: Triage assistant');
    expect(said).toContain('The most critical is Triage assistant (AIS-001)');
    expect(said).toContain('Suppliers provide 2 of them');
  });

  it('names what is missing, of systems that are not retired', () => {
    expect(systemRegisterDocument.missing(systemsInput(), null)).toEqual([
      'AIS-003 lacks required information.',
      'AIS-003 has no owner.',
      'AIS-003 is not classified under the EU AI Act, or the reasons are not recorded.',
      'AIS-002 is deployed or in operation, but no impact assessment is recorded for it.',
      'The review of AIS-002 is overdue.',
    ]);
  });

  it('does not say that no system is high-risk while one is not classified', () => {
    const known = withData('AIS-001', { aiActClass: 'minimal' });
    expect(section(register(known), 'summary')).toContain('None of them is high-risk');
    const unknown = withData('AIS-001', { aiActClass: null });
    expect(section(register(unknown), 'summary')).not.toContain('high-risk');
  });

  it('raises the alarm about a prohibited practice that is in use', () => {
    const input = withData('AIS-002', { aiActClass: 'prohibited' });
    expect(section(register(input), 'summary')).toContain('not to be used, is one of them');
    expect(systemRegisterDocument.missing(input, null)[0]).toBe(
      'AIS-002 is classified as a prohibited practice and has not been retired.',
    );
  });

  it('leads from each line of the table to a card that tells class, reason and life', () => {
    const doc = register();
    const [overview] = tablesOf(doc);
    expect(overview?.rows).toHaveLength(4);
    const cards = ofKind(doc, 'card');
    expect(cards.map(({ id }) => id)).toEqual(
      ['1', '2', '3', '4'].map((number) => `system-AIS-00${number}`),
    );
    const [first] = cards.map(blockText);
    for (const words of [
      'High risk, classified on 11 February 2026',
      'third-party conformity assessment',
      '33 of 38 met, 1 waived, 4 open',
      'Fairness: passed with conditions (TST-001)',
      '3.2.0, St. Anna, pilot, since 23 Mar 2026',
      'Chest radiographs, training (DAT-001)',
    ]) {
      expect(first).toContain(words);
    }
  });

  it('survives anything that its records may hold', () => {
    fc.assert(
      fc.property(anyWorkspace, (input) => expectSound(register(input))),
      { numRuns: 30 },
    );
  });
});

describe('the technical file', () => {
  it('is finished for each system, however little is known about it', () => {
    const input = systemsInput();
    for (const system of input.records.of('system')) expectFinished(file(system.code));
    const bare = systemsInput([makeRecord('system', 7)], []);
    expectFinished(file('AIS-007', bare));
    expect(lacking('AIS-007', bare).length).toBeGreaterThan(5);
  });

  it('is about the systems that are not put away, and about nothing else', () => {
    const { records } = changed('AIS-004', (record) => ({ ...record, archivedAt: '2026-05-01' }));
    expect(technicalFileDocument.subjects?.(records).map(({ code }) => code)).toEqual([
      'AIS-001',
      'AIS-002',
      'AIS-003',
    ]);
    expect(() => technicalFileDocument.build(systemsInput(), null)).toThrow('about an AI system');
  });

  it('opens with what the system does, where it stands and what the tests found', () => {
    const said = section(file('AIS-001'), 'summary');
    expect(said).toContain('acts by itself while a person watches');
    expect(said).toContain('stands in the stage “Deployment”');
    expect(said).toContain(
      '2 values miss their limit: Sensitivity, pneumothorax (75 and older) 0.907',
    );
    expect(said).toContain('The groups differ most in False urgent share: Bedside images 0.117');
  });

  it('prints everything that was recorded about the system and its parts', () => {
    const all = textOf(file('AIS-001'));
    const own = systemRecords.filter(({ type, code }) =>
      type === 'system' ? code === 'AIS-001' : true,
    );
    const texts = own.flatMap(({ type, data }) =>
      ['risk', 'impact', 'document'].includes(type)
        ? []
        : Object.values(data).flatMap((value) =>
            typeof value === 'string' && /\s/.test(value) ? value.split('\n') : [],
          ),
    );
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) expect(all).toContain(text);
  });

  it('has the whole reasoning of the classification', () => {
    const said = section(file('AIS-001'), 'classification');
    const rows = subject(systemsInput(), 'AIS-001').data['classification'];
    expect(Array.isArray(rows) && rows.length).toBeGreaterThan(6);
    for (const { question, answer, reason } of rows as Record<string, string>[]) {
      for (const words of [question, answer, reason]) expect(said).toContain(words);
    }
    expect(said).toContain('not legal advice');
  });

  it('shows every criterion with its state, and why one was waived', () => {
    const said = section(file('AIS-001'), 'gates');
    expect(said).toContain('34 of 38 criteria of the stages so far are decided.');
    expect(said).toContain('No labels are made: findings come from reports.');
    expect(said).toContain('Deployment\n4 of 8 met, 4 open');
  });

  it('marks each value as pass or fail, and leaves one without a limit unmarked', () => {
    const table = tablesOf(file('AIS-001')).find(({ columns }) => columns[0]?.header === 'Metric');
    const marks = table?.rows.map((row) => row[4]?.[0]);
    expect(marks?.map((one) => (one?.kind === 'mark' ? one.mark : ''))).toEqual([
      'conforms',
      'conforms',
      'conforms',
      'does-not',
      'conforms',
      'conforms',
      'conforms',
      'does-not',
      'conforms',
      'conforms',
      'not-assessed',
    ]);
  });

  it('draws the groups of people for each metric that has some, with the finding as title', () => {
    expect(ofKind(file('AIS-001'), 'figure').map(({ title }) => title)).toEqual([
      'Sensitivity, pneumothorax is lowest for 75 and older (0.907), 0.054 below 18 to 44 (0.961)',
      'False urgent share is highest for Bedside images (0.117), 0.053 above Upright images (0.064)',
    ]);
  });

  it('prints the picture of an explanation, and no other evidence as a picture', () => {
    const pictures = ofKind(file('AIS-001'), 'picture');
    expect(pictures.map(({ title }) => title)).toEqual(['EV-021: Heat maps of 50 images']);
    expect(section(file('AIS-001'), 'documents')).toContain('SRS 3.2.pdf (EV-004)');
  });

  it('tells deployments and rollbacks with their reasons', () => {
    const said = section(file('AIS-001'), 'deployments');
    expect(said).toContain('Rolled back');
    expect(said).toContain('1 Sept 2025 to 12 Sept 2025');
    expect(said).toContain('Bedside images were sorted down');
  });

  it('keeps a withdrawn model to one line', () => {
    const said = section(file('AIS-001'), 'models');
    expect(said).toContain('Triage network (MOD-001)');
    expect(headings(file('AIS-001'))).toContain('models');
    expect(said).not.toContain('MOD-001 Triage network');
    expect(said).toContain('MOD-002 Triage network');
  });

  it('says why there are no data and no model of a bought system, and leaves empty parts out', () => {
    const doc = file('AIS-002');
    expect(section(doc, 'data')).toContain('its training data are the supplier’s');
    expect(headings(doc)).not.toContain('explanations');
    expect(headings(doc)).not.toContain('design');
    expect(lacking('AIS-002').join()).not.toContain('dataset');
  });

  it('names what contradicts or is missing', () => {
    expect(lacking('AIS-001')).toEqual([
      '4 criteria of the stages so far are still open.',
      'DAT-001: one quality check failed.',
      'DAT-002: not filled in: Known biases.',
      'The impact assessment IMP-001 was made for version 3.1; the system is at version 3.2.',
    ]);
    const failed = changed('TST-002', (record) => ({ ...record, status: 'failed' }));
    expect(lacking('AIS-001', failed)).toContain(
      'TST-002 failed, and no later run of the same kind is recorded.',
    );
    const silent = withData('AIS-001', { eventLog: ' ', monitoring: '' });
    expect(lacking('AIS-001', silent).join()).toContain('What is logged in operation');
  });

  it('leaves out what is archived', () => {
    const input = changed('DAT-001', (record) => ({ ...record, archivedAt: '2026-05-01' }));
    expect(section(file('AIS-001', input), 'data')).not.toContain('DAT-001');
  });

  it('is the same for the same records', () => {
    expect(file('AIS-001')).toEqual(file('AIS-001', systemsInput(systemRecords, systemLinks)));
  });

  it('survives anything that its records may hold', () => {
    fc.assert(
      fc.property(anyWorkspace, (input) => {
        for (const { code } of input.records.of('system')) expectSound(file(code, input));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the figure of a metric', () => {
  const row = (subgroup: string, value: number | null, threshold: number | null = 0.9): Metric => ({
    metric: 'Recall',
    subgroup,
    value,
    comparison: 'at-least',
    threshold,
    note: '',
  });
  const draw = (rows: readonly Metric[]) => metricFigure({ metric: 'Recall', rows }, String);

  it('describes every value to those who cannot see it', () => {
    const { alt } = draw([row('', 0.91), row('Women', 0.93), row('Men', null)]);
    expect(alt).toBe('Bars of Recall: All cases 0.91; Women 0.93; Men Not measured.');
  });

  it('writes a limit that all share at its line, and none where they differ', () => {
    const words = (rows: readonly Metric[]) =>
      draw(rows).drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(words([row('a', 1), row('b', 1)])).toContain('at least 0.9');
    expect(words([row('a', 1), row('b', 1, 0.8)]).join()).not.toContain('at least');
  });

  it('says that groups are equal instead of naming a worst one', () => {
    expect(draw([row('a', 0.9), row('b', 0.9)]).title).toBe(
      'Recall is the same in all groups (0.9)',
    );
  });

  it('draws the worst of many groups and says so', () => {
    const many = Array.from({ length: 40 }, (_, at) => row(`group ${at}`, at / 40));
    const { alt, drawing } = draw(many);
    expect(alt).toContain('The 24 groups furthest from their limit are drawn.');
    expect(alt).toContain('group 0 0');
    expect(alt).not.toContain('group 39');
    expect(drawing.height).toBeLessThan(600);
  });
});

it('every autonomy, origin and class has words of its own in the file', () => {
  const { autonomy, origin, aiActClass } = recordWords.system.fields;
  const texts = [
    ...Object.keys(autonomy.options).map((one) => withData('AIS-001', { autonomy: one })),
    ...Object.keys(origin.options).map((one) => withData('AIS-001', { origin: one })),
    ...Object.keys(aiActClass.options).map((one) => withData('AIS-001', { aiActClass: one })),
  ].map((input) => section(file('AIS-001', input), 'summary'));
  // The system's own three answers are among them: they give the same text three times.
  expect(new Set(texts).size).toBe(texts.length - 2);
});
