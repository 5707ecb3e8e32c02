import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePrices,
  misfitOf,
  threeYearDays,
  threeYearPrice,
} from '../../../shared/domain/body-comparison.ts';
import { bodyContextOf } from '../../../shared/domain/certification-facts.ts';
import { addDays, addMonths } from '../../../shared/domain/common.ts';
import { domainOf, firmKey, isSameFirm, isSimilarFirm } from '../../../shared/domain/firm-names.ts';
import {
  bodyFindings,
  excluding,
  levelOf,
  type BodyContext,
} from '../../../shared/domain/impartiality.ts';
import { Records, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { makeRecord, recordId } from './record-fixture.ts';

const today = '2026-05-14';
const clean = { covers: 'yes', checkedOn: '2026-01-10' } as const;
const body = (data: Partial<AimsRecord<'body'>['data']> = {}, title = 'Nordlys Cert AS') =>
  makeRecord('body', 1, { ...clean, ...data }, { title });
const engagement = (
  data: Partial<AimsRecord<'engagement'>['data']>,
  status = 'running',
): AimsRecord<'engagement'> =>
  makeRecord(
    'engagement',
    1,
    { services: ['documents'], startOn: '2026-01-01', ...data },
    { status },
  );
const context = (
  engagements: BodyContext['engagements'] = [],
  auditors: BodyContext['auditors'] = [],
): BodyContext => ({ engagements, auditors, today });
const kinds = (given: ReturnType<typeof body>, where: BodyContext): readonly string[] =>
  bodyFindings(given, where).map(({ kind }) => kind);

const forms = ['Ltd', 'Ltd.', 'GmbH', 'GmbH & Co. KG', 'S.p.A.', 'S.A.', 'A/S', 'B.V.', 'Inc.', ''];

describe('names of firms', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).filter((one) => isSameFirm(one, one));
  const name = fc.array(word, { minLength: 1, maxLength: 3 });

  it('are the same whatever their case, marks, punctuation and legal form', () => {
    const spelling = fc.record({
      form: fc.constantFrom(...forms),
      upper: fc.boolean(),
      gap: fc.constantFrom(' ', '-', ', ', ' . '),
    });
    fc.assert(
      fc.property(name, spelling, spelling, (words, a, b) => {
        const [one, other] = [a, b].map(({ form, upper, gap }) => {
          const text = `${words.join(gap)} ${form}`;
          return upper ? text.toUpperCase() : text;
        });
        expect(isSameFirm(one ?? '', other ?? '')).toBe(true);
      }),
    );
  });

  it('differ where their words do, and empty ones are nobody', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        fc.pre(a.join('').toLowerCase() !== b.join('').toLowerCase());
        expect(isSameFirm(a.join(' '), b.join(' '))).toBe(false);
      }),
    );
    for (const nothing of ['', '  ', '...', '—']) expect(isSameFirm(nothing, nothing)).toBe(false);
  });

  it('are read with accents, other scripts and forms before the name', () => {
    expect(isSameFirm('Société Éclair S.A.R.L.', 'societe eclair')).toBe(true);
    expect(isSameFirm('株式会社 認証', '認証')).toBe(true);
    expect(isSameFirm('The Fjord Company', 'Fjord')).toBe(true);
    expect(isSameFirm('Müller & Söhne GmbH & Co. KG', 'Muller and Sohne')).toBe(true);
    expect(firmKey('AG')).toBe('ag');
    expect(isSimilarFirm('Nordlys Advisory', 'Nordlys Cert')).toBe(true);
    expect(isSimilarFirm('Global Advisory', 'Global Cert')).toBe(false);
    expect(domainOf('mia@audit.example.org')).toBe('audit.example.org');
    expect(domainOf('https://www.example.org/ai?x')).toBe('example.org');
    expect(domainOf('Call the office')).toBe('');
  });
});

