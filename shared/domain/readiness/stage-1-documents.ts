import { criteriaInForce, isAboveAppetite } from '../risk-criteria.ts';
import type { AimsRecord } from '../records/record.ts';
import type { ReadinessCheck, Verdict } from './model.ts';
import { absent, all, fine, filled, lack, lackOf, together, type ReadinessState } from './state.ts';

/** Documented information that the standard asks for by name: present, approved, current. */
export const documentChecks: readonly ReadinessCheck[] = [
  {
    key: 'scope',
    section: 'documents',
    clause: '4.3',
    blocks: true,
    type: 'scope',
    test: (state) =>
      all(
        state.of('scope'),
        ['incomplete', ({ data }) => filled(data.statement)],
        ['unapproved', ({ status }) => status === 'approved'],
        ['outdated', (scope) => !state.isLate(scope)],
      ),
  },
  {
    key: 'policy',
    section: 'documents',
    clause: '5.2',
    blocks: true,
    type: 'document',
    test: (state) => inForce(state, state.policy === undefined ? [] : [state.policy]),
  },
  {
    key: 'risk-process',
    section: 'documents',
    clause: '6.1.2',
    blocks: true,
    type: 'risk-criteria',
    test: (state) =>
      all(
        state.of('risk-criteria'),
        ['unapproved', ({ status }) => status === 'approved'],
        ['outdated', (criteria) => !state.isLate(criteria)],
      ),
  },
  {
    key: 'treatment',
    section: 'documents',
    clause: '6.1.3',
    blocks: true,
    tolerates: 0.2,
    type: 'risk',
    test: (state) =>
      all(
        openRisks(state),
        ['incomplete', ({ data }) => data.strategy !== null],
        [
          'uncovered',
          (risk) =>
            risk.data.strategy !== 'modify' || state.linkedFrom(risk, 'modified-by').length > 0,
        ],
      ),
  },
  {
    key: 'soa',
    section: 'documents',
    clause: '6.1.3',
    blocks: true,
    type: 'control',
    test: (state) => {
      const controls = state.of('control');
      if (controls.length === 0) return absent;
      const decided = new Set(controls.map(({ data }) => data.control));
      const annex = state.leafRequirements.filter(({ kind }) => kind === 'control');
      const missing = annex.map(({ id }) => id).filter((id) => !decided.has(id));
      return together(
        { lacks: lackOf('uncovered', missing, annex.length), proof: [] },
        all(
          controls,
          ['open', ({ status, data }) => status !== 'undecided' && data.applicable !== null],
          ['incomplete', ({ data }) => filled(data.justification)],
        ),
      );
    },
  },
  {
    key: 'impact-process',
    section: 'documents',
    clause: '6.1.4',
    blocks: true,
    type: 'document',
    test: (state) => inForce(state, state.documentsFor('6.1.4', '8.4', 'A.5.2')),
  },
  {
    key: 'objectives',
    section: 'documents',
    clause: '6.2',
    blocks: true,
    type: 'objective',
    test: (state) =>
      all(
        state.of('objective').filter(({ status }) => status !== 'dropped'),
        [
          'incomplete',
          ({ owner, due, data }) =>
            filled(owner) && due !== null && data.target !== null && filled(data.indicator),
        ],
      ),
  },
  {
    key: 'competence',
    section: 'documents',
    clause: '7.2',
    blocks: true,
    type: 'qualification',
    test: (state) =>
      state.open('qualification').length === 0 ? absent : fine(state.open('qualification')),
  },
  {
    key: 'document-control',
    section: 'documents',
    clause: '7.5',
    blocks: true,
    type: 'document',
    test: (state) => inForce(state, state.documentsFor('7.5', '7.5.1', '7.5.2', '7.5.3')),
  },
  {
    key: 'processes',
    section: 'documents',
    clause: '8.1',
    blocks: true,
    type: 'scope',
    test: (state) =>
      all(
        state.of('scope'),
        ['incomplete', ({ data }) => data.processes.length > 0],
        ['uncovered', ({ data }) => data.processes.every(({ owner }) => filled(owner))],
      ),
  },
  {
    key: 'risk-results',
    section: 'documents',
    clause: '8.2',
    blocks: true,
    tolerates: 0.2,
    type: 'risk',
    test: (state) => all(openRisks(state), ['incomplete', ({ data }) => data.inherent !== null]),
  },
  {
    key: 'treatment-results',
    section: 'documents',
    clause: '8.3',
    blocks: true,
    tolerates: 0.2,
    type: 'risk',
    test: (state) => {
      const criteria = criteriaInForce(state.of('risk-criteria')[0]);
      return all(
        openRisks(state),
        ['incomplete', ({ data }) => data.residual !== null],
        ['open', ({ data, status }) => status === 'accepted' || !isAboveAppetite(criteria, data)],
      );
    },
  },
  {
    key: 'impact-results',
    section: 'documents',
    clause: '8.4',
    blocks: true,
    tolerates: 0.2,
    type: 'impact',
    test: (state) => {
      const systems = state.open('system');
      if (systems.length === 0) return absent;
      const isAssessed = (system: AimsRecord<'system'>): boolean =>
        state.linkedTo(system, 'assesses').some(({ status }) => status === 'approved');
      const bare = systems.filter((system) => !isAssessed(system));
      return {
        lacks: lack('uncovered', bare, systems.length),
        proof: bare.length === 0 ? state.of('impact') : [],
      };
    },
  },
  {
    key: 'monitoring',
    section: 'documents',
    clause: '9.1',
    blocks: true,
    type: 'indicator',
    test: (state) =>
      all(state.open('indicator'), ['incomplete', ({ data }) => data.values.length > 0]),
  },
  {
    key: 'audit-programme',
    section: 'documents',
    clause: '9.2.2',
    blocks: true,
    type: 'audit-programme',
    test: (state) => {
      const programmes = state.of('audit-programme');
      if (programmes.length === 0) return absent;
      const good = programmes.filter(({ status }) => status !== 'draft');
      return good.length > 0 ? fine(good) : { lacks: lack('unapproved', programmes), proof: [] };
    },
  },
  {
    key: 'audit-results',
    section: 'documents',
    clause: '9.2.2',
    blocks: true,
    type: 'audit',
    test: (state) =>
      recent(state, doneAudits(state), state.of('audit'), ({ data }) => data.reportedOn),
  },
  {
    key: 'review-results',
    section: 'documents',
    clause: '9.3.3',
    blocks: true,
    type: 'review',
    test: (state) =>
      recent(state, signedReviews(state), state.of('review'), ({ data }) => data.heldOn),
  },
  {
    key: 'nonconformities',
    section: 'documents',
    clause: '10.2',
    blocks: true,
    type: 'nonconformity',
    // An organisation that found none yet shows how it would treat one.
    test: (state) =>
      state.of('nonconformity').length > 0
        ? fine(state.of('nonconformity'))
        : inForce(state, state.documentsFor('10.2')),
  },
];

