import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultGateCriteria, type GateProfile } from '../../../shared/domain/gate-criteria.ts';
import { aiActClasses, lifecycleStages } from '../../../shared/domain/library.ts';
import {
  criteriaToAdd,
  defaultCriteria,
  gateProgress,
  mayMoveOn,
  meet,
  nextStage,
  openGate,
  reopen,
  waive,
  type Gate,
} from '../../../shared/domain/lifecycle.ts';
import { gateProblems } from '../../../shared/domain/records/systems.ts';

const profile = (changes: Partial<GateProfile> = {}): GateProfile => ({
  criticality: 'low',
  aiActClass: 'minimal',
  origin: 'developed',
  ...changes,
});
const profiles: fc.Arbitrary<GateProfile> = fc.record({
  criticality: fc.constantFrom(null, 'critical', 'high', 'medium', 'low'),
  aiActClass: fc.constantFrom(null, ...aiActClasses),
  origin: fc.constantFrom(null, 'developed', 'configured', 'bought', 'open-source'),
});
const all = (one: GateProfile): readonly string[] =>
  lifecycleStages.flatMap((stage) => defaultCriteria(stage, one));

const gate: fc.Arbitrary<Gate> = fc.record({
  stage: fc.constantFrom(null, ...lifecycleStages),
  criterion: fc.string(),
  state: fc.constantFrom(null, 'open', 'met', 'waived'),
  reason: fc.constantFrom('', '  ', 'Agreed with the customer.'),
  by: fc.string(),
  on: fc.constantFrom(null, '2026-05-14'),
});
const gates = fc.array(gate, { maxLength: 12 });

describe('the usual criteria', () => {
  test('fit one line of the record, end like sentences, and are used once', () => {
    const texts = defaultGateCriteria.map(({ text }) => text);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].{20,160}\.$/);
      expect(text).toBe(text.trim());
    }
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('every kind of system has some for each stage', () => {
    fc.assert(
      fc.property(profiles, fc.constantFrom(...lifecycleStages), (one, stage) => {
        expect(defaultCriteria(stage, one).length).toBeGreaterThan(0);
      }),
    );
  });

  test('more is asked of a more critical system, and never less of one thing', () => {
    fc.assert(
      fc.property(profiles, (one) => {
        const grown = (['low', 'medium', 'high', 'critical'] as const).map((criticality) =>
          all({ ...one, criticality }),
        );
        for (const [at, less] of grown.slice(0, -1).entries()) {
          expect(grown[at + 1]).toEqual(expect.arrayContaining([...less]));
        }
      }),
    );
    expect(all(profile({ criticality: 'critical' })).length).toBeGreaterThan(
      all(profile()).length + 15,
    );
  });

  test('a high-risk system is asked as much as a critical one, whatever its rating', () => {
    const low = all(profile({ aiActClass: 'high-risk' }));
    expect(low).toEqual(all(profile({ aiActClass: 'high-risk', criticality: 'critical' })));
    expect(low.some((text) => text.includes('article 10'))).toBe(true);
    expect(all(profile()).some((text) => text.includes('article 10'))).toBe(false);
  });

  test('whoever buys is asked about the supplier, whoever trains about the data', () => {
    const bought = all(profile({ origin: 'bought', criticality: 'high' })).join('\n');
    expect(bought).toContain('The supplier was evaluated');
    expect(bought).not.toContain('checksum');
    const made = all(profile({ criticality: 'high' })).join('\n');
    expect(made).toContain('checksum');
    expect(made).not.toContain('supplier');
    const configured = all(profile({ origin: 'configured' })).join('\n');
    expect(configured).toContain('The supplier was evaluated');
    expect(configured).toContain('checksum');
  });

  test('are added once, whatever was done with them since', () => {
    const first = criteriaToAdd('design', profile(), []);
    expect(first.every(({ state, stage }) => state === 'open' && stage === 'design')).toBe(true);
    const decided = waive(first, 0, 'Done by the customer.', { by: 'A', on: '2026-05-14' });
    expect(criteriaToAdd('design', profile(), decided)).toEqual([]);
    expect(criteriaToAdd('design', profile(), decided.slice(1))).toEqual(first.slice(0, 1));
    expect(criteriaToAdd('data', profile(), decided).length).toBeGreaterThan(0);
  });
});

describe('deciding about criteria', () => {
  const three = ['a', 'b', 'c'].map((text) => openGate('design', text));
  const decision = { by: 'Ida Berg', on: '2026-05-14' };

  test('changes one and writes down who and when', () => {
    const met = meet(three, 1, decision);
    expect(met[1]).toEqual({ ...three[1], state: 'met', by: 'Ida Berg', on: '2026-05-14' });
    expect([met[0], met[2]]).toEqual([three[0], three[2]]);
    expect(waive(three, 0, 'Not used on people.', decision)[0]).toMatchObject({
      state: 'waived',
      reason: 'Not used on people.',
      by: 'Ida Berg',
    });
  });

  test('reopening leaves no trace of the decision', () => {
    expect(reopen(waive(three, 2, 'why', decision), 2)).toEqual(three);
  });
});

describe('moving on', () => {
  const open = openGate('data', 'Licences are on record.');

  test('is held up by open criteria of this stage and of earlier ones, not of later ones', () => {
    expect(nextStage('design', [open])).toEqual({
      stage: 'data',
      open: [],
      unexplained: [],
      unchecked: true,
    });
    expect(nextStage('data', [open]).open).toEqual([open]);
    expect(nextStage('operation', [open]).open).toEqual([open]);
    expect(mayMoveOn(nextStage('data', [open]))).toBe(false);
    expect(mayMoveOn(nextStage('data', meet([open], 0, { by: '', on: '2026-05-14' })))).toBe(true);
  });

  test('ends with retirement', () => {
    expect(nextStage('retirement', []).stage).toBeNull();
    expect(mayMoveOn(nextStage('retirement', []))).toBe(false);
  });

  test('agrees with the rule that refuses the save', () => {
    fc.assert(
      fc.property(gates, fc.constantFrom(...lifecycleStages.slice(0, -1)), (any, status) => {
        const next = nextStage(status, any);
        expect(mayMoveOn(next)).toBe(gateProblems(next.stage, any).length === 0);
      }),
    );
  });

  test('a row that was only just added blocks nothing', () => {
    const blank: Gate = { stage: null, criterion: '', state: null, reason: '', by: '', on: null };
    expect(gateProblems('design', [blank])).toEqual([]);
    expect(gateProblems('operation', [blank])).toEqual([]);
  });

  test('progress counts every criterion that has a stage once', () => {
    fc.assert(
      fc.property(gates, (any) => {
        const progress = gateProgress(any);
        expect(progress.map(({ stage }) => stage)).toEqual([...lifecycleStages]);
        const staged = any.filter(({ stage }) => stage !== null).length;
        expect(progress.reduce((sum, { total }) => sum + total, 0)).toBe(staged);
        for (const { met, waived, open: undecided, total } of progress) {
          expect(met + waived + undecided).toBe(total);
        }
      }),
    );
  });
});
