import { expect, it } from 'vitest';
import {
  readinessStage1Document,
  readinessStage2Document,
} from '../../../shared/documents/aims/readiness/index.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { emptyAssessor, newOrganisation } from '../../../shared/domain/organisation.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import { realCatalogue, realLibraries } from '../../fixtures/world.ts';
import { readyLinks, readyOn, readyRecords } from '../domain/ready-records.ts';
import { textOf } from './doc-text.ts';

const input = (records = readyRecords): AimsDocInput => ({
  organisation: newOrganisation('Fjordvik'),
  assessor: emptyAssessor,
  records: new Records(records, readyLinks),
  catalogue: realCatalogue(),
  dimensions: [],
  interviews: realLibraries().interviews,
  evidence: new Map(),
  pictures: new Map(),
  logos: {},
  createdAt: `${readyOn}T09:00:00.000Z`,
  toolVersion: '0.1.0',
});

it('says that nothing stands in the way, and by which records', () => {
  const text = textOf(readinessStage1Document.build(input(), null));
  expect(text).toContain('nothing in the records of Fjordvik stands in the way of stage 1');
  expect(text).toContain('Statement of applicability: all Annex A controls decided');
  expect(text).toContain('CTL-001');
  expect(text).not.toContain('What to do');
});

it('names what is missing with what to do, what blocks first', () => {
  const without = readyRecords.filter(
    ({ type }) => type !== 'review' && type !== 'audit-programme',
  );
  const text = textOf(readinessStage1Document.build(input(without), null));
  expect(text).toContain('2 points stand in the way of stage 1 at Fjordvik');
  expect(text).toContain('First: Audit programme, approved. There is no record of it yet.');
  expect(text).toContain('Hold the review after the internal audit; sign the minutes.');
  expect(text.indexOf('What stands in the way')).toBeLessThan(text.indexOf('What is there'));
});

it('lists likely samples and every question for stage 2', () => {
  const text = textOf(readinessStage2Document.build(input(), null));
  expect(text).toContain('IND-001');
  for (const { who, questions } of realLibraries().interviews) {
    expect(text).toContain(who);
    for (const { ask, good } of questions) {
      expect(text).toContain(ask);
      expect(text).toContain(good);
    }
  }
});

it('is possible as soon as there is a record', () => {
  expect(readinessStage2Document.missing(input([]), null)).toEqual([
    'There are no records yet that could be looked at.',
  ]);
  expect(readinessStage2Document.missing(input(), null)).toEqual([]);
});
