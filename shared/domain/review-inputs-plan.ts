import { latestMeasurement, measurementOverdue, progressOf } from './objectives.ts';
import type { AimsRecord } from './records/record.ts';
import { openActions } from './review-inputs-actions.ts';
import {
  byUrgency,
  closedWithin,
  due,
  group,
  inputFacts,
  isNew,
  isOpen,
  isWithin,
  lateOf,
  note,
  option,
  status,
  text,
  type FactValue,
  type InputFacts,
  type ReviewContext,
} from './review-inputs-model.ts';
import { criteriaInForce, isAboveAppetite, reassessBy, standingRating } from './risk-criteria.ts';

/** What was planned: objectives, risks and opportunities. */

type Objective = AimsRecord<'objective'>;
type Risk = AimsRecord<'risk'>;

/** Whether AI objectives are reached. */
export function objectiveFacts(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const all = records.of('objective');
  const table = {
    columns: ['target', 'latest', 'progress', 'status', 'due'] as const,
    cells: (one: Objective): readonly FactValue[] => {
      const { data } = one;
      const latest = latestMeasurement(data)?.value ?? null;
      return [
        { kind: 'limit', direction: data.direction, value: data.target, unit: data.unit },
        { kind: 'figure', value: latest, unit: data.unit },
        { kind: 'share', share: progressOf(data) },
        status(one),
        due(one, today),
      ];
    },
  };
  const open = byUrgency(all.filter(isOpen));
  return inputFacts(
    'objectives',
    all.length === 0 ? 'objectives.none' : 'objectives.over',
    [
      ...group('objectives.open', open, table, {
        atRisk: open.filter(({ status: now }) => now === 'at-risk').length,
        late: lateOf(context, open),
      }),
      ...group(
        'objectives.ended',
        all.filter((one) => closedWithin(context, one)),
        table,
        {
          achieved: all.filter((one) => one.status === 'achieved' && closedWithin(context, one))
            .length,
        },
      ),
      ...openActions(context, 'objectives', 5),
    ],
    [
      ...note(
        'objectiveUnmeasured',
        open.filter((one) => measurementOverdue(one, today)),
      ),
    ],
  );
}

/** Where the risks stand, and what opportunities there are. */
export function riskFacts(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const criteria = criteriaInForce(records.only('risk-criteria'));
  const all = records.of('risk');
  const risks = all.filter(({ data }) => data.kind !== 'opportunity');
  const opportunities = all.filter(({ data }) => data.kind === 'opportunity');
  const open = gravestFirst(risks.filter(isOpen));
  const rated = open.filter(({ data }) => standingRating(data) !== null);
  const above = rated.filter(({ data }) => isAboveAppetite(criteria, data));
  const table = {
    columns: ['rating', 'strategy', 'status', 'owner', 'due'] as const,
    cells: (one: Risk): readonly FactValue[] => [
      { kind: 'figure', value: standingRating(one.data), unit: '' },
      option('risk', 'strategy', one.data.strategy),
      status(one),
      text(one.owner),
      due(one, today),
    ],
  };
  const appetite = criteria.appetite ?? 0;
  return inputFacts(
    'risks',
    all.length === 0 ? 'risks.none' : 'risks.over',
    [
      ...group('risks.above', above, table, { appetite }),
      ...group(
        'risks.within',
        rated.filter((one) => !above.includes(one)),
        table,
        { appetite },
        5,
      ),
      ...group(
        'risks.unrated',
        open.filter(({ data }) => standingRating(data) === null),
      ),
      ...group(
        'risks.closed',
        risks.filter((one) => closedWithin(context, one)),
      ),
      ...group('opportunities.open', byUrgency(opportunities.filter(isOpen)), {
        columns: ['pursuit', 'status', 'owner', 'due'],
        cells: (one) => [
          option('risk', 'pursuit', one.data.pursuit),
          status(one),
          text(one.owner),
          due(one, today),
        ],
      }),
      ...group(
        'opportunities.closed',
        opportunities.filter((one) => closedWithin(context, one)),
      ),
      ...openActions(context, 'risks', 5),
    ],
    [
      ...note(
        'riskNew',
        open.filter((one) => isNew(context, one)),
      ),
      ...note(
        'riskAccepted',
        open.filter(
          ({ status: now, data }) => now === 'accepted' && isWithin(context, data.acceptedOn),
        ),
      ),
      ...note(
        'riskUnaccepted',
        above.filter(({ status: now }) => now !== 'accepted'),
      ),
      ...note(
        'riskReassess',
        open.filter((one) => {
          const by = reassessBy(criteria, one);
          return by !== null && by < today;
        }),
      ),
    ],
  );
}

const gravestFirst = (risks: readonly Risk[]): readonly Risk[] =>
  risks.toSorted((a, b) => (standingRating(b.data) ?? 0) - (standingRating(a.data) ?? 0));
