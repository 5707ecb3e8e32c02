import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  gravestFirst,
  gravityOf,
  prefillFrom,
  type ImpactHarm,
} from '../../../shared/domain/impact-assessment.ts';
import { openPoints } from '../../../shared/domain/impact-open-points.ts';
import {
  asTitle,
  categoryOfDimension,
  consequenceFor,
} from '../../../shared/domain/impact-risk.ts';
import { riskCategories } from '../../../shared/domain/library.ts';
import { impactDimensions } from '../../../shared/domain/records/impacts.ts';
import { missingFields } from '../../../shared/domain/records/schema.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { defaultRiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { makeRecord } from './record-fixture.ts';

const harm = (changes: Partial<ImpactHarm> = {}): ImpactHarm => ({
  dimension: 'fairness',
  harm: 'People are refused.',
  bearer: 'Applicants',
  severity: 3,
  likelihood: 2,
  reversible: 'partly',
  measures: 'Tested per group.',
  remains: 'Rare groups.',
  risk: '',
  ...changes,
});

const system = makeRecord('system', 1, {
  version: '2.0',
  intendedUse: 'Sort requests.',
  misuse: 'Refuse requests.',
  inputs: 'Requests.',
  users: ['Clerks'],
  affected: ['Applicants', 'clerks', ' '],
});

/** An assessment in which nothing is left open. */
const complete = makeRecord('impact', 1, {
  screening: [{ question: 'Does it decide?', answer: 'yes', reason: 'Yes.' }],
  fullNeeded: 'yes',
  screeningReason: 'It decides.',
  systemVersion: '2.0',
  intendedUse: 'Sort requests.',
  unintendedUse: 'Refuse requests.',
  affected: [
    { group: 'Applicants', kind: 'individuals', size: '', vulnerable: false, how: '' },
    { group: 'The town', kind: 'society', size: '', vulnerable: false, how: '' },
  ],
  harms: [harm()],
  without: impactDimensions
    .filter((dimension) => dimension !== 'fairness')
    .map((dimension) => ({ dimension, reason: 'No contact with it.' })),
  consultation: 'Works council.',
  conclusion: 'It may be used.',
  decision: 'proceed',
  triggers: ['New version'],
}).data;

const surroundings = { system: system.data, criteria: defaultRiskCriteria, due: '2027-01-01' };
const keys = (data: typeof complete, around = surroundings): readonly string[] =>
  openPoints(data, around).map(({ key }) => key);

const anyText = fc.oneof(fc.constantFrom('', ' ', 'Text', 'שלום 😀'), fc.string());
const anyDimension = fc.constantFrom(null, ...impactDimensions);
const anyHarm: fc.Arbitrary<ImpactHarm> = fc.record({
  dimension: anyDimension,
  harm: anyText,
  bearer: anyText,
  severity: fc.constantFrom(null, 1, 2, 3, 4, 5, 6),
  likelihood: fc.constantFrom(null, 1, 2, 3, 4, 5, 6),
  reversible: fc.constantFrom(null, 'yes' as const, 'partly' as const, 'no' as const),
  measures: anyText,
  remains: anyText,
  risk: fc.constantFrom('', 'RSK-001'),
});
const anyRows = fc.record({
  harms: fc.array(anyHarm, { maxLength: 12 }),
  benefits: fc.array(fc.record({ dimension: anyDimension, benefit: anyText, bearer: anyText })),
  without: fc.array(fc.record({ dimension: anyDimension, reason: anyText })),
});

describe('coverage of the dimensions', () => {
  it('tells harms, reasons, contradictions and what nobody looked at apart', () => {
    const coverage = coverageOf({
      harms: [harm(), harm({ dimension: 'privacy' }), harm({ harm: ' ', dimension: 'work' })],
      benefits: [{ dimension: 'work', benefit: 'Less typing.', bearer: '' }],
      without: [
        { dimension: 'privacy', reason: 'No personal data.' },
        { dimension: 'environment', reason: 'Runs on one small server.' },
        { dimension: 'democracy', reason: ' ' },
      ],
    });
    const states = Object.fromEntries(coverage.map(({ dimension, state }) => [dimension, state]));
    expect(states).toMatchObject({
      fairness: 'harms',
      privacy: 'contradiction',
      environment: 'without',
      democracy: 'open',
      work: 'open',
      financial: 'open',
    });
    expect(coverage.find(({ dimension }) => dimension === 'work')).toMatchObject({
      harms: [],
      benefits: [0],
    });
  });

  it('always has every dimension once and every written harm in one of them', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const coverage = coverageOf(rows);
        expect(coverage.map(({ dimension }) => dimension)).toEqual(impactDimensions);
        const placed = coverage.flatMap(({ harms }) => harms).toSorted((a, b) => a - b);
        const written = rows.harms.flatMap(({ harm, dimension }, at) =>
          harm.trim() !== '' && dimension !== null ? [at] : [],
        );
        expect(placed).toEqual(written);
        for (const { state, harms, without } of coverage) {
          expect(state === 'open').toBe(harms.length === 0 && without === null);
        }
      }),
    );
  });
});

