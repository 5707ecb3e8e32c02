import { addMonths } from '../../../shared/domain/common.ts';
import { indicatorState, type IndicatorValue } from '../../../shared/domain/indicators.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import type { AimsRecord, AnyRecord, RecordLink } from '../../../shared/domain/records/record.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { planningInput } from './planning-fixture.ts';

/** Made-up indicators of the staffing company: one in breach per group, one late, one good, one new. */

const value = (on: string, figure: number, subgroup = '', note = ''): IndicatorValue => ({
  on,
  value: figure,
  subgroup,
  note,
});

type Data = Partial<AimsRecord<'indicator'>['data']>;

function indicator(
  number: number,
  data: Data,
  head: Partial<Omit<AnyRecord, 'type' | 'data'>> = {},
): AimsRecord<'indicator'> {
  const setUp = { createdAt: '2025-05-01T09:00:00.000Z', ...head };
  return makeRecord('indicator', number, { ...data, ...indicatorState(data) }, setUp);
}

const ends = Array.from({ length: 12 }, (_, at) => addMonths('2025-06-30', at));

export const fairness = indicator(
  1,
  {
    kind: 'fairness',
    purpose: 'Shows whether women and men are placed alike, as the policy promises.',
    method: 'Share of a group among the first five of each ranking, by month.',
    source: 'Ranking log',
    analysis: 'Read in the AI round on the second Thursday.',
    evaluatedBy: 'Hanna Weiß',
    unit: '%',
    direction: 'at-least',
    target: 48,
    threshold: 45,
    frequency: 'monthly',
    subgroups: ['women', 'men'],
    largestGap: 6,
    values: ends.flatMap((on, at) => [
      value(on, 49),
      value(on, at === 11 ? 44 : 48, 'women', at === 11 ? 'New model 3.2' : ''),
      value(on, at === 11 ? 54 : 50, 'men'),
    ]),
    evaluation: 'The new model lowers the share of women; it is rolled back until it is retrained.',
  },
  { title: 'Places for women and men', owner: 'Tom Achterberg', due: '2026-06-30' },
);

export const complaints = indicator(
  2,
  {
    kind: 'complaints',
    purpose: 'Shows whether whoever complains gets an answer.',
    method: 'Complaints answered within five working days, divided by all of the month.',
    analysis: 'Read by the managing director each quarter.',
    unit: 'days',
    direction: 'at-most',
    target: 4,
    threshold: 5,
    frequency: 'monthly',
    values: [value('2025-11-30', 3), value('2025-12-31', 6), value('2026-02-28', 4)],
  },
  { title: 'Days until a complaint is answered', owner: 'Hanna Weiß', due: '2026-03-31' },
);

export const oversight = indicator(
  3,
  {
    kind: 'oversight',
    purpose: 'Shows whether people really look at flagged results.',
    method: 'Flagged results with a decision by a person, divided by all flagged ones.',
    analysis: 'Read by the quality lead.',
    unit: '%',
    direction: 'at-least',
    threshold: 90,
    frequency: 'quarterly',
  },
  {
    title: 'Flagged results looked at by a person',
    owner: 'Luz Otero',
    createdAt: '2026-05-14T09:00:00.000Z',
  },
);

const nonconformity = makeRecord(
  'nonconformity',
  1,
  { source: 'indicator', grade: 'minor', detectedOn: '2026-06-01' },
  { title: 'Fewer women among the first five', status: 'acting' },
);

export const monitoringRecords: readonly AnyRecord[] = [
  fairness,
  complaints,
  oversight,
  nonconformity,
  makeRecord('system', 7, {}, { title: 'Match', status: 'operation' }),
  makeRecord('system', 8, {}, { title: 'Forecast', status: 'operation' }),
  makeRecord(
    'objective',
    7,
    {
      indicator: 'Staff trained',
      unit: '%',
      direction: 'at-least',
      target: 90,
      frequency: 'quarterly',
      startOn: '2025-10-01',
      measurements: [{ on: '2025-12-31', value: 60, note: '' }],
    },
    { title: 'Staff know the AI policy', status: 'on-track', due: '2026-12-31' },
  ),
];

const link = (number: number, from: AnyRecord, relation: string, to: AnyRecord): RecordLink => ({
  id: `00000000-0000-4000-9200-${String(number).padStart(12, '0')}`,
  fromId: from.id,
  relation,
  toId: to.id,
});
const match = monitoringRecords[4] ?? fairness;

export const monitoringLinks: readonly RecordLink[] = [
  link(1, fairness, 'measures', match),
  link(2, fairness, 'led-to', nonconformity),
];

/** What the monitoring report is made from; the day is 2 June 2026. */
export const monitoringInput = (
  records: readonly AnyRecord[] = monitoringRecords,
  links: readonly RecordLink[] = monitoringLinks,
): AimsDocInput => planningInput(records, links);
