import { each, eachIfAny, holds, holdsFor, type JourneyCheck } from './journey-check.ts';
import { auditChecks } from './journey-checks-audits.ts';
import { improvementChecks } from './journey-checks-improvement.ts';
import { monitoringChecks } from './journey-checks-monitoring.ts';
import { planningChecks } from './journey-checks-planning.ts';
import { reviewChecks } from './journey-checks-reviews.ts';
import { runningChecks } from './journey-checks-running.ts';
import { supportRecordChecks } from './journey-checks-support.ts';

const filled = (value: string): boolean => value.trim() !== '';

/** Clause 4: context, interested parties, scope, AIMS. */
const contextChecks: readonly JourneyCheck[] = [
  {
    key: 'no-external-issue',
    clause: '4.1',
    weight: 2,
    test: (state) =>
      holds(
        state.open('issue').some(({ data }) => data.kind === 'external'),
        'issue',
      ),
  },
  {
    key: 'no-internal-issue',
    clause: '4.1',
    weight: 2,
    test: (state) =>
      holds(
        state.open('issue').some(({ data }) => data.kind === 'internal'),
        'issue',
      ),
  },
  {
    key: 'no-climate-issue',
    clause: '4.1',
    weight: 1,
    test: (state) =>
      holds(
        state.open('issue').some(({ data }) => data.topic === 'climate'),
        'issue',
      ),
  },
  {
    key: 'no-legal-issue',
    clause: '4.1',
    weight: 1,
    test: (state) =>
      holds(
        state.open('issue').some(({ data }) => data.topic === 'legal'),
        'issue',
      ),
  },
  {
    key: 'issues-unanswered',
    clause: '4.1',
    weight: 1,
    test: (state) =>
      each(
        state.open('issue'),
        ({ data }) => filled(data.effect) && filled(data.response),
        'issue',
      ),
  },
  {
    key: 'no-party',
    clause: '4.2',
    weight: 2,
    test: (state) => holds(state.open('party').length > 0, 'party'),
  },
  {
    key: 'no-affected-party',
    clause: '4.2',
    weight: 1,
    test: (state) =>
      holds(
        state
          .open('party')
          .some(({ data }) => data.relation === 'affected' || data.relation === 'user'),
        'party',
      ),
  },
  {
    key: 'no-requirement',
    clause: '4.2',
    weight: 1,
    test: (state) =>
      holds(
        state.open('party').some(({ data }) => data.needs.some(({ requirement }) => requirement)),
        'party',
      ),
  },
  {
    key: 'needs-unmet',
    clause: '4.2',
    weight: 1,
    test: (state) =>
      each(
        state.open('party').filter(({ data }) => data.needs.some(({ requirement }) => requirement)),
        ({ data }) =>
          data.needs.every(
            ({ requirement, metBy, where }) => !requirement || metBy.length > 0 || filled(where),
          ),
        'party',
      ),
  },
  {
    key: 'no-scope',
    clause: '4.3',
    weight: 2,
    test: ({ scope }) => holds(scope !== undefined, 'scope'),
  },
  {
    key: 'no-scope-statement',
    clause: '4.3',
    weight: 1,
    test: ({ scope }) => holdsFor(scope, ({ data }) => filled(data.statement)),
  },
  {
    key: 'scope-without-system',
    clause: '4.3',
    weight: 1,
    test: (state) => holdsFor(state.scope, ({ id }) => state.linked(id, 'includes').length > 0),
  },
  {
    key: 'systems-outside-scope',
    clause: '4.3',
    weight: 1,
    test: (state) => {
      const { scope } = state;
      if (scope === undefined) return { share: 0, lack: null };
      const named = new Set(
        (['includes', 'excludes'] as const).flatMap((relation) =>
          state.linked(scope.id, relation).map(({ id }) => id),
        ),
      );
      const verdict = each(state.open('system'), ({ id }) => named.has(id), 'system');
      // It is settled in the scope, not in the systems.
      return verdict.lack === null
        ? verdict
        : { ...verdict, lack: { ...verdict.lack, type: 'scope', recordId: scope.id } };
    },
  },
  {
    key: 'scope-not-approved',
    clause: '4.3',
    weight: 1,
    test: ({ scope }) => holdsFor(scope, ({ status }) => status === 'approved'),
  },
  {
    key: 'no-aims-description',
    clause: '4.4',
    weight: 1,
    test: ({ scope }) => holds(filled(scope?.data.description ?? ''), 'scope', scope),
  },
  {
    key: 'no-processes',
    clause: '4.4',
    weight: 1,
    test: ({ scope }) => holds((scope?.data.processes.length ?? 0) > 0, 'scope', scope),
  },
  {
    key: 'processes-unowned',
    clause: '4.4',
    weight: 1,
    test: ({ scope }) =>
      scope === undefined || scope.data.processes.length === 0
        ? { share: 0, lack: null }
        : holds(
            scope.data.processes.every(({ owner }) => filled(owner)),
            'scope',
            scope,
          ),
  },
];

/** Clause 5: leadership, AI policy, roles. */
const leadershipChecks: readonly JourneyCheck[] = [
  {
    key: 'leadership-unassigned',
    clause: '5.1',
    weight: 1,
    test: (state) => holds(state.isAccountedFor('5.1'), 'role'),
  },
  {
    key: 'no-policy',
    clause: '5.2',
    weight: 2,
    test: ({ policy }) => holds(policy !== undefined, 'document'),
  },
  {
    key: 'policy-not-approved',
    clause: '5.2',
    weight: 2,
    test: (state) => holdsFor(state.policy, (policy) => state.isApproved(policy)),
  },
  {
    key: 'policy-not-communicated',
    clause: '5.2',
    weight: 1,
    test: ({ policy }) => holdsFor(policy, ({ data }) => data.communicatedOn !== null),
  },
  {
    key: 'policy-review-due',
    clause: '5.2',
    weight: 1,
    test: (state) => holdsFor(state.policy, ({ due }) => due !== null && !state.isOverdue(due)),
  },
  {
    key: 'no-role',
    clause: '5.3',
    weight: 2,
    test: (state) => holds(state.open('role').length > 0, 'role'),
  },
  {
    key: 'roles-vacant',
    clause: '5.3',
    weight: 1,
    test: (state) =>
      each(
        state.open('role'),
        ({ status, data }) => status !== 'vacant' && filled(data.holder),
        'role',
      ),
  },
  {
    key: 'clauses-without-owner',
    clause: '5.3',
    weight: 2,
    test: (state) => {
      if (state.open('role').length === 0) return { share: 0, lack: null };
      const leaves = state.leafClauses.map((id) => ({ id, code: id }));
      const verdict = eachIfAny(leaves, ({ id }) => state.isAccountedFor(id), 'role');
      return verdict.lack === null
        ? verdict
        : { ...verdict, lack: { ...verdict.lack, recordId: null } };
    },
  },
];

/** Every check of clauses 4 to 10, in the order of the clauses. */
export const journeyChecks: readonly JourneyCheck[] = [
  ...contextChecks,
  ...leadershipChecks,
  ...planningChecks,
  ...runningChecks,
  ...supportRecordChecks,
  ...monitoringChecks,
  ...auditChecks,
  ...reviewChecks,
  ...improvementChecks,
];