describe('gravity', () => {
  it('is the level of the risk criteria', () => {
    expect(gravityOf(harm({ severity: 5, likelihood: 4 }), defaultRiskCriteria)).toEqual({
      score: 20,
      level: 3,
      irreparable: false,
    });
    expect(gravityOf(harm({ severity: null }), defaultRiskCriteria)).toMatchObject({
      score: null,
      level: null,
    });
    const lasting = harm({ severity: 5, likelihood: 1, reversible: 'no' });
    expect(gravityOf(lasting, defaultRiskCriteria).irreparable).toBe(true);
  });

  it('puts the gravest first and loses no harm', () => {
    fc.assert(
      fc.property(fc.array(anyHarm), (harms) => {
        const ordered = gravestFirst(harms, defaultRiskCriteria);
        const levels = ordered.map(({ gravity }) => gravity.level ?? -1);
        expect(levels).toEqual(levels.toSorted((a, b) => b - a));
        const written = harms.filter(({ harm }) => harm.trim() !== '');
        expect(ordered).toHaveLength(written.length);
        for (const { harm, at } of ordered) expect(harms[at]).toBe(harm);
      }),
    );
  });
});

describe('taking over from the AI system', () => {
  it('fills what is empty and names each group once', () => {
    const { data } = makeRecord('impact', 1, { intendedUse: 'My own words.' });
    const taken = prefillFrom(system.data, data);
    expect(taken).toMatchObject({
      systemVersion: '2.0',
      unintendedUse: 'Refuse requests.',
      dataUsed: 'Requests.',
    });
    expect(taken).not.toHaveProperty('intendedUse');
    expect(taken.affected?.map(({ group }) => group)).toEqual(['Applicants', 'clerks']);
  });

  it('changes nothing the second time', () => {
    const { data } = makeRecord('impact', 1);
    const once = { ...data, ...prefillFrom(system.data, data) };
    expect(prefillFrom(system.data, once)).toEqual({});
  });
});

describe('what is open before approval', () => {
  it('is nothing in a complete assessment', () => {
    expect(openPoints(complete, surroundings)).toEqual([]);
  });

  it.each([
    ['no-affected', { affected: [] }],
    ['dimensions-open', { without: [] }],
    [
      'dimensions-contradict',
      { without: [...complete.without, { dimension: 'fairness', reason: 'None.' }] },
    ],
    ['harms-unrated', { harms: [harm({ severity: null })] }],
    ['harms-without-measure', { harms: [harm({ measures: '' })] }],
    ['harms-without-remains', { harms: [harm({ remains: '' })] }],
    ['harms-without-risk', { harms: [harm({ severity: 5, likelihood: 5 })] }],
    ['irreparable', { harms: [harm({ severity: 5, likelihood: 1, reversible: 'no' })] }],
    ['no-consultation', { consultation: '' }],
    ['no-conclusion', { conclusion: ' ' }],
    ['no-decision', { decision: null }],
    ['no-conditions', { decision: 'proceed-with-conditions' }],
    ['no-triggers', { triggers: [] }],
    ['version-moved', { systemVersion: '1.9' }],
    ['screening-undecided', { fullNeeded: null }],
    ['screening-unanswered', { screening: [{ question: 'Q', answer: null, reason: '' }] }],
  ] as const)('names %s', (key, changes) => {
    expect(keys({ ...complete, ...changes })).toEqual([key]);
  });

  it('names the system and the day where they are missing', () => {
    expect(keys(complete, { ...surroundings, system: null as never, due: null as never })).toEqual([
      'no-system',
      'no-due',
    ]);
  });

  it('asks a screening that ends with no only for its own parts', () => {
    const screened = makeRecord('impact', 1, {
      screening: [{ question: 'Q', answer: 'no', reason: '' }],
      fullNeeded: 'no',
      screeningReason: 'Internal drafts only.',
      systemVersion: '2.0',
      intendedUse: 'Drafts.',
      unintendedUse: 'Sending drafts unread.',
      conclusion: 'No effect on people.',
      decision: 'proceed',
      triggers: ['Other use'],
    }).data;
    expect(keys(screened)).toEqual([]);
    expect(missingFields(specOf('impact'), screened)).toEqual([]);
    expect(keys({ ...screened, screening: [{ question: 'Q', answer: null, reason: '' }] })).toEqual(
      ['screening-unanswered'],
    );
  });

  it('needs a reason against the proposal', () => {
    const against = {
      ...complete,
      fullNeeded: 'no' as const,
      screeningReason: ' ',
    };
    expect(openPoints(against, surroundings)).toMatchObject([
      { key: 'against-proposal', blocking: true, about: ['Does it decide?'] },
    ]);
  });

  it('never forgets a harm above the appetite, whatever else is there', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const data = { ...complete, ...rows };
        const point = openPoints(data, surroundings).find(
          ({ key }) => key === 'harms-without-risk',
        );
        const expected = rows.harms.filter(
          ({ harm, severity, likelihood, risk }) =>
            harm.trim() !== '' && risk === '' && (severity ?? 0) * (likelihood ?? 0) > 9,
        ).length;
        expect(point?.count ?? 0).toBe(expected);
      }),
    );
  });
});

describe('a risk made of a harm', () => {
  it('has a category for every dimension', () => {
    for (const dimension of impactDimensions) {
      expect(riskCategories).toContain(categoryOfDimension[dimension]);
    }
  });

  it('hits those whom the affected groups name', () => {
    expect(consequenceFor(complete, 'the town')).toBe('society');
    expect(consequenceFor(complete, 'Applicants')).toBe('individuals');
    expect(consequenceFor(complete, 'nobody we know')).toBe('individuals');
  });

  it('has a title that fits and is never broken within a character', () => {
    expect(asTitle('One thing.  Another thing.')).toBe('One thing');
    expect(asTitle('Version 3.2 fails')).toBe('Version 3.2 fails');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 30 }),
        (value, longest) => {
          const title = asTitle(value, longest);
          expect(Array.from(title).length).toBeLessThanOrEqual(longest);
          expect(title).not.toMatch(/[\r\n]/);
          expect(title === '').toBe(value.trim() === '' || /^\s*[.。]?\s*$/u.test(value));
        },
      ),
    );
  });
});
