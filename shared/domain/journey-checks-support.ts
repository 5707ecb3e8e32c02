import { awarenessOf, bindingDocuments } from './awareness.ts';
import { activePersons, competenceMatrix, isGap, type CompetenceMatrix } from './competence.ts';
import { each, eachIfAny, holds, type JourneyCheck, type Verdict } from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';
import { isCheckLate } from './trainings.ts';

/** Nothing to judge yet: another check of the clause says what comes first. */
const waiting: Verdict = { share: 0, lack: null };

const matrices = new WeakMap<JourneyState, CompetenceMatrix>();

/** The matrix, computed once for all checks. */
function matrixOf(state: JourneyState): CompetenceMatrix {
  const known = matrices.get(state);
  if (known !== undefined) return known;
  const matrix = competenceMatrix(state.input.records, state.today);
  matrices.set(state, matrix);
  return matrix;
}

/** Clauses 7.1 to 7.4 by their records; that they are written down is asked for apart. */
export const supportRecordChecks: readonly JourneyCheck[] = [
  {
    key: 'no-resource',
    clause: '7.1',
    weight: 1,
    test: (state) => holds(state.of('resource').length > 0, 'resource'),
  },
  {
    key: 'resources-undecided',
    clause: '7.1',
    weight: 1,
    test: (state) => each(state.of('resource'), ({ status }) => status !== 'needed', 'resource'),
  },
  {
    key: 'roles-without-competence',
    clause: '7.2',
    weight: 1,
    test: (state) => {
      const lacking = new Set(matrixOf(state).rolesWithoutNeed.map(({ id }) => id));
      return each(state.open('role'), ({ id }) => !lacking.has(id), 'role');
    },
  },
  {
    key: 'no-person',
    clause: '7.2',
    weight: 1,
    test: ({ input }) => holds(activePersons(input.records).length > 0, 'person'),
  },
  {
    key: 'roles-unheld',
    clause: '7.2',
    weight: 1,
    test: (state) => {
      const { persons, unheldRoles } = matrixOf(state);
      if (persons.length === 0) return waiting;
      const lacking = new Set(unheldRoles.map(({ id }) => id));
      return each(
        state.open('role').filter(({ status }) => status !== 'vacant'),
        ({ id }) => !lacking.has(id),
        'role',
      );
    },
  },
  {
    key: 'competence-gaps',
    clause: '7.2',
    weight: 2,
    test: (state) =>
      each(
        matrixOf(state).persons.filter(({ cells }) =>
          cells.some(({ state: cell }) => cell !== null && cell !== 'extra'),
        ),
        ({ cells }) => !cells.some(({ state: cell }) => isGap(cell)),
        'person',
      ),
  },
  {
    key: 'trainings-unchecked',
    clause: '7.2',
    weight: 1,
    test: (state) =>
      matrixOf(state).persons.length === 0
        ? waiting
        : eachIfAny(
            state.of('training').filter(({ status }) => status === 'held'),
            (training) => !isCheckLate(training, state.today),
            'training',
          ),
  },
  {
    key: 'policy-unacknowledged',
    clause: '7.3',
    weight: 2,
    test: ({ input }) => {
      const policy = bindingDocuments(input.records).find(({ isPolicy }) => isPolicy);
      if (policy === undefined) return waiting;
      const lines = awarenessOf(input.records, policy).map(({ person, state }) => ({
        ...person,
        isAware: state === 'current',
      }));
      return each(lines, ({ isAware }) => isAware, 'person');
    },
  },
  {
    key: 'no-communication',
    clause: '7.4',
    weight: 2,
    test: (state) => holds(state.open('communication').length > 0, 'communication'),
  },
  {
    key: 'communications-unlogged',
    clause: '7.4',
    weight: 1,
    test: (state) =>
      each(
        state.open('communication'),
        ({ status, data }) => status !== 'running' || data.log.length > 0,
        'communication',
      ),
  },
];
