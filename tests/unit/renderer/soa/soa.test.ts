import { describe, expect, it } from 'vitest';
import {
  decisionPatch,
  findingText,
  groupsOf,
  progressOf,
  sortedFindings,
} from '../../../../renderer/features/soa/soa-data.ts';
import type { Soa } from '../../../../shared/contract/record-values.ts';
import { controlSpec } from '../../../../shared/domain/records/risks.ts';
import { realCatalogue } from '../../../fixtures/world.ts';
import { makeRecord } from '../../domain/record-fixture.ts';

const line = (number: number, control: string, data: object = {}, status = 'undecided') =>
  makeRecord('control', number, { control, ...data }, { status });

const soa: Soa = {
  rows: [
    line(1, 'A.2.2', { applicable: 'yes' }, 'implemented'),
    line(2, 'A.6.1.2', { applicable: 'yes' }, 'planned'),
    line(3, 'A.6.2.2'),
    line(4, 'A.10.4', { applicable: 'no' }, 'excluded'),
    line(5, '', { applicable: 'yes' }, 'planned'),
  ].map((record) => ({ record, links: {} })),
  findings: [
    { kind: 'missing', recordId: null, code: 'A.2.3', related: [] },
    { kind: 'undecided', recordId: line(3, '').id, code: 'A.6.2.2', related: [] },
    { kind: 'excluded-but-used', recordId: line(4, '').id, code: 'A.10.4', related: ['RSK-001'] },
  ],
  risks: {},
  riskCounts: { [line(2, '').id]: 3 },
};

describe('the lines on screen', () => {
  const groups = groupsOf(soa, realCatalogue());
  it('stand in their groups, own ones last, with findings and risks', () => {
    expect(groups.map(({ title, lines }) => [title, lines.map(({ code }) => code)])).toEqual([
      ['A.2 Policies related to AI', ['A.2.2']],
      ['A.6 AI system life cycle', ['A.6.1.2', 'A.6.2.2']],
      ['A.10 Third-party and customer relationships', ['A.10.4']],
      ['Own controls', ['CTL-005']],
    ]);
    const lines = groups.flatMap((group) => group.lines);
    expect(lines.map(({ findings }) => findings.length)).toEqual([0, 0, 1, 1, 0]);
    expect(lines.map(({ riskCount }) => riskCount)).toEqual([0, 3, 0, 0, 0]);
  });

  it('say how far the statement is', () => {
    expect(progressOf(groups)).toEqual({ total: 5, decided: 4, applicable: 3, implemented: 1 });
  });
});

describe('a decision', () => {
  it('takes a status along that its rules accept', () => {
    for (const status of controlSpec.statuses) {
      for (const applicable of ['yes', 'no', null] as const) {
        const patch = decisionPatch({ status }, applicable);
        const values = { ...patch, due: null };
        expect(controlSpec.rules(values)).toEqual([]);
      }
    }
    expect(decisionPatch({ status: 'implemented' }, 'yes').status).toBe('implemented');
    expect(decisionPatch({ status: 'excluded' }, 'yes').status).toBe('planned');
  });
});

describe('findings', () => {
  it('are sentences, contradictions apart from what is to do', () => {
    const { contradictions, todo } = sortedFindings(soa.findings);
    expect(contradictions.map(findingText)).toEqual([
      'A.10.4 is excluded, but the treatment of RSK-001 uses it.',
    ]);
    expect(todo.map(findingText)).toEqual([
      'A.2.3 has no line in the statement.',
      'A.6.2.2 is not decided.',
    ]);
  });
});
