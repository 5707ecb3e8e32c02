import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillLive,
  gapsIn,
  lockedFields,
  nextReview,
  nextVersion,
  readiness,
  reviewState,
  samePerson,
  type ControlledDocument,
} from '../../../shared/domain/controlled-documents.ts';
import { documentSpec } from '../../../shared/domain/records/controlled.ts';
import { emptyData } from '../../../shared/domain/records/schema.ts';

/** A document that lacks nothing. */
function complete(changes: Partial<ControlledDocument> = {}, data = {}): ControlledDocument {
  return {
    id: 'a',
    type: 'document',
    code: 'DOC-001',
    title: 'AI policy',
    status: 'draft',
    owner: 'AIMS lead',
    due: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    archivedAt: null,
    ...changes,
    data: {
      ...(emptyData(documentSpec) as ControlledDocument['data']),
      kind: 'policy',
      version: '1.0',
      author: 'Mia',
      approver: 'Tom',
      distribution: ['Everybody'],
      reviewMonths: 12,
      body: 'We use AI with care.',
      ...data,
    },
  };
}
const noFile = { hasFile: false, versions: [] };

describe('version numbers', () => {
  it('count content in the first figure and wording in the second', () => {
    expect(nextVersion('1.0', true)).toBe('2.0');
    expect(nextVersion('1.0', false)).toBe('1.1');
    expect(nextVersion('1.9', false)).toBe('1.10');
    expect(nextVersion('3', false)).toBe('3.1');
    expect(nextVersion('v2.4', true)).toBe('v3.0');
    expect(nextVersion('Rev. B', false)).toBe('1.1');
    expect(nextVersion('1.2.3', false)).toBe('1.3');
  });

  it('never come out the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.boolean(), (version, major) => {
        expect(nextVersion(version, major)).not.toBe(version);
      }),
    );
  });
});

describe('the next review', () => {
  it('falls on the last day of a shorter month', () => {
    expect(nextReview('2026-01-31', 1)).toBe('2026-02-28');
    expect(nextReview('2024-02-29', 12)).toBe('2025-02-28');
    expect(nextReview('2026-11-25', 24)).toBe('2028-11-25');
    expect(nextReview('2026-11-25', null)).toBeNull();
  });

  it('is always later, by as many months', () => {
    const day = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2090-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const on = date.toISOString().slice(0, 10);
        const next = nextReview(on, months) ?? '';
        const count = (one: string): number =>
          Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(count(next) - count(on)).toBe(months);
        expect(next > on).toBe(true);
      }),
    );
  });
});

describe('gaps in a text', () => {
  it('are words in brackets and placeholders', () => {
    expect(
      gapsIn(
        'Within [5 working days].\n\n| A |\n|---|\n| [owner] |\n\n- {{scope.statement}} [5 working days]',
      ),
    ).toEqual(['[5 working days]', '[owner]', '{{scope.statement}}']);
  });

  it('are not links, boxes, sources, code or what is filled on printing', () => {
    const body =
      'See [the law](https://example.org), [ ] yes, [x] no, source [12], `[code]`, {{document.nextReview}}.';
    expect(gapsIn(body)).toEqual([]);
  });

  it('are found across marked words, and counted once', () => {
    expect(gapsIn('[**the** repository] and [the repository]')).toEqual(['[the repository]']);
  });
});

describe('live placeholders', () => {
  it('are filled by name, others stay', () => {
    const text = '{{document.code}} {{ document.version }} {{organisation.name}}';
    expect(fillLive(text, (field) => field.toUpperCase())).toBe(
      'DOCUMENT.CODE DOCUMENT.VERSION {{organisation.name}}',
    );
  });
});

describe('what a document lacks', () => {
  it('is nothing when all is there', () => {
    expect(readiness(complete(), noFile)).toEqual({ blocking: [], advice: [] });
  });

  it('names fields, text, gaps and a version that was used', () => {
    const bare = complete({ owner: ' ' }, { kind: null, version: '', body: ' \n' });
    expect(readiness(bare, noFile).blocking).toEqual([
      { kind: 'field', name: 'owner' },
      { kind: 'field', name: 'kind' },
      { kind: 'field', name: 'version' },
      { kind: 'no-text' },
    ]);
    const open = complete({}, { body: 'By [date].' });
    expect(readiness(open, { hasFile: true, versions: ['0.9', '1.0'] }).blocking).toEqual([
      { kind: 'gaps', gaps: ['[date]'] },
      { kind: 'version-used', version: '1.0' },
    ]);
  });

  it('takes a file in place of a text', () => {
    expect(readiness(complete({}, { body: '' }), { ...noFile, hasFile: true }).blocking).toEqual(
      [],
    );
  });

  it('advises where an auditor would ask', () => {
    const weak = complete({}, { author: 'tom ', reviewMonths: null, distribution: [] });
    expect(readiness(weak, noFile).advice.map(({ kind }) => kind)).toEqual([
      'author-approves',
      'no-review',
      'no-distribution',
    ]);
    expect(samePerson('', '')).toBe(false);
  });
});

describe('reviews', () => {
  it('are overdue only of what is in force', () => {
    const approved = complete(
      { status: 'approved', due: '2026-05-01' },
      { approvedOn: '2025-05-01' },
    );
    expect(reviewState(approved, '2026-05-01')).toBe('current');
    expect(reviewState(approved, '2026-05-02')).toBe('overdue');
    expect(reviewState({ ...approved, due: null }, '2026-05-02')).toBe('not-set');
    expect(reviewState({ ...approved, status: 'withdrawn' }, '2026-05-02')).toBe('not-in-force');
    expect(reviewState(complete(), '2026-05-02')).toBe('not-in-force');
  });
});

describe('locks', () => {
  const approved = complete({ status: 'approved' });

  it('hold the text and identity of an approved document, not its distribution', () => {
    expect(lockedFields(approved, { title: 'Other', data: { body: 'x', version: '9' } })).toEqual([
      'title',
      'body',
      'version',
    ]);
    expect(
      lockedFields(approved, {
        due: '2027-01-01',
        data: { distribution: ['A'], communicatedOn: null },
      }),
    ).toEqual([]);
    expect(lockedFields(approved, { title: approved.title, data: { kind: 'policy' } })).toEqual([]);
  });

  it('leave a draft open, except for its approval', () => {
    expect(lockedFields(complete(), { title: 'B', data: { body: 'x' } })).toEqual([]);
    expect(lockedFields(complete(), { status: 'approved', data: { approvedBy: 'Me' } })).toEqual([
      'status',
      'approvedBy',
    ]);
    expect(lockedFields(approved, { status: 'withdrawn' })).toEqual([]);
  });

  it('hold versions for ever', () => {
    const version = { ...complete(), type: 'document-version' as const, status: 'approved' };
    expect(lockedFields(version, { status: 'superseded', data: { body: 'x' } })).toEqual([
      'body',
      'status',
    ]);
  });
});
