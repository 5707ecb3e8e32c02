import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareLines,
  isContradiction,
  prefillDecisions,
  soaFindings,
  type PrefillFacts,
  type SoaControl,
  type SoaInput,
  type SoaRisk,
} from '../../../shared/domain/soa.ts';

const annex = ['A.2.2', 'A.4.3', 'A.5.2', 'A.7.2', 'A.7.4', 'A.9.2', 'A.10.2', 'A.10.3', 'A.10.4'];

const line = (
  number: string,
  data: Partial<SoaControl['data']> = {},
  status: SoaControl['status'] = 'planned',
): SoaControl => ({
  id: `id ${number}`,
  code: `CTL-${number}`,
  status,
  data: {
    control: number,
    applicable: 'yes',
    reasons: ['law'],
    justification: 'The law asks for it.',
    implementation: '',
    ...data,
  },
});
const blank = (number: string): SoaControl =>
  line(number, { applicable: null, reasons: [], justification: '' }, 'undecided');

const risk = (
  code: string,
  numbers: readonly string[],
  changes: Partial<SoaRisk> = {},
): SoaRisk => ({
  id: code,
  code,
  open: true,
  aboveAppetite: false,
  strategy: 'modify',
  accepted: false,
  controls: numbers.map((number) => `id ${number}`),
  ...changes,
});
const noFacts: PrefillFacts = {
  impact: [],
  dataset: [],
  supplier: [],
  customer: [],
  system: [],
  developed: [],
  used: [],
  role: [],
};

const found = (input: Partial<SoaInput>): readonly string[] =>
  soaFindings({ controls: [], risks: [], annex: [], ...input }).map(({ kind, code, related }) =>
    `${kind} ${code} ${related.join(',')}`.trim(),
  );

describe('findings', () => {
  it('are none for a full statement', () => {
    expect(found({ controls: annex.map((one) => line(one)), annex })).toEqual([]);
  });

  it('name lines that are missing or undecided', () => {
    expect(found({ controls: [blank('A.2.2')], annex: ['A.2.2', 'A.5.2'] })).toEqual([
      'missing A.5.2',
      'undecided A.2.2',
    ]);
  });

  it('name excluded controls that a treatment uses, and those without a reason', () => {
    const controls = [line('A.5.2', { applicable: 'no' }, 'excluded')];
    expect(found({ controls, risks: [risk('R1', ['A.5.2'])] })).toEqual([
      'excluded-but-used A.5.2 R1',
    ]);
    expect(found({ controls, risks: [risk('R1', ['A.5.2'], { open: false })] })).toEqual([]);
    expect(
      found({ controls: [line('A.5.2', { applicable: 'no', justification: ' \n' })] }),
    ).toEqual(['excluded-without-reason A.5.2']);
  });

  it('name included controls whose reason is missing or has gone', () => {
    expect(found({ controls: [line('A.5.2', { justification: '' })] })).toEqual([
      'included-without-reason A.5.2',
    ]);
    const forRisk = line('A.5.2', { reasons: ['risk'] });
    expect(found({ controls: [forRisk] })).toEqual(['included-without-reason A.5.2']);
    // A closed risk was closed because the control works: it still is the reason.
    expect(found({ controls: [forRisk], risks: [risk('R1', ['A.5.2'], { open: false })] })).toEqual(
      [],
    );
    expect(found({ controls: [line('A.5.2', { reasons: ['risk', 'law'] })] })).toEqual([]);
  });

  it('name implemented controls that nobody described', () => {
    expect(found({ controls: [line('A.5.2', {}, 'implemented')] })).toEqual([
      'implemented-without-description A.5.2',
    ]);
  });

  it('name risks above the appetite that no applicable control treats', () => {
    const controls = [line('A.5.2'), line('A.7.2', { applicable: 'no' }, 'excluded')];
    const high = { aboveAppetite: true } as const;
    expect(found({ controls, risks: [risk('R1', ['A.5.2'], high)] })).toEqual([]);
    expect(found({ controls, risks: [risk('R1', [], high)] })).toEqual([
      'risk-without-control R1 R1',
    ]);
    expect(found({ controls, risks: [risk('R1', ['A.7.2'], high)] })).toEqual([
      'excluded-but-used A.7.2 R1',
      'risk-without-control R1 R1',
    ]);
    expect(found({ controls, risks: [risk('R1', [], { ...high, strategy: 'avoid' })] })).toEqual(
      [],
    );
    expect(
      found({ controls, risks: [risk('R1', [], { ...high, strategy: 'retain' })] }),
    ).toHaveLength(1);
    expect(
      found({ controls, risks: [risk('R1', [], { ...high, strategy: 'retain', accepted: true })] }),
    ).toEqual([]);
    expect(found({ controls, risks: [risk('R1', [], { ...high, open: false })] })).toEqual([]);
  });

  it('tell contradictions from what is still to do', () => {
    expect(isContradiction({ kind: 'excluded-but-used' })).toBe(true);
    expect(isContradiction({ kind: 'undecided' })).toBe(false);
    expect(isContradiction({ kind: 'missing' })).toBe(false);
  });
});

