import { counted, each, eachIfAny, holds, holdsFor, type JourneyCheck } from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';
import { measurementOverdue } from './objectives.ts';

const filled = (value: string): boolean => value.trim() !== '';

const annexControls = (state: JourneyState): readonly string[] =>
  state.input.catalogue.requirements
    .filter(({ kind, leaf }) => kind === 'control' && leaf)
    .map(({ id }) => id);

/** Clause 6: risks and opportunities, statement of applicability, impacts, objectives, changes. */
export const planningChecks: readonly JourneyCheck[] = [
  {
    key: 'no-criteria',
    clause: '6.1.1',
    weight: 2,
    test: ({ criteria }) => holds(criteria !== undefined, 'risk-criteria'),
  },
  {
    key: 'criteria-not-approved',
    clause: '6.1.1',
    weight: 1,
    test: ({ criteria }) => holdsFor(criteria, ({ status }) => status === 'approved'),
  },
  {
    key: 'no-opportunity',
    clause: '6.1.1',
    weight: 1,
    test: ({ risks }) => holds(risks.opportunities > 0, 'risk'),
  },
  {
    key: 'no-risk',
    clause: '6.1.2',
    weight: 2,
    test: ({ risks }) => holds(risks.risks > 0, 'risk'),
  },
  {
    key: 'systems-without-risk',
    clause: '6.1.2',
    weight: 2,
    test: (state) => each(state.open('system'), ({ id }) => state.risks.systems.has(id), 'system'),
  },
  {
    key: 'risks-unanalysed',
    clause: '6.1.2',
    weight: 2,
    test: ({ risks }) => counted(risks.unanalysed, risks.open, 'risk'),
  },
  {
    key: 'risks-unowned',
    clause: '6.1.2',
    weight: 1,
    test: ({ risks }) => counted(risks.unowned, risks.open, 'risk'),
  },
  {
    key: 'risks-untreated',
    clause: '6.1.3',
    weight: 2,
    test: ({ risks }) => counted(risks.untreated, risks.open, 'risk'),
  },
  {
    key: 'risks-without-control',
    clause: '6.1.3',
    weight: 1,
    test: ({ risks }) => counted(risks.withoutControl, risks.open, 'risk'),
  },
  {
    key: 'no-soa',
    clause: '6.1.3',
    weight: 1,
    test: (state) => holds(state.of('control').length > 0, 'control'),
  },
  {
    key: 'soa-missing',
    clause: '6.1.3',
    weight: 2,
    test: (state) => {
      if (state.of('control').length === 0) return { share: 0, lack: null };
      const decided = new Set(state.of('control').map(({ data }) => data.control));
      const controls = annexControls(state).map((id) => ({ id, code: id }));
      const verdict = each(controls, ({ id }) => decided.has(id), 'control');
      return verdict.lack === null
        ? verdict
        : { ...verdict, lack: { ...verdict.lack, recordId: null } };
    },
  },
  {
    key: 'soa-undecided',
    clause: '6.1.3',
    weight: 2,
    test: (state) =>
      each(
        state.of('control'),
        ({ status, data }) => status !== 'undecided' && data.applicable !== null,
        'control',
      ),
  },
  {
    key: 'soa-without-reason',
    clause: '6.1.3',
    weight: 1,
    test: (state) => each(state.of('control'), ({ data }) => filled(data.justification), 'control'),
  },
  {
    key: 'systems-without-impact',
    clause: '6.1.4',
    weight: 3,
    test: (state) => each(state.open('system'), (system) => state.isAssessed(system), 'system'),
  },
  {
    key: 'impacts-undecided',
    clause: '6.1.4',
    weight: 1,
    test: (state) => each(state.open('impact'), ({ data }) => data.fullNeeded !== null, 'impact'),
  },
  {
    key: 'no-objective',
    clause: '6.2',
    weight: 2,
    test: (state) => holds(state.of('objective').length > 0, 'objective'),
  },
  {
    key: 'objectives-unplanned',
    clause: '6.2',
    weight: 2,
    test: (state) =>
      each(
        state.of('objective').filter(({ status }) => status !== 'dropped'),
        ({ owner, due, data }) =>
          filled(owner) && due !== null && data.target !== null && filled(data.indicator),
        'objective',
      ),
  },
  {
    key: 'objectives-without-task',
    clause: '6.2',
    weight: 1,
    test: (state) => eachIfAnyObjective(state, ({ id }) => state.tasks.objectives.has(id)),
  },
  {
    key: 'objectives-unmeasured',
    clause: '6.2',
    weight: 1,
    test: (state) =>
      eachIfAnyObjective(state, (objective) => !measurementOverdue(objective, state.today)),
  },
  {
    key: 'no-change-procedure',
    clause: '6.3',
    weight: 1,
    test: (state) => holds(state.of('change').length > 0 || state.isDocumented('6.3'), 'change'),
  },
  {
    key: 'changes-late',
    clause: '6.3',
    weight: 1,
    test: (state) =>
      state.isBegun
        ? eachIfAny(state.open('change'), ({ due }) => !state.isOverdue(due), 'change')
        : { share: 0, lack: null },
  },
];

/** Open objectives have to pass; when all are closed there is nothing to watch, without any it waits. */
function eachIfAnyObjective(
  state: JourneyState,
  ok: (objective: ReturnType<typeof openObjectives>[number]) => boolean,
): ReturnType<JourneyCheck['test']> {
  if (state.of('objective').length === 0) return { share: 0, lack: null };
  return eachIfAny(openObjectives(state), ok, 'objective');
}

const openObjectives = (state: JourneyState) => state.open('objective');
