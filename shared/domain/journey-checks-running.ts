import {
  counted,
  each,
  eachIfAny,
  holds,
  type JourneyCheck,
  type Verdict,
} from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';
import type { AimsRecord } from './records/record.ts';
import { missingFields } from './records/schema.ts';
import { specOf } from './records/types.ts';
import { chainPoints } from './value-chain.ts';

const filled = (value: string): boolean => value.trim() !== '';

/** Documents of which a version is in force. */
const inForce = (state: JourneyState): readonly AimsRecord<'document'>[] =>
  state.open('document').filter((document) => state.isApproved(document));

/** Clause 7: resources, competence, awareness, communication, documented information. */
const supportChecks: readonly JourneyCheck[] = [
  {
    key: 'systems-without-resources',
    clause: '7.1',
    weight: 1,
    test: (state) =>
      each(
        state.open('system'),
        ({ data }) => filled(data.tooling) && filled(data.computing) && filled(data.people),
        'system',
      ),
  },
  {
    key: 'no-competence-document',
    clause: '7.2',
    weight: 1,
    test: (state) => holds(state.isDocumented('7.2'), 'document'),
  },
  {
    key: 'no-awareness-document',
    clause: '7.3',
    weight: 1,
    test: (state) => holds(state.isDocumented('7.3'), 'document'),
  },
  {
    key: 'no-communication-document',
    clause: '7.4',
    weight: 1,
    test: (state) => holds(state.isDocumented('7.4'), 'document'),
  },
  {
    key: 'no-document',
    clause: '7.5.1',
    weight: 1,
    test: (state) => holds(state.open('document').length > 0, 'document'),
  },
  {
    key: 'documents-unapproved',
    clause: '7.5.1',
    weight: 2,
    test: (state) =>
      each(state.open('document'), (document) => state.isApproved(document), 'document'),
  },
  {
    key: 'no-document-procedure',
    clause: '7.5.2',
    weight: 1,
    test: (state) => holds(state.isDocumented('7.5', '7.5.2', '7.5.3'), 'document'),
  },
  {
    key: 'documents-incomplete',
    clause: '7.5.2',
    weight: 1,
    test: (state) =>
      each(
        state.open('document'),
        ({ owner, data }) => filled(owner) && filled(data.author) && filled(data.approver),
        'document',
      ),
  },
  {
    key: 'documents-without-review',
    clause: '7.5.3',
    weight: 1,
    test: (state) => each(inForce(state), ({ due }) => due !== null, 'document'),
  },
  {
    key: 'documents-review-due',
    clause: '7.5.3',
    weight: 1,
    test: (state) => each(inForce(state), ({ due }) => !state.isOverdue(due), 'document'),
  },
];

/** What speaks for an organisation only once it operates something. */
function ifBegun(state: JourneyState, verdict: () => Verdict): Verdict {
  return state.isBegun ? verdict() : { share: 0, lack: null };
}

/** Clause 8: operation. */
const operationChecks: readonly JourneyCheck[] = [
  {
    key: 'no-system',
    clause: '8.1',
    weight: 3,
    test: (state) => holds(state.of('system').length > 0, 'system'),
  },
  {
    key: 'systems-unowned',
    clause: '8.1',
    weight: 1,
    test: (state) => each(state.open('system'), ({ owner }) => filled(owner), 'system'),
  },
  {
    key: 'systems-incomplete',
    clause: '8.1',
    weight: 2,
    test: (state) =>
      each(
        state.open('system'),
        ({ data }) => missingFields(specOf('system'), data).length === 0,
        'system',
      ),
  },
  {
    key: 'bought-without-supplier',
    clause: '8.1',
    weight: 1,
    test: (state) =>
      ifBegun(state, () =>
        eachIfAny(
          state.open('system').filter(({ data }) => data.origin === 'bought'),
          ({ id }) => state.linked(id, 'supplied-by').length > 0,
          'system',
        ),
      ),
  },
  {
    key: 'suppliers-unsettled',
    clause: '8.1',
    weight: 1,
    test: (state) =>
      ifBegun(state, () =>
        eachIfAny(
          state.open('supplier'),
          (supplier) =>
            !chainPoints(supplier, state.today).some(
              ({ key }) => key === 'no-responsibilities' || key === 'no-diligence',
            ),
          'supplier',
        ),
      ),
  },
  {
    key: 'tasks-late',
    clause: '8.1',
    weight: 1,
    test: (state) =>
      ifBegun(state, () => {
        const { open, late } = state.tasks;
        return open === 0 ? { share: 1, lack: null } : counted(late, open, 'task');
      }),
  },
  {
    key: 'risks-review-due',
    clause: '8.2',
    weight: 2,
    test: ({ risks }) => counted(risks.reviewDue, risks.open, 'risk'),
  },
  {
    key: 'risks-residual-unrated',
    clause: '8.3',
    weight: 1,
    test: ({ risks }) => counted(risks.residualUnrated, risks.open, 'risk'),
  },
  {
    key: 'risks-unaccepted',
    clause: '8.3',
    weight: 2,
    test: ({ risks }) => counted(risks.unaccepted, risks.open, 'risk'),
  },
  {
    key: 'impacts-unapproved',
    clause: '8.4',
    weight: 2,
    test: (state) => each(state.open('impact'), ({ status }) => status === 'approved', 'impact'),
  },
  {
    key: 'impacts-outdated',
    clause: '8.4',
    weight: 1,
    test: (state) =>
      each(
        state.open('impact'),
        (impact) => {
          const system = state.assessedBy(impact);
          return (
            system === undefined || impact.data.systemVersion.trim() === system.data.version.trim()
          );
        },
        'impact',
      ),
  },
  {
    key: 'impacts-review-due',
    clause: '8.4',
    weight: 1,
    test: (state) =>
      each(state.open('impact'), ({ due }) => due !== null && !state.isOverdue(due), 'impact'),
  },
];

/** Checks of clauses 7 and 8. */
export const runningChecks: readonly JourneyCheck[] = [...supportChecks, ...operationChecks];
