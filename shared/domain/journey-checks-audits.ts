import { addMonths } from './common.ts';
import {
  each,
  eachIfAny,
  holds,
  holdsFor,
  type JourneyCheck,
  type Verdict,
} from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';
import type { AimsRecord } from './records/record.ts';
import { overlaps } from './requirement-scope.ts';

/** Months after which the last audit says little about today. */
const freshMonths = 12;
/** Nothing to judge yet: there is no audit, and that comes first. */
const waiting: Verdict = { share: 0, lack: null };

type Audit = AimsRecord<'audit'>;

const audits = (state: JourneyState): readonly Audit[] =>
  state.of('audit').filter(({ status }) => status !== 'cancelled');
const reported = (state: JourneyState): readonly Audit[] =>
  audits(state).filter(({ status }) => status === 'reported' || status === 'closed');

/** The programme in force: the running one before one that is being written. */
function programmeOf(state: JourneyState): AimsRecord<'audit-programme'> | undefined {
  const all = state.open('audit-programme');
  return all.find(({ status }) => status !== 'draft') ?? all[0];
}

/** The day of the latest report. */
function lastReport(state: JourneyState): string | null {
  const days = reported(state).flatMap(({ data }) => data.reportedOn ?? data.endOn ?? []);
  return days.toSorted().at(-1) ?? null;
}

/** Clause 9.2: internal audit and its programme. */
export const auditChecks: readonly JourneyCheck[] = [
  {
    key: 'no-audit',
    clause: '9.2.1',
    weight: 2,
    test: (state) => holds(audits(state).length > 0, 'audit'),
  },
  {
    key: 'no-audit-reported',
    clause: '9.2.1',
    weight: 2,
    test: (state) =>
      audits(state).length === 0 ? waiting : holds(reported(state).length > 0, 'audit'),
  },
  {
    key: 'audit-outdated',
    clause: '9.2.1',
    weight: 1,
    test: (state) => {
      const last = lastReport(state);
      if (last === null) return waiting;
      return holds(addMonths(last, freshMonths) >= state.today, 'audit');
    },
  },
  {
    key: 'audits-late',
    clause: '9.2.1',
    weight: 1,
    test: (state) =>
      each(
        audits(state),
        ({ status, data }) =>
          status !== 'planned' || data.startOn === null || data.startOn >= state.today,
        'audit',
      ),
  },
  {
    key: 'findings-unraised',
    clause: '9.2.1',
    weight: 1,
    test: (state) => {
      if (reported(state).length === 0) return waiting;
      return eachIfAny(
        state
          .open('finding')
          .filter(({ status }) => status !== 'draft')
          .filter(({ data }) => data.grade === 'major' || data.grade === 'minor'),
        ({ id }) => state.linked(id, 'raised').length > 0,
        'finding',
      );
    },
  },
  {
    key: 'no-audit-programme',
    clause: '9.2.2',
    weight: 2,
    test: (state) => holds(programmeOf(state) !== undefined, 'audit-programme'),
  },
  {
    key: 'audit-programme-unapproved',
    clause: '9.2.2',
    weight: 1,
    test: (state) => holdsFor(programmeOf(state), ({ status }) => status !== 'draft'),
  },
  {
    key: 'audits-without-lead',
    clause: '9.2.2',
    weight: 1,
    test: (state) =>
      each(audits(state), ({ id }) => state.linked(id, 'led-by').length > 0, 'audit'),
  },
  {
    key: 'clauses-unaudited',
    clause: '9.2.2',
    weight: 1,
    test: (state) => {
      if (audits(state).length === 0) return waiting;
      const scope = audits(state).flatMap(({ data }) => data.requirements);
      const leaves = state.leafClauses.map((id) => ({ id, code: id }));
      const verdict = each(leaves, ({ id }) => scope.some((one) => overlaps(one, id)), 'audit');
      // A clause has no record of its own.
      return verdict.lack === null
        ? verdict
        : { ...verdict, lack: { ...verdict.lack, recordId: null } };
    },
  },
];
