import { addMonths } from './common.ts';
import { each, holds, type JourneyCheck, type Verdict } from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';
import type { AimsRecord } from './records/record.ts';

/** Months after which the last review says little about today. */
const freshMonths = 12;
/** Nothing to judge yet: another check of the clause says what comes first. */
const waiting: Verdict = { share: 0, lack: null };

type Review = AimsRecord<'review'>;

const reviews = (state: JourneyState): readonly Review[] =>
  state.of('review').filter(({ status }) => status !== 'cancelled');
const heldOnes = (state: JourneyState): readonly Review[] =>
  reviews(state).filter(({ status }) => status === 'held' || status === 'signed');

/** Clause 9.3: management review, its inputs and its results. */
export const reviewChecks: readonly JourneyCheck[] = [
  {
    key: 'no-review',
    clause: '9.3.1',
    weight: 1,
    test: (state) => holds(reviews(state).length > 0, 'review'),
  },
  {
    key: 'no-review-held',
    clause: '9.3.1',
    weight: 2,
    test: (state) =>
      reviews(state).length === 0
        ? waiting
        : holds(heldOnes(state).length > 0, 'review', reviews(state)[0]),
  },
  {
    key: 'review-outdated',
    clause: '9.3.1',
    weight: 1,
    test: (state) => {
      const days = heldOnes(state).flatMap(({ data }) => data.heldOn ?? []);
      const last = days.toSorted().at(-1);
      if (last === undefined) return waiting;
      return holds(addMonths(last, freshMonths) >= state.today, 'review');
    },
  },
  {
    key: 'reviews-unfrozen',
    clause: '9.3.2',
    weight: 1,
    test: (state) =>
      each(
        heldOnes(state),
        ({ data }) => data.inputs.some(({ facts }) => facts.trim() !== ''),
        'review',
      ),
  },
  {
    key: 'reviews-unsigned',
    clause: '9.3.3',
    weight: 2,
    test: (state) => each(heldOnes(state), ({ status }) => status === 'signed', 'review'),
  },
];