describe('a certification body', () => {
  it('that never advised and is looked up has nothing against it', () => {
    expect(bodyFindings(body(), context([engagement({ firm: 'Okello Rask Advisory' })]))).toEqual(
      [],
    );
  });

  it('is excluded when it consulted, or a firm of its group does', () => {
    expect(kinds(body({ consulted: true, consultedWhat: 'Policy' }), context())).toEqual([
      'consulted',
    ]);
    expect(kinds(body(), context([engagement({ firm: 'NORDLYS CERT' })]))).toEqual(['same-firm']);
    expect(
      kinds(body({ group: 'Aurora Group' }), context([engagement({ firm: 'X', group: 'aurora' })])),
    ).toEqual(['same-group']);
    for (const [group, data] of [
      ['Aurora Holding AG', { firm: 'Boreal', group: 'AURORA HOLDING' }],
      ['Boreal', { firm: 'Boreal Ltd' }],
      ['', { firm: 'Boreal', group: 'Nordlys Cert' }],
    ] as const) {
      expect(kinds(body({ group }), context([engagement(data)]))).toEqual(['same-group']);
    }
  });

  it('may certify again two years after the end, not a day before', () => {
    const ends = fc.integer({ min: -1500, max: 0 }).map((count) => addDays(today, count));
    fc.assert(
      fc.property(ends, fc.constantFrom('done', 'ended'), (endOn, status) => {
        const found = bodyFindings(
          body(),
          context([engagement({ firm: 'Nordlys Cert', endOn }, status)]),
        );
        expect(excluding(found)).toHaveLength(addMonths(endOn, 24) <= today ? 0 : 1);
        expect(found).toHaveLength(1);
      }),
    );
    // Without an end nobody knows when two years are over.
    const open = bodyFindings(body(), context([engagement({ firm: 'Nordlys Cert' }, 'done')]));
    expect(open).toMatchObject([{ kind: 'same-firm', freeFrom: null }]);
  });

  it('is warned about, not excluded, for training alone, for an offer, and for a similar name', () => {
    const trained = engagement({ firm: 'Nordlys Cert', services: ['training'] });
    expect(kinds(body(), context([trained]))).toEqual(['training-only']);
    const offer = engagement({ firm: 'Nordlys Cert' }, 'offered');
    expect(kinds(body(), context([offer]))).toEqual(['offered']);
    const similar = engagement({ firm: 'Nordlys Advisory' });
    expect(kinds(body(), context([similar]))).toEqual(['similar-name']);
    expect(excluding(bodyFindings(body(), context([trained, offer, similar])))).toEqual([]);
    const both = engagement({ firm: 'Nordlys Cert', services: ['training', 'documents'] });
    expect(kinds(body(), context([both]))).toEqual(['same-firm']);
  });

  it('is excluded when somebody of it audits inside', () => {
    const auditor = { name: 'Ida Moe', unit: 'Nordlys Cert', email: '', lastAudit: '2026-03-01' };
    expect(kinds(body(), context([], [auditor]))).toEqual(['internal-auditor']);
    const byMail = { ...auditor, unit: 'Quality', email: 'ida@nordlys.example' };
    expect(kinds(body({ website: 'https://www.nordlys.example' }), context([], [byMail]))).toEqual([
      'internal-auditor',
    ]);
    expect(kinds(body(), context([], [{ ...auditor, lastAudit: '2023-03-01' }]))).toEqual([
      'auditor-long-ago',
    ]);
    expect(kinds(body(), context([], [{ ...auditor, unit: 'Quality' }]))).toEqual([]);
  });

  it('has its accreditation and its quotation looked at', () => {
    expect(kinds(body({ covers: 'no' }), context())).toEqual(['not-accredited']);
    expect(kinds(body({ covers: 'applied' }), context())).toEqual(['accreditation-applied']);
    expect(kinds(body({ covers: null }), context())).toEqual(['accreditation-unknown']);
    expect(kinds(body({ checkedOn: null }), context())).toEqual(['never-checked']);
    expect(kinds(body({ checkedOn: addMonths(today, -12) }), context())).toEqual([]);
    expect(kinds(body({ checkedOn: addDays(addMonths(today, -12), -1) }), context())).toEqual([
      'check-old',
    ]);
    const quoted = { ...body({ initialPrice: 1 }), status: 'quoted', due: addDays(today, -1) };
    expect(kinds(quoted, context())).toEqual(['quotation-expired']);
    expect(kinds({ ...quoted, due: today }, context())).toEqual([]);
    expect(kinds({ ...quoted, status: 'chosen' }, context())).toEqual([]);
  });

  it('has what excludes it first, and more engagements never make it better', () => {
    const any = fc.record({
      firm: fc.constantFrom('Nordlys Cert', 'Nordlys Advisory', 'Okello', ''),
      group: fc.constantFrom('Aurora', '', 'Nordlys Cert'),
      endOn: fc.constantFrom(null, '2020-01-01', '2026-01-01'),
      services: fc.constantFrom(['training'] as const, ['documents'] as const, [] as const),
    });
    const made = fc.tuple(any, fc.constantFrom('offered', 'running', 'done', 'ended'));
    fc.assert(
      fc.property(fc.array(made, { maxLength: 5 }), made, fc.boolean(), (list, last, consulted) => {
        const all = list.map(([data, status]) => engagement(data, status));
        const given = body({ group: 'Aurora Holding', consulted, covers: 'no' });
        const before = bodyFindings(given, context(all));
        const after = bodyFindings(given, context([...all, engagement(...last)]));
        expect(excluding(after).length).toBeGreaterThanOrEqual(excluding(before).length);
        const order = after.map((one) => ['excludes', 'problem', 'warning'].indexOf(levelOf(one)));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('what the records know', () => {
  it('an engagement that was put away still counts; an audit that was cancelled does not', () => {
    const away = {
      ...engagement({ firm: 'Nordlys Cert' }),
      archivedAt: '2026-05-01T00:00:00.000Z',
    };
    const person = makeRecord('person', 1, { unit: 'Nordlys Cert' }, { title: 'Ida Moe' });
    const audit = makeRecord('audit', 1, { endOn: '2026-03-01' }, { status: 'closed' });
    const link = { id: recordId('task', 1), fromId: audit.id, relation: 'led-by', toId: person.id };
    const records = new Records([away, person, audit], [link]);
    expect(kinds(body(), bodyContextOf(records, today))).toEqual(['same-firm', 'internal-auditor']);
    const cancelled = new Records([person, { ...audit, status: 'cancelled' }], [link]);
    expect(kinds(body(), bodyContextOf(cancelled, today))).toEqual([]);
  });
});

describe('quotations side by side', () => {
  const quoted = (number: number, initialPrice: number | null, currency: string) =>
    makeRecord('body', number, { initialPrice, yearlyPrice: 1000, currency });

  it('cost the initial price and two years, where both are known', () => {
    expect(threeYearPrice(quoted(1, 9000, 'EUR'))).toBe(11_000);
    expect(threeYearPrice(quoted(1, null, 'EUR'))).toBeNull();
    const days = { stage1Days: 2, stage2Days: 4.5, surveillanceDays: 2 };
    expect(threeYearDays(makeRecord('body', 1, days))).toBe(10.5);
    expect(threeYearDays(makeRecord('body', 1, { ...days, stage2Days: null }))).toBeNull();
  });

  it('are compared in one currency only', () => {
    const euro = [quoted(1, 9000, 'EUR'), quoted(2, 8000, ' eur ')];
    expect(comparePrices(euro)).toEqual({
      state: 'one',
      currencies: ['EUR'],
      cheapestId: euro[1]?.id,
    });
    expect(comparePrices([...euro, quoted(3, 1, 'GBP')])).toMatchObject({
      state: 'several',
      cheapestId: null,
    });
    expect(comparePrices([quoted(1, 9000, 'EUR'), quoted(2, 9000, 'EUR')]).cheapestId).toBeNull();
    expect(comparePrices([quoted(1, 9000, 'EUR')]).state).toBe('none');
  });

  it('are held against what the project wishes', () => {
    const { data } = makeRecord('project', 1, {
      languages: ['Norwegian', 'English'],
      standards: ['ISO 9001', 'ISO/IEC 27001'],
      integrated: true,
      steps: [
        {
          step: 'stage-1',
          from: '2026-06-01',
          until: '2026-06-20',
          who: '',
          doneOn: null,
          note: '',
        },
      ],
    });
    const offer = makeRecord('body', 1, {
      languages: ['english'],
      standards: ['ISO 9001'],
      earliest: '2026-06-21',
    });
    expect(misfitOf(offer, data)).toEqual({
      languages: ['Norwegian'],
      standards: ['ISO/IEC 27001'],
      tooLate: true,
    });
    expect(misfitOf(makeRecord('body', 2), data).languages).toEqual([]);
    expect(misfitOf(offer, null).tooLate).toBe(false);
  });
});
