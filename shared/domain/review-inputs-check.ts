import { valuesOf } from './indicators.ts';
import { isMeasurementLate, measurementDue } from './measurement-schedule.ts';
import {
  byUrgency,
  closedWithin,
  day,
  due,
  group,
  inputFacts,
  isOpen,
  lateOf,
  note,
  option,
  status,
  type FactValue,
  type InputFacts,
  type ReviewContext,
} from './review-inputs-model.ts';
import { openActions } from './review-inputs-actions.ts';
import type { Day } from './common.ts';
import { isOfType, type AimsRecord, type AnyRecord } from './records/record.ts';
import { severities } from './records/incidents.ts';

/** What checking brought to light: nonconformities, monitoring, audits. */

type Nonconformity = AimsRecord<'nonconformity'>;
type Indicator = AimsRecord<'indicator'>;

/** Nonconformities and corrective actions, and incidents with AI systems. */
export function nonconformityFacts(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const all = records.of('nonconformity');
  const incidents = records.of('incident');
  const open = majorFirst(byUrgency(all.filter(isOpen)));
  const openIncidents = gravestFirst(incidents.filter(isOpen));
  const ended = all.filter((one) => closedWithin(context, one, one.data.checkedOn));
  const incidentColumns = {
    columns: ['severity', 'status', 'due'] as const,
    cells: (one: AimsRecord<'incident'>) => [
      option('incident', 'severity', one.data.severity),
      status(one),
      due(one, today),
    ],
  };
  return inputFacts(
    'nonconformities',
    all.length + incidents.length === 0 ? 'nonconformities.none' : 'nonconformities.quiet',
    [
      ...group(
        'nonconformities.open',
        open,
        {
          columns: ['grade', 'source', 'status', 'actions', 'due'],
          cells: (one) => [
            option('nonconformity', 'grade', one.data.grade),
            option('nonconformity', 'source', one.data.source),
            status(one),
            actionsFor(context, one),
            due(one, today),
          ],
        },
        {
          late: lateOf(context, open),
          major: open.filter(({ data }) => data.grade === 'major').length,
        },
      ),
      ...group(
        'nonconformities.closed',
        ended.filter(({ status: now }) => now === 'closed'),
        {
          columns: ['grade', 'source', 'closed'],
          cells: (one) => [
            option('nonconformity', 'grade', one.data.grade),
            option('nonconformity', 'source', one.data.source),
            day(one.data.checkedOn),
          ],
        },
      ),
      ...group(
        'nonconformities.notConfirmed',
        ended.filter(({ status: now }) => now === 'not-confirmed'),
      ),
      ...group('incidents.open', openIncidents, incidentColumns, {
        late: lateOf(context, openIncidents),
      }),
      ...group(
        'incidents.closed',
        gravestFirst(incidents.filter((one) => closedWithin(context, one, one.data.closedOn))),
        {
          columns: ['severity', 'closed'],
          cells: (one) => [
            option('incident', 'severity', one.data.severity),
            day(one.data.closedOn),
          ],
        },
      ),
      ...openActions(context, 'nonconformities'),
    ],
    [
      ...note(
        'effectDue',
        open.filter(
          ({ data }) => data.checkOn !== null && data.checkOn <= today && data.checkedOn === null,
        ),
      ),
      ...note(
        'ineffective',
        open.filter(({ data }) => data.effective === 'no'),
      ),
      ...note(
        'withoutCause',
        open.filter(({ data }) => data.rootCause.trim() === ''),
      ),
    ],
  );
}

const majorFirst = (records: readonly Nonconformity[]): readonly Nonconformity[] => [
  ...records.filter(({ data }) => data.grade === 'major'),
  ...records.filter(({ data }) => data.grade !== 'major'),
];

function gravestFirst<R extends AimsRecord<'incident'> | AimsRecord<'concern'>>(
  records: readonly R[],
): readonly R[] {
  const rank = ({ data }: R): number =>
    data.severity === null ? severities.length : severities.indexOf(data.severity);
  return byUrgency(records).toSorted((a, b) => rank(a) - rank(b));
}

/** How many of the actions that serve a record are open. */
function actionsFor({ records }: ReviewContext, { id }: AnyRecord): FactValue {
  const tasks = records
    .linkingTo(id, 'serves')
    .filter((one) => isOfType(one, 'task') && one.archivedAt === null && one.status !== 'dropped');
  return { kind: 'actions', open: tasks.filter(isOpen).length, of: tasks.length };
}

/** Indicators by how their last values stand. */
export function monitoringFacts(context: ReviewContext): InputFacts {
  const { records, day: today, from } = context;
  const all = records.of('indicator');
  const active = all.filter(isOpen);
  const nextOf = (one: Indicator): FactValue => ({
    kind: 'due',
    day: measurementDue(one),
    late: isMeasurementLate(one, today),
  });
  const table = {
    columns: ['value', 'before', 'limit', 'measured', 'due'] as const,
    cells: (one: Indicator) => [
      figure(one.data.lastValue, one.data.unit),
      figure(valueBefore(one, from), one.data.unit),
      {
        kind: 'limit' as const,
        direction: one.data.direction,
        value: one.data.threshold,
        unit: one.data.unit,
      },
      day(one.data.lastOn),
      nextOf(one),
    ],
  };
  const standing = (wanted: Indicator['data']['standing']) =>
    active.filter(({ data }) => data.standing === wanted);
  const unmeasured = active.filter(({ data }) => data.standing === null);
  return inputFacts(
    'monitoring',
    all.length === 0 ? 'monitoring.none' : 'monitoring.paused',
    [
      ...group('indicators.breach', standing('breach'), table),
      ...group('indicators.off', standing('off-target'), table),
      ...group('indicators.on', standing('on-target'), table),
      ...group('indicators.unmeasured', unmeasured, {
        columns: ['due'],
        cells: (one) => [nextOf(one)],
      }),
      ...openActions(context, 'monitoring', 5),
    ],
    [
      ...note(
        'measurementLate',
        active.filter((one) => isMeasurementLate(one, today)),
      ),
      ...note(
        'breachUnanswered',
        standing('breach').filter(({ id }) => records.linkedFrom(id, 'led-to').length === 0),
      ),
      ...note(
        'paused',
        all.filter(({ status: now }) => now === 'paused'),
      ),
    ],
  );
}

const figure = (value: number | null, unit: string): FactValue => ({ kind: 'figure', value, unit });

/** The last value of the whole before the period began. */
function valueBefore({ data }: Indicator, from: Day): number | null {
  const before = valuesOf(data).filter(({ on, subgroup }) => on < from && subgroup === '');
  return before.at(-1)?.value ?? null;
}
