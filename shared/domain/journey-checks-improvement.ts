import { addDays } from './common.ts';
import { eachIfAny, holds, type JourneyCheck, type Verdict } from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';
import { deadlineOf, isSettled } from './nonconformities.ts';
import type { AimsRecord } from './records/record.ts';

/** Days in which an idea gets an answer, and a nonconformity its cause. */
const answerDays = 90;
const analysisDays = 30;

const filled = (value: string): boolean => value.trim() !== '';

/** Open nonconformities have to pass; without any nonconformity at all it waits. */
function eachOpen(
  state: JourneyState,
  ok: (nonconformity: AimsRecord<'nonconformity'>) => boolean,
): Verdict {
  const all = state.of('nonconformity');
  if (all.length === 0) return { share: 0, lack: null };
  return eachIfAny(
    all.filter(({ status }) => !isSettled(status)),
    ok,
    'nonconformity',
  );
}

/** Clause 10: improvement, nonconformities and corrective action. */
export const improvementChecks: readonly JourneyCheck[] = [
  {
    key: 'no-idea',
    clause: '10.1',
    weight: 1,
    test: (state) => holds(state.of('idea').length > 0, 'idea'),
  },
  {
    key: 'ideas-unanswered',
    clause: '10.1',
    weight: 1,
    test: (state) =>
      state.of('idea').length === 0
        ? { share: 0, lack: null }
        : eachIfAny(
            state.of('idea').filter(({ status }) => status === 'proposed'),
            ({ createdAt, data }) =>
              filled(data.decision) || addDays(createdAt.slice(0, 10), answerDays) >= state.today,
            'idea',
          ),
  },
  {
    key: 'no-nonconformity',
    clause: '10.2',
    weight: 1,
    test: (state) => holds(state.of('nonconformity').length > 0, 'nonconformity'),
  },
  {
    key: 'nonconformities-unowned',
    clause: '10.2',
    weight: 1,
    test: (state) => eachOpen(state, ({ owner }) => filled(owner)),
  },
  {
    key: 'nonconformities-unanalysed',
    clause: '10.2',
    weight: 2,
    test: (state) =>
      eachOpen(
        state,
        ({ data }) =>
          filled(data.rootCause) ||
          data.detectedOn === null ||
          addDays(data.detectedOn, analysisDays) >= state.today,
      ),
  },
  {
    key: 'effects-unchecked',
    clause: '10.2',
    weight: 2,
    test: (state) =>
      eachOpen(
        state,
        ({ data }) =>
          data.checkOn === null || data.checkOn >= state.today || data.effective !== null,
      ),
  },
  {
    key: 'nonconformities-late',
    clause: '10.2',
    weight: 1,
    test: (state) =>
      eachOpen(state, (nonconformity) => {
        const deadline = deadlineOf(nonconformity);
        return deadline === null || deadline >= state.today;
      }),
  },
];