describe('lines', () => {
  it('stand in the order of the annex, own ones last', () => {
    const own = (code: string): SoaControl => ({ ...line(''), id: code, code });
    const lines = [own('CTL-100'), line('A.10.2'), own('CTL-099'), line('A.9.2'), line('A.5.2')];
    expect(lines.toSorted(compareLines).map(({ data, code }) => data.control || code)).toEqual([
      'A.5.2',
      'A.9.2',
      'A.10.2',
      'CTL-099',
      'CTL-100',
    ]);
  });
});

describe('prefilling', () => {
  it('includes what treats an open risk and names it', () => {
    const controls = annex.map(blank);
    const risks = [risk('R1', ['A.5.2', 'A.7.2']), risk('R2', ['A.7.2'], { open: false })];
    expect(prefillDecisions({ controls, risks }, noFacts)).toEqual([
      { id: 'id A.5.2', reasons: ['risk'], because: [{ source: 'risk', codes: ['R1'] }] },
      { id: 'id A.7.2', reasons: ['risk'], because: [{ source: 'risk', codes: ['R1'] }] },
    ]);
  });

  it('includes what impact assessments, datasets and suppliers call for', () => {
    const decided = (facts: Partial<PrefillFacts>): readonly string[] =>
      prefillDecisions({ controls: annex.map(blank), risks: [] }, { ...noFacts, ...facts }).map(
        ({ id, reasons }) => `${id.slice(3)} ${reasons.join()}`,
      );
    expect(decided({ impact: ['IMP-001'] })).toEqual(['A.5.2 impact']);
    expect(decided({ dataset: ['DAT-001'] })).toEqual([
      'A.4.3 activity',
      'A.7.2 activity',
      'A.7.4 activity',
    ]);
    expect(decided({ supplier: ['SUP-001'] })).toEqual(['A.10.2 activity', 'A.10.3 activity']);
    expect(decided({ customer: ['SUP-002'] })).toEqual(['A.10.2 activity', 'A.10.4 activity']);
  });

  it('leaves alone what somebody touched in any way', () => {
    const risks = [risk('R1', annex)];
    const touched = [
      line('A.2.2', { applicable: 'no' }, 'excluded'),
      line(
        'A.4.3',
        { applicable: null, reasons: [], justification: 'Under discussion' },
        'undecided',
      ),
      line('A.5.2', { applicable: null, reasons: ['law'], justification: '' }, 'undecided'),
      line('A.7.2', { applicable: null, reasons: [], justification: '' }, 'planned'),
    ];
    const facts = { ...noFacts, impact: ['I'], dataset: ['D'] };
    expect(prefillDecisions({ controls: touched, risks }, facts)).toEqual([]);
  });
});

