import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksOf, readinessOf } from '../../../shared/domain/readiness/index.ts';
import {
  readinessKeys,
  readinessStages,
  type ReadinessKey,
  type ReadinessStage,
} from '../../../shared/domain/readiness/model.ts';
import { processRecords } from '../../../shared/domain/readiness/processes.ts';
import { readinessView } from '../../../shared/domain/readiness/view.ts';
import { lackSentences } from '../../../shared/documents/readiness-words.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import { recordTypeNames } from '../../../shared/domain/records/types.ts';
import { realCatalogue, realLibraries } from '../../fixtures/world.ts';
import { anyRecord } from './any-record.ts';
import { makeRecord } from './record-fixture.ts';
import {
  readyInput,
  readyLinks,
  readyOn,
  readyRecords,
  required,
  requiredAtStage2,
  requiredLinks,
} from './ready-records.ts';

const lacking = (stage: ReadinessStage, input: ReturnType<typeof readyInput>): ReadinessKey[] =>
  readinessOf(stage, input)
    .items.filter(({ lacks }) => lacks.length > 0)
    .map(({ key }) => key);

const removable = { 1: required, 2: [...required, ...requiredAtStage2] } as const;

describe('readiness for the certification audit', () => {
  test('every key belongs to a check, and none twice', () => {
    const keys = checksOf('2').map(({ key }) => key);
    const all = new Set([...checksOf('1'), ...checksOf('2')].map(({ key }) => key));
    expect(keys).toHaveLength(new Set(keys).size);
    expect([...all].toSorted()).toEqual([...readinessKeys].toSorted());
  });

  test('asks for all documented information that the standard names', () => {
    const asked = checksOf('1').map(({ clause }) => clause);
    const named = realCatalogue().documentedInformation.map(({ clause }) => clause);
    expect(named.filter((clause) => !asked.includes(clause))).toEqual([]);
  });

  test.each(readinessStages)(
    'finds nothing in an organisation that is ready for stage %s',
    (stage) => {
      const result = readinessOf(stage, readyInput());
      expect(result.items.filter(({ lacks }) => lacks.length > 0)).toEqual([]);
      expect(result).toMatchObject({ ready: true, blocking: 0, weak: 0 });
    },
  );

  test.each(readinessStages)(
    'names everything that blocks stage %s in an empty workspace',
    (stage) => {
      const result = readinessOf(stage, readyInput([], []));
      const needed = new Set(removable[stage].map(({ key }) => key));
      const found = new Set(lacking(stage, readyInput([], [])));
      expect([...needed].filter((key) => !found.has(key))).toEqual([]);
      expect(result.ready).toBe(false);
    },
  );

  test.each(readinessStages)('stage %s: removing any required records always shows', (stage) => {
    fc.assert(
      fc.property(fc.subarray([...removable[stage]], { minLength: 1 }), (gone) => {
        const ids = new Set(gone.map(({ record }) => record.id));
        const found = lacking(stage, readyInput(readyRecords.filter(({ id }) => !ids.has(id))));
        for (const { record, key } of gone) expect(found, record.code).toContain(key);
      }),
      { numRuns: 300 },
    );
  });

  test.each(removable[2].map(({ record, key }) => [record.code, key, record.id] as const))(
    'without %s, %s is missing',
    (_, key, id) => {
      const rest = readyRecords.filter((record) => record.id !== id);
      expect(lacking('2', readyInput(rest))).toContain(key);
    },
  );

  test('a record that is put away counts as missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...removable[2]), ({ record, key }) => {
        const records = readyRecords.map((one) =>
          one.id === record.id ? { ...one, archivedAt: `${readyOn}T10:00:00.000Z` } : one,
        );
        expect(lacking('2', readyInput(records))).toContain(key);
      }),
    );
  });

  test.each(requiredLinks)(
    'without the link $link.relation, $key is missing',
    ({ link, key, stage }) => {
      const links = readyLinks.filter(({ id }) => id !== link.id);
      expect(lacking(stage, readyInput(readyRecords, links))).toContain(key);
    },
  );

  test.each([
    ['scope', 'scope'],
    ['document', 'policy'],
    ['risk-criteria', 'risk-process'],
    ['audit-programme', 'audit-programme'],
    ['impact', 'impact-results'],
    ['review', 'review-results'],
    ['audit', 'audit-results'],
  ] as const)('a %s that nobody approved does not count', (type, key) => {
    const records = readyRecords.map((record) =>
      record.type === type
        ? makeRecord(type, 1, record.data, { ...record, status: 'draft' })
        : record,
    );
    expect(lacking('1', readyInput(records))).toContain(key);
  });

  test('what was in order a while ago is not for ever', () => {
    const later = lacking('2', readyInput(readyRecords, readyLinks, '2028-11-25'));
    for (const key of [
      'scope',
      'policy',
      'audit-results',
      'review-results',
      'training',
      'indicators-current',
    ]) {
      expect(later).toContain(key);
    }
  });

  test('one new risk among many is a weak point, a register of unrated ones blocks', () => {
    const blocking = (fresh: number) => {
      const risk = readyRecords.find(({ type }) => type === 'risk');
      const rated = Array.from({ length: 9 }, (_, at) =>
        makeRecord('risk', at + 10, risk?.data, { status: 'accepted', due: '2027-03-01' }),
      );
      const open = Array.from({ length: fresh }, (_, at) => makeRecord('risk', at + 50));
      return readinessOf('1', readyInput([...readyRecords, ...rated, ...open])).items.find(
        ({ key }) => key === 'risk-results',
      );
    };
    expect(blocking(1)).toMatchObject({ blocks: false, lacks: [{ reason: 'incomplete' }] });
    expect(blocking(9)).toMatchObject({ blocks: true });
  });

  test('a body that consulted the organisation contradicts its own choice', () => {
    const records = readyRecords.map((record) =>
      record.type === 'body'
        ? makeRecord('body', 1, { ...record.data, consulted: true }, record)
        : record,
    );
    const item = readinessOf('1', readyInput(records)).items.find(
      ({ key }) => key === 'body-chosen',
    );
    expect(item?.lacks.map(({ reason }) => reason)).toEqual(['contradiction']);
  });

  test('concerns of stage 1 block stage 2 until they are closed', () => {
    const [stage1] = readyRecords.filter(({ type }) => type === 'external-audit');
    const finding = (status: string) =>
      makeRecord('finding', 1, { grade: 'observation' }, { status });
    const found = {
      id: '00000000-0000-4000-9000-000000000099',
      fromId: finding('issued').id,
      relation: 'found-in',
      toId: stage1?.id ?? '',
    };
    const keys = (status: string) =>
      lacking('2', readyInput([...readyRecords, finding(status)], [...readyLinks, found]));
    expect(keys('issued')).toContain('stage-1-findings');
    expect(keys('closed')).not.toContain('stage-1-findings');
  });

  test('says what is missing in sentences, whatever the records hold', () => {
    const requirements = realCatalogue().requirements.map(({ id }) => id);
    const some = fc
      .uniqueArray(fc.constantFrom(...recordTypeNames), { maxLength: 12 })
      .chain((types) => fc.tuple(...types.map((type) => anyRecord(type, 1, requirements))));
    fc.assert(
      fc.property(some, fc.constantFrom(...readinessStages), (records, stage) => {
        const input = { ...readyInput(), records: new Records(records, []) };
        const view = readinessView(stage, input, realLibraries().interviews);
        for (const item of view.readiness.items) {
          expect(item.lacks.length === 0 || lackSentences(item).length > 0).toBe(true);
          expect(lackSentences(item).join(' ')).not.toMatch(/undefined|null|\{/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('records by process', () => {
  test('three months are shown by days on which something was done, not by plans', () => {
    const training = (heldOn: string, checkOn: string) =>
      new Records([makeRecord('training', 1, { heldOn, checkOn })], []);
    const state = (records: Records) =>
      processRecords(records, readyOn).find(({ process }) => process === 'competence')?.state;
    expect(state(training('2026-08-01', '2026-09-01'))).toBe('good');
    expect(state(training('2026-11-01', '2026-01-01'))).toBe('short');
    expect(state(training('2027-01-01', '2026-01-01'))).toBe('none');
  });

  test('picks what is late, grave, new and old, and none twice', () => {
    const found = (number: number, detectedOn: string, grade: 'major' | 'minor', due: string) =>
      makeRecord('nonconformity', number, { detectedOn, grade }, { due });
    const records = new Records(
      [
        found(1, '2026-01-10', 'minor', '2027-01-01'),
        found(2, '2026-03-10', 'major', '2027-01-01'),
        found(3, '2026-05-10', 'minor', '2026-06-01'),
        found(4, '2026-10-10', 'minor', '2027-01-01'),
        found(5, '2026-04-10', 'minor', '2027-01-01'),
      ],
      [],
    );
    const samples = processRecords(records, readyOn).find(
      ({ process }) => process === 'improvement',
    )?.samples;
    expect(samples?.map(({ record, why }) => [record.code, why])).toEqual([
      ['NCR-003', 'late'],
      ['NCR-002', 'gravest'],
      ['NCR-004', 'newest'],
      ['NCR-001', 'oldest'],
    ]);
  });
});
