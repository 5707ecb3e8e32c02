import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awarenessCounts,
  awarenessOf,
  bindingDocuments,
  isAnswerLate,
  standOf,
} from '../../../shared/domain/awareness.ts';
import { Records, type AimsRecord, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { link } from './journey-support.ts';
import { makeRecord } from './record-fixture.ts';

const current = { version: '2.0', approvedOn: '2026-05-01' };
type Acknowledgement = AimsRecord<'acknowledgement'>;
const acknowledgement = (
  number: number,
  status: 'asked' | 'acknowledged' | 'declined',
  data: Partial<Acknowledgement['data']> = {},
  head: Partial<Omit<AnyRecord, 'type' | 'data'>> = {},
): Acknowledgement => makeRecord('acknowledgement', number, data, { status, ...head });

describe('how a person stands to a document', () => {
  it.each<[string, readonly Acknowledgement[]]>([
    ['none', []],
    ['current', [acknowledgement(1, 'acknowledged', { version: '2.0' })]],
    ['current', [acknowledgement(1, 'acknowledged', { version: ' 2.0 ' })]],
    ['older', [acknowledgement(1, 'acknowledged', { version: '1.0' })]],
    ['asked', [acknowledgement(1, 'asked', { version: '2.0' })]],
    ['declined', [acknowledgement(1, 'declined', { version: '2.0' })]],
    // A question about an older version that nobody answered says nothing about this one.
    ['none', [acknowledgement(1, 'asked', { version: '1.0' })]],
    [
      'asked',
      [
        acknowledgement(1, 'acknowledged', { version: '1.0' }),
        acknowledgement(2, 'asked', { version: '2.0' }),
      ],
    ],
    [
      'current',
      [
        acknowledgement(1, 'declined', { version: '2.0' }),
        acknowledgement(2, 'acknowledged', { version: '2.0' }),
      ],
    ],
    // Without a version, the day tells.
    ['current', [acknowledgement(1, 'acknowledged', { acknowledgedOn: '2026-05-01' })]],
    ['older', [acknowledgement(1, 'acknowledged', { acknowledgedOn: '2026-04-30' })]],
  ])('is %s', (state, acknowledgements) => {
    expect(standOf(acknowledgements, current).state).toBe(state);
  });

  it('names the newest version that was acknowledged before', () => {
    const stand = standOf(
      [
        acknowledgement(1, 'acknowledged', { version: '1.0', acknowledgedOn: '2025-01-01' }),
        acknowledgement(2, 'acknowledged', { version: '1.1', acknowledgedOn: '2025-06-01' }),
      ],
      current,
    );
    expect(stand).toMatchObject({ state: 'older', olderVersion: '1.1' });
  });

  it('is late once the day for the answer is over', () => {
    const asked = [acknowledgement(1, 'asked', { version: '2.0' }, { due: '2026-05-31' })];
    const line = { person: { ...makeRecord('person', 1), function: '', unit: '' } };
    const stand = { ...line, ...standOf(asked, current) };
    expect(isAnswerLate(stand, '2026-05-31')).toBe(false);
    expect(isAnswerLate(stand, '2026-06-01')).toBe(true);
  });

  it('never counts an answer to another version as one to this one', () => {
    const any = fc.record({
      status: fc.constantFrom('asked' as const, 'acknowledged' as const, 'declined' as const),
      version: fc.constantFrom('1.0', '1.1', '2.0'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (all) => {
        const made = all.map(({ status, version }, at) =>
          acknowledgement(at + 1, status, { version }),
        );
        const { state } = standOf(made, current);
        const has = (status: string, isCurrent: boolean): boolean =>
          all.some((one) => one.status === status && (one.version === '2.0') === isCurrent);
        expect(state === 'current').toBe(has('acknowledged', true));
        expect(state === 'none').toBe(
          !all.some(({ version }) => version === '2.0') && !has('acknowledged', false),
        );
        // The order in which they were made does not matter for whether it holds.
        expect(standOf(made.toReversed(), current).state).toBe(state);
      }),
      { numRuns: 200 },
    );
  });
});

describe('documents that bind', () => {
  const policy = makeRecord(
    'document',
    7,
    { kind: 'policy', requirements: ['5.2'], version: '2.0', approvedOn: '2026-05-01' },
    { status: 'approved' },
  );
  const procedure = makeRecord(
    'document',
    1,
    { kind: 'procedure', version: '1.0' },
    { status: 'approved' },
  );
  const frozen = makeRecord(
    'document-version',
    1,
    { version: '1.4', approvedOn: '2026-02-01' },
    { status: 'approved' },
  );

  it('are those of which a version is in force, the AI policy first', () => {
    const draft = makeRecord('document', 2, { version: '1.5' });
    const never = makeRecord('document', 3, { version: '1.0' });
    const gone = makeRecord('document', 4, { version: '1.0' }, { status: 'withdrawn' });
    const records = new Records(
      [procedure, draft, never, gone, policy, frozen],
      [link(frozen, 'version-of', draft)],
    );
    expect(bindingDocuments(records)).toMatchObject([
      { code: 'DOC-007', version: '2.0', isPolicy: true },
      { code: 'DOC-001', version: '1.0', isPolicy: false },
      { code: 'DOC-002', version: '1.4', approvedOn: '2026-02-01', isPolicy: false },
    ]);
  });

  it('are looked at with everybody who works here, once each', () => {
    const persons = [
      makeRecord('person', 1),
      makeRecord('person', 2, {}, { status: 'absent' }),
      makeRecord('person', 3, {}, { status: 'left' }),
    ] as const;
    const given = acknowledgement(1, 'acknowledged', { version: '2.0' });
    const old = acknowledgement(2, 'acknowledged', { version: '1.0' });
    const archived = acknowledgement(
      3,
      'acknowledged',
      { version: '2.0' },
      { archivedAt: '2026-05-02T00:00:00.000Z' },
    );
    const records = new Records(
      [...persons, policy, procedure, given, old, archived],
      [
        link(given, 'by', persons[0]),
        link(given, 'of', policy),
        link(old, 'by', persons[1]),
        link(old, 'of', policy),
        link(archived, 'by', persons[1]),
        link(archived, 'of', policy),
      ],
    );
    const [first, second] = bindingDocuments(records);
    if (first === undefined || second === undefined) throw new Error('two are in force');
    const lines = awarenessOf(records, first);
    expect(lines.map(({ person, state }) => `${person.code} ${state}`)).toEqual([
      'PER-001 current',
      'PER-002 older',
    ]);
    expect(awarenessCounts(lines)).toEqual({
      current: 1,
      asked: 0,
      declined: 0,
      older: 1,
      none: 0,
    });
    expect(awarenessOf(records, second).map(({ state }) => state)).toEqual(['none', 'none']);
  });
});
