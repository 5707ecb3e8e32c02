import { describe, expect, it } from 'vitest';
import {
  filterMatrix,
  heldRoles,
  leadText,
  unitsOf,
  wholeMatrix,
} from '../../../../renderer/features/people/matrix-data.ts';
import { detailText, toAsk } from '../../../../renderer/features/people/awareness-data.ts';
import { cellDetail, cellText } from '../../../../renderer/features/people/state-words.ts';
import { standOf } from '../../../../shared/domain/awareness.ts';
import { competenceMatrix } from '../../../../shared/domain/competence.ts';
import { Records } from '../../../../shared/domain/records/record.ts';
import { link } from '../../domain/journey-support.ts';
import { makeRecord } from '../../domain/record-fixture.ts';

const today = '2026-06-01';
const lead = makeRecord('role', 1, {}, { title: 'Lead' });
const tester = makeRecord('role', 2, {}, { title: 'Bias tester' });
const mia = makeRecord('person', 1, { unit: 'Cork' }, { title: 'Mia' });
const ben = makeRecord('person', 2, { unit: ' Ghent ' }, { title: 'Ben' });
const fairness = makeRecord('competence', 1, { level: 'proficient' }, { title: 'Fairness' });
const law = makeRecord('competence', 2, { level: 'aware' }, { title: 'Law' });
const proof = makeRecord(
  'qualification',
  1,
  { level: 'aware', obtainedOn: '2026-01-01' },
  { due: '2026-06-20' },
);
const matrix = competenceMatrix(
  new Records(
    [lead, tester, mia, ben, fairness, law, proof],
    [
      link(mia, 'holds', lead),
      link(ben, 'holds', tester),
      link(fairness, 'needed-by', tester),
      link(law, 'needed-by', lead),
      link(proof, 'of', mia),
      link(proof, 'proves', law),
    ],
  ),
  today,
);
const shown = (filter: Partial<typeof wholeMatrix>) => {
  const { persons, competences } = filterMatrix(matrix, { ...wholeMatrix, ...filter });
  return {
    persons: persons.map(({ title }) => title),
    competences: competences.map(({ title }) => title),
    cells: persons.map(({ cells }) => cells.map(({ state }) => state)),
  };
};

describe('the matrix as it is shown', () => {
  it('is whole without a filter', () => {
    expect(shown({})).toEqual({
      persons: ['Mia', 'Ben'],
      competences: ['Fairness', 'Law'],
      cells: [
        [null, 'expiring'],
        ['missing', null],
      ],
    });
  });

  it('is narrowed to those who hold a role and to what it needs', () => {
    expect(shown({ role: tester.id })).toEqual({
      persons: ['Ben'],
      competences: ['Fairness'],
      cells: [['missing']],
    });
  });

  it('is narrowed to a unit, and to gaps, with the cells under their heads', () => {
    expect(shown({ unit: 'Ghent' }).persons).toEqual(['Ben']);
    expect(shown({ gapsOnly: true })).toEqual({
      persons: ['Ben'],
      competences: ['Fairness'],
      cells: [['missing']],
    });
    expect(shown({ gapsOnly: true, unit: 'Cork' })).toMatchObject({ persons: [], competences: [] });
  });

  it('offers the roles that somebody holds and the units that are named', () => {
    expect(heldRoles(matrix).map(({ label }) => label)).toEqual(['Bias tester', 'Lead']);
    expect(unitsOf(matrix)).toEqual(['Cork', 'Ghent']);
  });

  it('says what is there, what is missing and what expires soon', () => {
    expect(leadText(matrix)).toBe(
      '1 of 2 proofs that roles need are there; one is missing, expired or too low. One expires within 60 days.',
    );
    const none = competenceMatrix(new Records([mia, law], []), today);
    expect(leadText(none)).toContain('Nothing is needed yet');
  });
});

describe('a cell in words', () => {
  it.each([
    ['met', null, 'proved, aware', 'aware'],
    ['expiring', '2026-06-20', 'proved, aware, until 20 Jun 2026', 'aware, until 20 Jun 2026'],
    ['expired', '2026-05-31', 'expired on 31 May 2026', 'on 31 May 2026'],
    ['expired', null, 'expired', ''],
    ['too-low', null, 'level too low: aware instead of proficient', 'aware instead of proficient'],
  ] as const)('is for %s until %s: %s', (state, expiresOn, text, detail) => {
    const cell = {
      state,
      proof: { ...proof, level: 'aware', basis: null, obtainedOn: null, expiresOn },
    };
    expect(cellText(cell, 'proficient')).toBe(text);
    expect(cellDetail(cell, 'proficient')).toBe(detail);
  });

  it('needs no more words where nothing is proved', () => {
    expect(cellText({ state: 'missing', proof: null }, 'aware')).toBe('no proof');
    expect(cellDetail({ state: 'missing', proof: null }, 'aware')).toBe('');
    expect(cellText({ state: null, proof: null }, null)).toBe('not needed');
  });
});

describe('a line of awareness', () => {
  const person = { id: mia.id, code: mia.code, title: 'Mia', function: '', unit: '' };
  const lineOf = (
    status: 'asked' | 'acknowledged',
    version: string,
    data: Parameters<typeof makeRecord<'acknowledgement'>>[2],
    due: string | null = null,
  ) => ({
    person,
    ...standOf([makeRecord('acknowledgement', 1, { version, ...data }, { status, due })], {
      version: '2.0',
      approvedOn: '2026-05-01',
    }),
  });

  it('says since when, how, and until when an answer is expected', () => {
    const given = { acknowledgedOn: '2026-05-04', how: 'meeting' } as const;
    const asked = { askedOn: '2026-05-04' };
    expect(detailText(lineOf('acknowledged', '2.0', given), today)).toBe(
      '4 May 2026, in a meeting',
    );
    expect(detailText(lineOf('acknowledged', '1.0', given), today)).toBe('version 1.0, 4 May 2026');
    expect(detailText(lineOf('asked', '2.0', asked), today)).toBe('asked 4 May 2026');
    expect(detailText(lineOf('asked', '2.0', asked, '2026-06-01'), today)).toBe(
      'asked 4 May 2026, answer by 1 Jun 2026',
    );
    expect(detailText(lineOf('asked', '2.0', asked, '2026-05-31'), today)).toBe(
      'asked 4 May 2026, answer was due 31 May 2026',
    );
  });

  it('is one to ask unless somebody asked for this version or it was acknowledged', () => {
    expect(toAsk([lineOf('acknowledged', '1.0', {})])).toEqual([mia.id]);
    expect(toAsk([lineOf('asked', '2.0', {}), lineOf('acknowledged', '2.0', {})])).toEqual([]);
  });
});
