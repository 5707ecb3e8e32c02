import { addDays } from '../common.ts';
import { measurementOverdue } from '../objectives.ts';
import type { AimsRecord } from '../records/record.ts';
import { competenceLevels } from '../records/people.ts';
import type { ReadinessCheck } from './model.ts';
import { expectedDays, processRecords } from './processes.ts';
import { externalAudits } from './stage-1.ts';
import { openRisks } from './stage-1-documents.ts';
import { absent, all, allIfAny, because, fine, lackOf, type ReadinessState } from './state.ts';

/** Days after which a measurement of each frequency is late. */
const daysByFrequency = {
  weekly: 10,
  monthly: 38,
  quarterly: 100,
  'half-yearly': 190,
  yearly: 380,
};

/** What stage 2 asks for beyond stage 1: the system runs, people know it, it corrects itself. */
export const stage2Checks: readonly ReadinessCheck[] = [
  {
    key: 'stage-1-held',
    section: 'stage-1',
    clause: '9.2.1',
    blocks: true,
    type: 'external-audit',
    test: (state) =>
      all(
        externalAudits(state, 'stage-1'),
        ['open', ({ status }) => status === 'held' || status === 'closed'],
        ['contradiction', ({ data }) => data.result !== 'not-yet'],
      ),
  },
  {
    key: 'stage-1-findings',
    section: 'stage-1',
    clause: '10.2',
    blocks: true,
    type: 'finding',
    test: (state) => {
      const held = externalAudits(state, 'stage-1').map(({ id }) => id);
      // Stage 1 grades nothing: every concern that it names has to be settled.
      const found = state
        .of('finding')
        .filter(({ status, data }) => status !== 'withdrawn' && data.grade !== 'good-practice')
        .filter((finding) =>
          state.linkedFrom(finding, 'found-in').some(({ id }) => held.includes(id)),
        );
      return allIfAny(found, ['open', ({ status }) => status === 'closed']);
    },
  },
  {
    key: 'stage-2-date',
    section: 'stage-1',
    clause: '9.2.1',
    blocks: false,
    type: 'external-audit',
    test: (state) =>
      all(externalAudits(state, 'stage-2'), ['incomplete', ({ data }) => data.startOn !== null]),
  },
  {
    key: 'running-time',
    section: 'operation',
    clause: '8.1',
    blocks: true,
    type: 'document',
    test: (state) => {
      const { policy, today } = state;
      if (policy === undefined) return absent;
      const days = [policy, ...state.linkedTo(policy, 'version-of')]
        .map(({ data }) => data['approvedOn'])
        .filter((day) => typeof day === 'string')
        .toSorted();
      const first = days[0];
      if (first === undefined) return because('unapproved', [policy]);
      return first <= addDays(today, -expectedDays)
        ? fine([policy])
        : because('too-short', [policy]);
    },
  },
  {
    key: 'records-by-process',
    section: 'operation',
    clause: '8.1',
    blocks: true,
    type: 'task',
    test: (state) => {
      const processes = processRecords(state.input.records, state.today);
      const named = (wanted: string): readonly string[] =>
        processes.filter((one) => one.state === wanted).map(({ process }) => process);
      return {
        lacks: [
          ...lackOf('absent', named('none'), processes.length),
          ...lackOf('too-short', named('short'), processes.length),
          ...lackOf('too-old', named('asleep'), processes.length),
        ],
        proof: [],
      };
    },
  },
  {
    key: 'indicators-current',
    section: 'operation',
    clause: '9.1',
    blocks: true,
    type: 'indicator',
    test: (state) =>
      all(state.open('indicator'), ['late', (indicator) => isMeasured(state, indicator)]),
  },
  {
    key: 'objectives-measured',
    section: 'operation',
    clause: '6.2',
    blocks: false,
    type: 'objective',
    test: (state) =>
      all(state.of('objective'), [
        'late',
        (objective) => !measurementOverdue(objective, state.today),
      ]),
  },
  {
    key: 'risks-current',
    section: 'operation',
    clause: '8.2',
    blocks: false,
    type: 'risk',
    test: (state) =>
      all(
        openRisks(state),
        ['incomplete', ({ due }) => due !== null],
        ['outdated', (risk) => !state.isLate(risk)],
      ),
  },
  {
    key: 'suppliers-current',
    section: 'operation',
    clause: 'A.10.3',
    blocks: false,
    type: 'supplier',
    test: (state) =>
      allIfAny(
        state.open('supplier'),
        ['outdated', (supplier) => !state.isLate(supplier)],
        ['late', ({ data }) => data.contractEnds === null || data.contractEnds >= state.today],
      ),
  },
  {
    key: 'notifications',
    section: 'operation',
    clause: 'A.8.4',
    blocks: true,
    type: 'incident',
    test: (state) =>
      allIfAny(state.open('incident'), [
        'late',
        ({ data }) =>
          data.notifications.every(
            ({ deadline, doneOn }) =>
              doneOn !== null || deadline === null || deadline >= state.today,
          ),
      ]),
  },
  {
    key: 'awareness',
    section: 'people',
    clause: '7.3',
    blocks: true,
    type: 'acknowledgement',
    test: (state) => {
      const people = state.of('person').filter(({ status }) => status === 'active');
      const { policy } = state;
      if (policy === undefined || people.length === 0) return absent;
      const aware = new Set(
        state
          .linkedTo(policy, 'of')
          .filter(({ status }) => status === 'acknowledged')
          .flatMap((one) => state.linkedFrom(one, 'by').map(({ id }) => id)),
      );
      return all(people, ['uncovered', ({ id }) => aware.has(id)]);
    },
  },
  {
    key: 'training',
    section: 'people',
    clause: '7.2',
    blocks: true,
    type: 'training',
    test: (state) => {
      const held = state.of('training').filter(({ data }) => data.heldOn !== null);
      if (held.length === 0) return absent;
      const recent = held.filter(({ data }) => (data.heldOn ?? '') >= state.yearAgo);
      return recent.length === 0 ? because('too-old', held) : fine(recent);
    },
  },
  {
    key: 'needs-met',
    section: 'people',
    clause: '7.2',
    blocks: false,
    type: 'competence',
    test: (state) =>
      all(state.open('competence'), ['uncovered', (competence) => isProved(state, competence)]),
  },
  {
    key: 'major-nonconformities',
    section: 'improvement',
    clause: '10.2',
    blocks: true,
    type: 'nonconformity',
    test: (state) =>
      allIfAny(
        state.of('nonconformity').filter(({ data }) => data.grade === 'major'),
        // A cause that is found and actions that run are what stage 2 can accept at most.
        ['open', ({ status }) => status !== 'open'],
      ),
  },
  {
    key: 'nonconformities-late',
    section: 'improvement',
    clause: '10.2',
    blocks: false,
    type: 'nonconformity',
    test: (state) => allIfAny(state.open('nonconformity'), ['late', (one) => !state.isLate(one)]),
  },
  {
    key: 'effectiveness',
    section: 'improvement',
    clause: '10.2',
    blocks: false,
    type: 'nonconformity',
    test: (state) =>
      allIfAny(state.open('nonconformity'), [
        'late',
        ({ data }) =>
          data.checkedOn !== null || data.checkOn === null || data.checkOn >= state.today,
      ]),
  },
  {
    key: 'tasks-late',
    section: 'improvement',
    clause: '8.1',
    blocks: false,
    type: 'task',
    test: (state) => allIfAny(state.open('task'), ['late', (task) => !state.isLate(task)]),
  },
];

function isMeasured({ today }: ReadinessState, indicator: AimsRecord<'indicator'>): boolean {
  const { lastOn, frequency } = indicator.data;
  if (lastOn === null) return false;
  return addDays(lastOn, daysByFrequency[frequency ?? 'monthly']) >= today;
}

/** Somebody proves it at the level that is needed, today. */
function isProved(state: ReadinessState, competence: AimsRecord<'competence'>): boolean {
  const needed = competenceLevels.findIndex((level) => level === competence.data.level);
  return state
    .linkedTo(competence, 'proves')
    .some(
      ({ status, due, data }) =>
        status === 'current' &&
        (due === null || due >= state.today) &&
        competenceLevels.findIndex((level) => level === data['level']) >= needed,
    );
}