/** Risks and not opportunities, as long as they are open. */
export const openRisks = (state: ReadinessState): readonly AimsRecord<'risk'>[] =>
  state.open('risk').filter(({ data }) => data.kind !== 'opportunity');

/** Internal audits with a report. */
export const doneAudits = (state: ReadinessState): readonly AimsRecord<'audit'>[] =>
  state.of('audit').filter(({ status }) => status === 'reported' || status === 'closed');

/** Management reviews whose minutes are signed. */
export const signedReviews = (state: ReadinessState): readonly AimsRecord<'review'>[] =>
  state.of('review').filter(({ status }) => status === 'signed');

/** At least one document, one of them in force and not due for review. */
function inForce(state: ReadinessState, documents: readonly AimsRecord<'document'>[]): Verdict {
  if (documents.length === 0) return absent;
  const valid = documents.filter((document) => state.isInForce(document));
  if (valid.length === 0) return { lacks: lack('unapproved', documents), proof: [] };
  const current = valid.filter(({ due }) => due === null || due >= state.today);
  return current.length === 0 ? { lacks: lack('outdated', valid), proof: [] } : fine(current);
}

/** Done within a year; what is only planned or begun is named. */
export function recent<R extends AimsRecord<'audit'> | AimsRecord<'review'>>(
  state: ReadinessState,
  done: readonly R[],
  begun: readonly R[],
  dayOf: (record: R) => string | null,
): Verdict {
  if (begun.length === 0) return absent;
  if (done.length === 0) return { lacks: lack('open', begun), proof: [] };
  const fresh = done.filter((record) => (dayOf(record) ?? '') >= state.yearAgo);
  return fresh.length === 0 ? { lacks: lack('too-old', done), proof: [] } : fine(fresh);
}
