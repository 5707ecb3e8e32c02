import type { ReadinessCheck } from './model.ts';
import { doneAudits, signedReviews } from './stage-1-documents.ts';
import {
  absent,
  all,
  allIfAny,
  because,
  filled,
  fine,
  lackOf,
  type ReadinessState,
} from './state.ts';

/** What stage 1 looks at beside the required documents. */
export const stage1Checks: readonly ReadinessCheck[] = [
  {
    key: 'documents-approved',
    section: 'control',
    clause: '7.5.2',
    blocks: false,
    type: 'document',
    test: (state) =>
      allIfAny(state.open('document'), ['unapproved', (document) => state.isInForce(document)]),
  },
  {
    key: 'documents-current',
    section: 'control',
    clause: '7.5.3',
    blocks: false,
    type: 'document',
    test: (state) =>
      allIfAny(
        state.documentsInForce,
        ['incomplete', ({ due }) => due !== null],
        ['outdated', ({ due }) => due === null || due >= state.today],
      ),
  },
  {
    key: 'systems-in-scope',
    section: 'organisation',
    clause: '4.3',
    blocks: true,
    type: 'system',
    test: (state) => {
      const systems = state.open('system');
      const [scope] = state.of('scope');
      if (systems.length === 0 || scope === undefined) return absent;
      const decided = new Set(
        [...state.linkedFrom(scope, 'includes'), ...state.linkedFrom(scope, 'excludes')].map(
          ({ id }) => id,
        ),
      );
      return all(systems, ['uncovered', ({ id }) => decided.has(id)]);
    },
  },
  {
    key: 'issues',
    section: 'organisation',
    clause: '4.1',
    blocks: true,
    type: 'issue',
    test: (state) => {
      const issues = state.open('issue');
      const kinds = (['internal', 'external'] as const).filter(
        (kind) => !issues.some(({ data }) => data.kind === kind),
      );
      return kinds.length === 0 ? fine(issues) : absent;
    },
  },
  {
    key: 'parties',
    section: 'organisation',
    clause: '4.2',
    blocks: true,
    type: 'party',
    test: (state) => {
      const parties = state.open('party');
      if (parties.length === 0) return absent;
      const binding = parties.filter(({ data }) => data.needs.some((need) => need.requirement));
      return binding.length === 0 ? because('incomplete', parties) : fine(binding);
    },
  },
  {
    key: 'roles',
    section: 'organisation',
    clause: '5.3',
    blocks: true,
    type: 'role',
    test: (state) =>
      all(
        state.open('role'),
        ['open', ({ status }) => status !== 'vacant'],
        ['incomplete', ({ data }) => filled(data.holder)],
      ),
  },
  {
    key: 'audit-coverage',
    section: 'audit',
    clause: '9.2.1',
    blocks: true,
    type: 'audit',
    test: (state) => {
      const audits = doneAudits(state).filter(
        ({ data }) => (data.reportedOn ?? '') >= state.yearAgo,
      );
      if (audits.length === 0) return absent;
      const seen = audits.flatMap(({ data }) => data.requirements);
      const clauses = state.leafRequirements.filter(({ kind }) => kind === 'clause');
      const missed = clauses.filter(({ id }) => !seen.some((one) => covers(one, id)));
      return {
        lacks: lackOf(
          'uncovered',
          missed.map(({ id }) => id),
          clauses.length,
        ),
        proof: audits,
      };
    },
  },
  {
    key: 'audit-findings',
    section: 'audit',
    clause: '10.2',
    blocks: true,
    type: 'finding',
    test: (state) => {
      const findings = gradedFindings(state, 'audit');
      return allIfAny(
        findings,
        [
          'open',
          (finding) =>
            state.linkedFrom(finding, 'raised').length > 0 || finding.status === 'closed',
        ],
        ['late', (finding) => !state.isLate(finding)],
      );
    },
  },
  {
    key: 'review-after-audit',
    section: 'review',
    clause: '9.3.2',
    blocks: false,
    type: 'review',
    test: (state) => {
      const audited = lastDay(doneAudits(state).map(({ data }) => data.reportedOn));
      const reviews = signedReviews(state);
      if (audited === null || reviews.length === 0) return absent;
      const later = reviews.filter(({ data }) => (data.heldOn ?? '') >= audited);
      return later.length === 0 ? because('too-old', reviews.slice(-1)) : fine(later);
    },
  },
  {
    key: 'review-decisions',
    section: 'review',
    clause: '9.3.3',
    blocks: false,
    type: 'task',
    test: (state) => {
      const tasks = signedReviews(state).flatMap((review) => state.linkedTo(review, 'serves'));
      return allIfAny(tasks, ['late', (task) => !state.isLate(task)]);
    },
  },
  {
    key: 'body-chosen',
    section: 'certification',
    clause: '9.2.1',
    blocks: true,
    type: 'body',
    test: (state) => {
      const bodies = state.of('body');
      const chosen = bodies.filter(({ status }) => status === 'chosen');
      if (chosen.length === 0) return bodies.length === 0 ? absent : because('open', bodies);
      return all(
        chosen,
        ['uncovered', ({ data }) => data.covers === 'yes'],
        ['contradiction', ({ data }) => !data.consulted],
      );
    },
  },
  {
    key: 'application',
    section: 'certification',
    clause: '4.3',
    blocks: false,
    type: 'project',
    test: (state) =>
      all(
        state.of('project'),
        ['incomplete', ({ data }) => data.sites.length > 0 && filled(data.contact)],
        [
          'contradiction',
          ({ data }) => {
            const onSites = data.sites.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
            return onSites === 0 || onSites === data.persons;
          },
        ],
      ),
  },
  {
    key: 'stage-1-date',
    section: 'certification',
    clause: '9.2.1',
    blocks: false,
    type: 'external-audit',
    test: (state) =>
      all(externalAudits(state, 'stage-1'), ['incomplete', ({ data }) => data.startOn !== null]),
  },
];

/** Audits by the certification body of one kind, cancelled ones aside. */
export const externalAudits = (state: ReadinessState, kind: 'stage-1' | 'stage-2') =>
  state
    .of('external-audit')
    .filter(({ data, status }) => data.kind === kind && status !== 'cancelled');

/** Major and minor findings that were found in audits of a type. */
export const gradedFindings = (state: ReadinessState, type: 'audit' | 'external-audit') =>
  state
    .of('finding')
    .filter(
      ({ data, status }) => ['major', 'minor'].includes(data.grade ?? '') && status !== 'withdrawn',
    )
    .filter((finding) => state.linkedFrom(finding, 'found-in').some((one) => one.type === type));

/** Whether auditing a requirement covers another: itself, or what it consists of. */
export const covers = (audited: string, requirement: string): boolean =>
  requirement === audited || requirement.startsWith(`${audited}.`);

/** The latest of some days. */
export const lastDay = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;