const anyLine = (number: string): fc.Arbitrary<SoaControl> =>
  fc
    .record({
      applicable: fc.constantFrom('yes', 'no', null),
      reasons: fc.subarray(['risk', 'impact', 'law'] as const),
      justification: fc.constantFrom('', 'Because.'),
      implementation: fc.constantFrom('', 'Done so.'),
      status: fc.constantFrom('undecided', 'planned', 'implemented', 'excluded'),
    })
    .map(({ status, ...data }) => line(number, data, status));
const anyRisk = (code: string): fc.Arbitrary<SoaRisk> =>
  fc.record({
    id: fc.constant(code),
    code: fc.constant(code),
    open: fc.boolean(),
    aboveAppetite: fc.boolean(),
    strategy: fc.constantFrom('avoid', 'modify', 'share', 'retain', null),
    accepted: fc.boolean(),
    controls: fc.subarray(annex.map((number) => `id ${number}`)),
  });
const anyInput = fc.record({
  controls: fc.tuple(
    ...annex.map((number) => fc.oneof(anyLine(number), fc.constant(blank(number)))),
  ),
  risks: fc.tuple(...['R1', 'R2', 'R3', 'R4'].map(anyRisk)),
  annex: fc.constant(annex),
});
const anyFacts = fc.record({
  impact: fc.subarray(['IMP-001']),
  dataset: fc.subarray(['DAT-001']),
  supplier: fc.subarray(['SUP-001']),
  customer: fc.subarray(['SUP-002']),
  system: fc.subarray(['SYS-001']),
  developed: fc.subarray(['SYS-001']),
  used: fc.subarray(['SYS-001']),
  role: fc.subarray(['ROL-001']),
});
const keys = (input: SoaInput): ReadonlySet<string> =>
  new Set(soaFindings(input).map(({ kind, code }) => `${kind} ${code}`));

describe('whatever the records hold', () => {
  it('an emptied justification of a decided line always shows', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(annex.length - 1), (input, at) => {
        const target = input.controls[at];
        fc.pre(target !== undefined && target.data.applicable !== null);
        const controls = input.controls.map((one) =>
          one === target ? { ...one, data: { ...one.data, justification: '' } } : one,
        );
        const shown = soaFindings({ ...input, controls }).filter(
          ({ recordId, kind }) => recordId === target?.id && kind.endsWith('-without-reason'),
        );
        expect(shown).toHaveLength(1);
      }),
    );
  });

  it('a risk above the appetite that loses its controls always shows', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const risks = input.risks.map((one, at) =>
          at === 0
            ? { ...one, open: true, aboveAppetite: true, strategy: 'modify' as const, controls: [] }
            : one,
        );
        expect(keys({ ...input, risks }).has('risk-without-control R1')).toBe(true);
      }),
    );
  });

  it('a line that goes missing always shows', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(annex.length - 1), (input, at) => {
        const controls = input.controls.filter((_, index) => index !== at);
        expect(keys({ ...input, controls }).has(`missing ${annex[at]}`)).toBe(true);
      }),
    );
  });

  it('prefilling makes no contradiction, decides only what nobody did, and is done after once', () => {
    fc.assert(
      fc.property(anyInput, anyFacts, (input, facts) => {
        const decisions = new Map(prefillDecisions(input, facts).map((one) => [one.id, one]));
        const controls = input.controls.map((one): SoaControl => {
          const decision = decisions.get(one.id);
          if (decision === undefined) return one;
          expect(one.data.applicable).toBeNull();
          expect(decision.because.every(({ codes }) => codes.length > 0)).toBe(true);
          const { reasons } = decision;
          const data = { ...one.data, applicable: 'yes', reasons, justification: 'From records.' };
          return { ...one, status: 'planned', data } as SoaControl;
        });
        const before = keys(input);
        for (const finding of keys({ ...input, controls })) expect(before).toContain(finding);
        expect(prefillDecisions({ ...input, controls }, facts)).toEqual([]);
      }),
    );
  });
});
