import { describe, expect, it } from 'vitest';
import {
  countPassing,
  groupsOf,
  neighbour,
  resumeAt,
  shownChecks,
} from '../../../../renderer/features/audits/interview/checks.ts';
import {
  initialFilter,
  keyOf,
  scopeOf,
  shownRows,
} from '../../../../renderer/features/audits/coverage/rows.ts';
import { nextStep } from '../../../../renderer/features/audits/step.ts';
import type { CheckEntry } from '../../../../shared/contract/audit-values.ts';
import type { CoverageRow } from '../../../../shared/domain/audit-coverage.ts';
import { progressOfChecks } from '../../../../shared/domain/audit-checklist.ts';
import { requirementsById } from '../../../../shared/domain/tree.ts';
import { makeRecord, recordId } from '../../domain/record-fixture.ts';
import { catalogue } from '../../domain/support.ts';

const check = (
  number: number,
  requirement: string,
  status = 'open',
  data: { notes?: string; flagged?: boolean } = {},
): CheckEntry => ({
  record: makeRecord(
    'audit-check',
    number,
    { question: `Question ${number}`, requirement: [requirement], ...data },
    { status },
  ),
  followsUp: null,
  findings: number === 3 ? ['FND-001'] : [],
});
const checks = [
  check(1, '4.1', 'conforms', { notes: 'Saw the Café list.' }),
  check(2, '4.1'),
  check(3, '4.3', 'conforms'),
  check(4, '4.1', 'open', { flagged: true }),
];
const id = (number: number): string => recordId('audit-check', number);

describe('the checklist of an interview', () => {
  it('puts checks of one requirement together as long as they follow each other', () => {
    const groups = groupsOf(checks, requirementsById(catalogue.requirements));
    expect(groups.map((group) => [group.requirement, group.checks.length])).toEqual([
      ['4.1', 2],
      ['4.3', 1],
      ['4.1', 1],
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(3);
  });

  it('is filtered and searched, whatever the case and accents', () => {
    const codes = (list: readonly CheckEntry[]) => list.map(({ record }) => record.code);
    expect(codes(shownChecks(checks, 'open', ''))).toEqual(['CHK-002', 'CHK-004']);
    expect(codes(shownChecks(checks, 'fails', ''))).toEqual(['CHK-003']);
    expect(codes(shownChecks(checks, null, 'cafe LIST'))).toEqual(['CHK-001']);
    expect(codes(shownChecks(checks, 'flagged', 'café'))).toEqual([]);
    expect(countPassing(checks, 'followUps')).toBe(0);
  });

  it('goes on from where a check stood although it dropped out of what is shown', () => {
    const open = shownChecks(checks, 'open', '');
    expect(neighbour(open, checks, id(1), 1)?.record.code).toBe('CHK-002');
    expect(neighbour(open, checks, id(3), 1)?.record.code).toBe('CHK-004');
    expect(neighbour(open, checks, id(3), -1)?.record.code).toBe('CHK-002');
    expect(neighbour(open, checks, id(4), 1)).toBeNull();
    expect(neighbour(open, checks, id(2), -1)).toBeNull();
  });

  it('is resumed at the last check, else at the first open one', () => {
    expect(resumeAt(checks, id(3))).toBe(id(3));
    expect(resumeAt(checks, 'gone')).toBe(id(2));
    expect(resumeAt(checks.slice(0, 1), null)).toBe(id(1));
    expect(resumeAt([], null)).toBeNull();
  });
});

describe('the next step of an audit', () => {
  const step = (status: string, list: readonly CheckEntry[], hasLead = true) =>
    nextStep(
      {
        audit: makeRecord('audit', 1, {}, { status }),
        progress: progressOfChecks(list.map(({ record }) => record)),
      },
      hasLead,
    );

  it('leads from the team to the report', () => {
    expect(step('planned', [], false)).toBe('lead');
    expect(step('planned', [])).toBe('prepare');
    expect(step('planned', checks)).toBe('start');
    expect(step('in-progress', checks)).toBe('interview');
    expect(step('in-progress', checks.slice(0, 1))).toBe('report');
    expect(step('reported', [], false)).toBe('done');
    expect(step('cancelled', [], false)).toBe('cancelled');
  });
});

describe('the rows of the coverage', () => {
  const row = (
    kind: CoverageRow['kind'],
    name: string,
    state: CoverageRow['state'],
    importance: CoverageRow['importance'] = 'normal',
  ): CoverageRow => ({
    kind,
    id: name,
    title: `Title of ${name}`,
    owner: kind === 'process' ? 'Zoë' : '',
    importance,
    reasons: [],
    cells: [],
    lastOn: null,
    nextOn: null,
    dueBy: null,
    state,
  });
  const rows = [
    row('clause', '4.1', 'done'),
    row('clause', '7.2', 'uncovered'),
    row('control', 'A.2.2', 'uncovered', 'high'),
    row('process', '4.1', 'overdue'),
  ];
  const names = (list: readonly CoverageRow[]) => list.map(keyOf);

  it('show what is uncovered first, or the order of the standard', () => {
    expect(names(shownRows(rows, initialFilter))).toEqual([
      'process 4.1',
      'control A.2.2',
      'clause 7.2',
      'clause 4.1',
    ]);
    expect(shownRows(rows, { ...initialFilter, order: 'standard' })).toEqual(rows);
  });

  it('are filtered by kind, state and words', () => {
    expect(names(shownRows(rows, { ...initialFilter, kind: 'clause' }))).toHaveLength(2);
    expect(names(shownRows(rows, { ...initialFilter, state: 'uncovered' }))).toHaveLength(2);
    expect(names(shownRows(rows, { ...initialFilter, text: 'zoe' }))).toEqual(['process 4.1']);
  });

  it('become the scope of an audit', () => {
    expect(scopeOf(rows.slice(2))).toEqual({ requirements: ['A.2.2'], processes: ['4.1'] });
  });
});
