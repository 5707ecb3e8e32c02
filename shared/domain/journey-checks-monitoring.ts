import { isAnswered } from './breach-answers.ts';
import { valuesOf } from './indicators.ts';
import { each, eachIfAny, holds, type JourneyCheck } from './journey-check.ts';
import { isMeasurementLate } from './measurement-schedule.ts';

/** Clause 9.1: monitoring, measurement, analysis and evaluation. */
export const monitoringChecks: readonly JourneyCheck[] = [
  {
    key: 'no-indicator',
    clause: '9.1',
    weight: 3,
    test: (state) => holds(state.open('indicator').length > 0, 'indicator'),
  },
  {
    key: 'systems-unmonitored',
    clause: '9.1',
    weight: 1,
    test: (state) => {
      // Before there is an indicator at all, that comes first.
      if (state.open('indicator').length === 0) return { share: 0, lack: null };
      const measured = new Set(
        state
          .open('indicator')
          .flatMap(({ id }) => state.linked(id, 'measures').map((one) => one.id)),
      );
      return eachIfAny(
        state.open('system').filter(({ status }) => status === 'operation'),
        ({ id }) => measured.has(id),
        'system',
      );
    },
  },
  {
    key: 'indicators-unmeasured',
    clause: '9.1',
    weight: 2,
    test: (state) =>
      each(state.open('indicator'), ({ data }) => valuesOf(data).length > 0, 'indicator'),
  },
  {
    key: 'indicators-late',
    clause: '9.1',
    weight: 1,
    test: (state) =>
      each(
        state.open('indicator'),
        (indicator) => !isMeasurementLate(indicator, state.today),
        'indicator',
      ),
  },
  {
    key: 'breaches-unanswered',
    clause: '9.1',
    weight: 2,
    test: (state) =>
      each(
        state.open('indicator'),
        (indicator) =>
          state.tasks.indicators.has(indicator.id) ||
          isAnswered(indicator, state.linked(indicator.id, 'led-to')),
        'indicator',
      ),
  },
  {
    key: 'indicators-unevaluated',
    clause: '9.1',
    weight: 1,
    test: (state) =>
      each(
        state.open('indicator'),
        ({ data }) => valuesOf(data).length === 0 || data.evaluation.trim() !== '',
        'indicator',
      ),
  },
];
