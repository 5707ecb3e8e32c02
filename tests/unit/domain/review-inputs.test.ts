import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { reviewInputs, type ReviewInput } from '../../../shared/domain/records/reviews.ts';
import { recordSpecs, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { factChanges } from '../../../shared/domain/review-changes.ts';
import { inputOf, inputRegisters, reviewFacts } from '../../../shared/domain/review-inputs.ts';
import type { ReviewContext } from '../../../shared/domain/review-inputs-model.ts';
import { factsMarkdown } from '../../../shared/documents/aims/review/facts-markdown.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { link, type Stand } from './journey-support.ts';
import { makeRecord } from './record-fixture.ts';

const from = '2026-01-01';
const day = '2026-06-01';
const held = { heldOn: '2025-12-15', chair: 'Mia' };
const review = makeRecord('review', 90, {}, { status: 'planned' });
const earlier = makeRecord('review', 80, held, { status: 'signed' });

function contextOf({ records, links }: Stand): ReviewContext {
  const all = new Records([...records, review, earlier], links);
  return { records: all, reviewId: review.id, from, day, gap: null };
}

const words = wordsFor('en');
const factsOf = (stand: Stand) => reviewFacts(contextOf(stand));
const papers = (stand: Stand): Readonly<Record<ReviewInput, string>> =>
  Object.fromEntries(factsOf(stand).map((one) => [one.input, factsMarkdown(one, words)])) as Record<
    ReviewInput,
    string
  >;

/** Types of which an open record always appears in a paper. */
const openTypes: readonly RecordTypeName[] = [
  'issue',
  'party',
  'nonconformity',
  'incident',
  'indicator',
  'audit',
  'finding',
  'external-audit',
  'objective',
  'risk',
  'concern',
  'idea',
  'change',
];

const openRecord = (type: RecordTypeName, number: number) => {
  const { statuses, closed } = recordSpecs[type];
  const open = (statuses as readonly string[]).filter(
    (status) => !(closed as readonly string[]).includes(status),
  );
  return fc
    .record({
      // Of an audit whose report is out nothing is open any more; a held one is reported by its day.
      status: fc.constantFrom(...open.filter((one) => one !== 'held')),
      due: fc.constantFrom(null, '2026-03-01', '2026-09-01'),
      createdAt: fc.constantFrom('2025-06-01T08:00:00.000Z', '2026-02-01T08:00:00.000Z'),
    })
    .map((head) =>
      makeRecord(type, number, {}, { ...head, owner: 'Ben', updatedAt: head.createdAt }),
    );
};

/** Open records of all kinds, and tasks that serve some of them or an earlier review. */
const stands: fc.Arbitrary<Stand> = fc
  .tuple(...openTypes.flatMap((type) => [openRecord(type, 1), openRecord(type, 2)]))
  .chain((records) => fc.tuple(fc.subarray([...records]), fc.nat(6)))
  .map(([records, tasks]) => {
    const made = Array.from({ length: tasks }, (_, at) => makeRecord('task', at + 1));
    const served = (at: number): AnyRecord | undefined => [earlier, ...records][at];
    const links = made.flatMap((task, at): RecordLink[] => {
      const target = served(at);
      return target === undefined ? [] : [link(task, 'serves', target)];
    });
    return { records: [...records, ...made], links };
  });

/** Without a record, its links and the tasks that served it. */
function without({ records, links }: Stand, gone: AnyRecord): Stand {
  const ids = new Set([
    gone.id,
    ...links.filter(({ toId }) => toId === gone.id).map(({ fromId }) => fromId),
  ]);
  return {
    records: records.filter(({ id }) => !ids.has(id)),
    links: links.filter(({ fromId, toId }) => !ids.has(fromId) && !ids.has(toId)),
  };
}

describe('the papers of a management review', () => {
  it('name everything that is open, each once and under its own input', () => {
    fc.assert(
      fc.property(stands, (stand) => {
        const context = contextOf(stand);
        const facts = reviewFacts(context);
        const counted = facts.flatMap(({ groups }) => groups.flatMap(({ codes }) => codes));
        expect(counted.toSorted()).toEqual([...new Set(counted)].toSorted());
        for (const record of stand.records) {
          const input = inputOf(context, record);
          const own = facts.find((one) => one.input === input);
          expect(own?.groups.flatMap(({ codes }) => codes)).toContain(record.code);
        }
      }),
    );
  });

  it('change for exactly the input that a record belongs to, whenever one goes', () => {
    fc.assert(
      fc.property(
        stands
          .filter(({ records }) => records.length > 0)
          .chain((stand) => fc.tuple(fc.constant(stand), fc.constantFrom(...stand.records))),
        ([stand, gone]) => {
          const input = inputOf(contextOf(stand), gone);
          const before = papers(stand);
          const after = papers(without(stand, gone));
          expect(reviewInputs.filter((one) => before[one] !== after[one])).toEqual([input]);
          expect(before[input ?? 'issues']).toContain(gone.code);
          expect(after[input ?? 'issues']).not.toContain(gone.code);
        },
      ),
    );
  });

  it('say for every input why there is nothing, and have words for all that they say', () => {
    for (const facts of factsOf({ records: [], links: [] })) {
      expect(facts.nothing, facts.input).not.toBeNull();
    }
    fc.assert(
      fc.property(stands, (stand) => {
        for (const text of Object.values(papers(stand))) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/reviewFacts\.|\{\w+\}|undefined|\bnull\b|NaN/);
        }
      }),
    );
  });

  it('report what ended in the period, and leave earlier endings to the review before', () => {
    const closed = (number: number, checkedOn: string) =>
      makeRecord(
        'nonconformity',
        number,
        { effective: 'yes', checkedOn },
        { status: 'closed', updatedAt: `${checkedOn}T08:00:00.000Z` },
      );
    const stand = { records: [closed(1, '2026-03-01'), closed(2, '2025-03-01')], links: [] };
    expect(papers(stand).nonconformities).toContain('NCR-001');
    expect(papers(stand).nonconformities).not.toContain('NCR-002');
  });

  it('follow up what earlier reviews decided, done or not, and what nobody made an action of', () => {
    const open = makeRecord('task', 1, {}, { due: '2026-02-01' });
    const done = makeRecord('task', 2, { doneOn: '2026-02-01' }, { status: 'done' });
    const own = makeRecord('task', 3);
    const loose = makeRecord(
      'review',
      81,
      {
        ...held,
        decisions: [
          { decision: 'Buy a tool', kind: null, input: null, who: '', due: null, task: '' },
        ],
      },
      { status: 'held' },
    );
    const text = papers({
      records: [open, done, own, loose],
      links: [
        link(open, 'serves', earlier),
        link(done, 'serves', earlier),
        link(own, 'serves', review),
      ],
    });
    expect(text['earlier-actions']).toContain('One action of earlier reviews is open; late: 1.');
    for (const part of ['TSK-002', 'MRV-081', 'Buy a tool']) {
      expect(text['earlier-actions']).toContain(part);
    }
    // What this review decided itself is no news to it.
    expect(Object.values(text).join()).not.toContain('TSK-003');
  });

  it('order risks by rating and say which stand above the appetite', () => {
    const risk = (number: number, rating: readonly [number, number]) =>
      makeRecord('risk', number, {
        kind: 'risk',
        likelihood: rating[0],
        consequence: rating[1],
      });
    const facts = factsOf({
      records: [risk(1, [2, 2]), risk(2, [4, 4]), risk(3, [5, 4])],
      links: [],
    });
    const groups = facts.find(({ input }) => input === 'risks')?.groups ?? [];
    expect(groups.map(({ key, codes }) => [key, codes])).toEqual([
      ['risks.above', ['RSK-003', 'RSK-002']],
      ['risks.within', ['RSK-001']],
    ]);
  });

  it('name every record of a long register, in a table and below it', () => {
    const records = Array.from({ length: 20 }, (_, at) => makeRecord('idea', at + 1));
    const text = papers({ records, links: [] }).improvement;
    for (const { code } of records) expect(text).toContain(code);
  });

  it('give the gap analysis beside the one before', () => {
    const gap = {
      id: 'g',
      code: 'GAP-002',
      title: 'Second',
      date: '2026-05-01',
      score: 71.6,
      gaps: 12,
      actions: { open: 5, late: 2 },
      previous: { date: '2025-05-01', score: 40 },
    };
    const facts = reviewFacts({ ...contextOf({ records: [], links: [] }), gap });
    const audits = facts.find(({ input }) => input === 'audits');
    expect(audits === undefined ? '' : factsMarkdown(audits, words)).toContain(
      'GAP-002 of May 1, 2026 scores 72 of 100, after 40 on May 1, 2025, with 12 gaps; open actions: 5, late: 2',
    );
  });

  it('have a register for every input', () => {
    expect(Object.keys(inputRegisters)).toEqual([...reviewInputs]);
  });
});

describe('what changed since the facts were frozen', () => {
  const stand = (status: 'open' | 'acting', number = 1): Stand => ({
    records: [makeRecord('nonconformity', number, {}, { status })],
    links: [],
  });
  const paper = (one: Stand): string => papers(one).nonconformities;

  it('is nothing while the records say the same', () => {
    fc.assert(
      fc.property(stands, (one) => {
        for (const text of Object.values(papers(one))) expect(factChanges(text, text)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('names rows that say something else, came or went', () => {
    const [change] = factChanges(paper(stand('open')), paper(stand('acting')));
    expect(change).toMatchObject({ code: 'NCR-001' });
    expect(change?.before).not.toBe(change?.now);
    const codes = factChanges(paper(stand('open')), paper(stand('open', 2))).map(
      ({ code, before }) => [code, before === ''],
    );
    expect(codes).toEqual(
      expect.arrayContaining([
        ['NCR-001', false],
        ['NCR-002', true],
      ]),
    );
  });
});
