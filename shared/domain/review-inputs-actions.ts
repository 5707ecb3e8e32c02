import {
  byUrgency,
  closedWithin,
  day,
  due,
  group,
  inputFacts,
  isOpen,
  lateOf,
  status,
  text,
  type FactGroup,
  type InputFacts,
  type ReviewContext,
} from './review-inputs-model.ts';
import { isOfType, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';
import type { ReviewInput } from './records/reviews.ts';
import type { RecordTypeName } from './records/types.ts';

/** Actions: those that earlier reviews decided, and under which input every other one is reported. */

type Task = AimsRecord<'task'>;
type Review = AimsRecord<'review'>;

/** Under which input an action is reported, by what it serves; the first that fits counts. */
const inputsByServed: readonly (readonly [ReviewInput, readonly RecordTypeName[]])[] = [
  ['nonconformities', ['nonconformity', 'incident']],
  ['audits', ['finding', 'audit', 'audit-programme', 'external-audit']],
  ['monitoring', ['indicator']],
  ['objectives', ['objective']],
  ['risks', ['risk', 'control', 'impact', 'system', 'dataset', 'supplier']],
  ['feedback', ['concern', 'communication']],
  ['issues', ['issue']],
  ['parties', ['party']],
  ['resources', ['resource', 'competence', 'training']],
];

/** Under which input an action is reported; null for what this review or a later one decided. */
export function inputOfTask(context: ReviewContext, task: AnyRecord): ReviewInput | null {
  const served = servedBy(context.records, task);
  const reviews = served.filter((one) => isOfType(one, 'review'));
  if (reviews.length > 0) {
    const earlier = new Set(earlierReviews(context).map(({ id }) => id));
    return reviews.some(({ id }) => earlier.has(id)) ? 'earlier-actions' : null;
  }
  const found = inputsByServed.find(([, types]) => served.some(({ type }) => types.includes(type)));
  return found === undefined ? 'improvement' : found[0];
}

const servedBy = (records: Records, { id }: AnyRecord): readonly AnyRecord[] =>
  records.linkedFrom(id, 'serves').filter(({ archivedAt }) => archivedAt === null);

const codesOf = (records: readonly AnyRecord[]): string =>
  records.map(({ code }) => code).join(', ');

/** Reviews that were held before this one. */
export function earlierReviews({ records, reviewId, day: on }: ReviewContext): readonly Review[] {
  return records
    .of('review')
    .filter(({ id, status: now }) => id !== reviewId && (now === 'held' || now === 'signed'))
    .filter(({ data }) => data.heldOn !== null && data.heldOn <= on);
}

/** Tasks that belong to an input. */
function tasksOf(context: ReviewContext, input: ReviewInput): readonly Task[] {
  return context.records.of('task').filter((task) => inputOfTask(context, task) === input);
}

/** What earlier reviews decided, and what became of it. */
export function earlierActions(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const reviews = earlierReviews(context);
  const own = tasksOf(context, 'earlier-actions');
  const from = (task: Task) => text(codesOf(servedBy(records, task)));
  const open = byUrgency(own.filter(isOpen));
  const ended = own.filter((task) => closedWithin(context, task, task.data.doneOn));
  const loose = reviews.filter(({ data }) => looseDecisions(data).length > 0);
  return inputFacts('earlier-actions', reviews.length === 0 ? 'earlier.first' : 'earlier.settled', [
    ...group(
      'earlier.open',
      open,
      {
        columns: ['from', 'owner', 'status', 'due'],
        cells: (task) => [from(task), text(task.owner), status(task), due(task, today)],
      },
      { late: lateOf(context, open) },
    ),
    ...group(
      'earlier.done',
      ended.filter(({ status: now }) => now === 'done'),
      {
        columns: ['from', 'done', 'result'],
        cells: (task) => [from(task), day(task.data.doneOn), text(task.data.result)],
      },
    ),
    ...group(
      'earlier.dropped',
      ended.filter(({ status: now }) => now === 'dropped'),
      {
        columns: ['from', 'result'],
        cells: (task) => [from(task), text(task.data.result)],
      },
    ),
    ...group('earlier.loose', loose, {
      columns: ['decision'],
      cells: ({ data }) => [text(looseDecisions(data).join('; '))],
    }),
  ]);
}

/** Decisions that nobody made a task of. */
const looseDecisions = ({ decisions }: Review['data']): readonly string[] =>
  decisions
    .filter(({ decision, task }) => decision.trim() !== '' && task.trim() === '')
    .map(({ decision }) => decision.trim());

/** Open actions that are reported under an input other than the first. */
export function openActions(
  context: ReviewContext,
  input: ReviewInput,
  most?: number,
): readonly FactGroup[] {
  const open = byUrgency(tasksOf(context, input).filter(isOpen));
  return group(
    'actions.open',
    open,
    {
      columns: ['from', 'owner', 'due'],
      cells: (task) => [
        text(codesOf(servedBy(context.records, task))),
        text(task.owner),
        due(task, context.day),
      ],
    },
    { late: lateOf(context, open) },
    most,
  );
}
