import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainPoints,
  withStandardQuestions,
  withStandardTopics,
  type PartnerKind,
  type SupplierData,
} from '../../../shared/domain/value-chain.ts';
import {
  diligenceQuestions,
  responsibilityTopics,
} from '../../../shared/domain/value-chain-content.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';
const kinds: readonly PartnerKind[] = ['supplier', 'customer', 'partner'];

const settled = makeRecord('supplier', 1, {
  kind: 'supplier',
  criticality: 'high',
  contract: 'C-12',
  contractEnds: '2027-06-01',
  responsibilities: [
    { topic: 'Changes', who: 'they', how: '' },
    { topic: 'Incidents', who: 'shared', how: 'Each tells the other within a day.' },
  ],
  diligence: [
    {
      question: 'What was it trained on?',
      answer: 'Web text.',
      result: 'satisfied',
      on: '2026-01-10',
    },
  ],
}).data;

const keys = (data: Partial<SupplierData>, status = 'approved'): readonly string[] =>
  chainPoints({ status, data: { ...settled, ...data } }, today).map(({ key }) => key);

describe('standard content', () => {
  it.each(kinds)('is there for a %s and is added once', (kind) => {
    const topics = withStandardTopics(kind, []);
    const questions = withStandardQuestions(kind, []);
    expect(topics.length).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(withStandardTopics(kind, topics)).toEqual(topics);
    expect(withStandardQuestions(kind, questions)).toEqual(questions);
    expect(questions.every(({ result }) => result === 'open')).toBe(true);
  });

  it('fits the direction of the chain', () => {
    const asked = (kind: PartnerKind) =>
      withStandardQuestions(kind, []).map(({ question }) => question);
    const shared = asked('supplier').filter((question) => asked('customer').includes(question));
    expect(shared).toEqual([]);
    expect(asked('partner')).toHaveLength(diligenceQuestions.length);
    const topics = withStandardTopics('customer', []).map(({ topic }) => topic);
    expect(topics).not.toContain('Sub-suppliers');
    expect(new Set(responsibilityTopics.map(({ topic }) => topic)).size).toBe(
      responsibilityTopics.length,
    );
  });

  it('keeps what is there, first and unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(
          fc.record({
            topic: fc.oneof(
              fc.string(),
              fc.constantFrom(...responsibilityTopics.map((one) => one.topic)),
            ),
            who: fc.constantFrom(null, 'we' as const, 'shared' as const),
            how: fc.string(),
          }),
        ),
        (kind, rows) => {
          const filled = withStandardTopics(kind, rows);
          expect(filled.slice(0, rows.length)).toEqual(rows);
          const added = filled.slice(rows.length).map(({ topic }) => topic);
          expect(new Set(added).size).toBe(added.length);
        },
      ),
    );
  });
});

describe('open points', () => {
  it('are none when all is settled, or over', () => {
    expect(keys({})).toEqual([]);
    expect(keys({ responsibilities: [], diligence: [], criticality: null }, 'ended')).toEqual([]);
  });

  it.each([
    ['no-responsibilities', { responsibilities: [] }],
    ['undecided', { responsibilities: [{ topic: 'Logs', who: null, how: '' }] }],
    ['shared-without-how', { responsibilities: [{ topic: 'Logs', who: 'shared', how: ' ' }] }],
    ['no-diligence', { diligence: [] }],
    ['diligence-open', { diligence: [{ question: 'Q', answer: '', result: null, on: null }] }],
    [
      'concerns-but-approved',
      { diligence: [{ question: 'Q', answer: 'No.', result: 'concern', on: '2026-05-01' }] },
    ],
    [
      'diligence-old',
      { diligence: [{ question: 'Q', answer: 'Yes.', result: 'satisfied', on: '2025-05-01' }] },
    ],
    ['contract-ended', { contractEnds: '2026-05-31' }],
    ['contract-ends-soon', { contractEnds: '2026-08-30' }],
    ['no-contract', { contract: '', contractEnds: null }],
    ['no-criticality', { criticality: null }],
  ] as const)('name %s', (key, data) => {
    expect(keys(data as unknown as Partial<SupplierData>)).toEqual([key]);
  });

  it('take a concern as settled by conditions, and do not ask a candidate for a contract', () => {
    const concern = [
      { question: 'Q', answer: 'No.', result: 'concern' as const, on: '2026-05-01' },
    ];
    expect(keys({ diligence: concern }, 'approved-with-conditions')).toEqual(['concerns']);
    expect(keys({ contract: '', contractEnds: null }, 'candidate')).toEqual([]);
  });

  it('ask for answers again sooner the more depends on them', () => {
    const checked = (on: string) => [
      { question: 'Q', answer: 'Yes.', result: 'satisfied' as const, on },
    ];
    expect(keys({ criticality: 'low', diligence: checked('2024-06-01') })).toEqual([]);
    expect(keys({ criticality: 'medium', diligence: checked('2024-05-01') })).toEqual([
      'diligence-old',
    ]);
    expect(keys({ criticality: 'critical', diligence: checked('2025-05-01') })).toEqual([
      'diligence-old',
    ]);
  });
});
