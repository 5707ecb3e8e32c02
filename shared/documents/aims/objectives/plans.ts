import { isOverdue } from '../../../domain/records/record.ts';
import { change as changeWords } from '../../../i18n/en/records/planning.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { filledRows, named } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { Change, PlanFacts } from './facts.ts';

/** Open tasks, what is due first. */
export function taskBlocks(facts: PlanFacts): readonly Block[] {
  const { tasks, today, words: format } = facts;
  if (tasks.length === 0) return [];
  const late = tasks.filter(({ task }) => isOverdue(task, today)).length;
  return [
    heading(1, translate('planDoc.section.tasks'), 'tasks'),
    paragraph(
      sentences([
        translate('planDoc.tasks.intro', { count: tasks.length }),
        late === 0 ? '' : translate('planDoc.tasks.late', { count: late }),
      ]),
    ),
    table(
      [
        { header: translate('planDoc.tasks.column.task'), weight: 4.5 },
        { header: translate('planDoc.tasks.column.serves'), weight: 1.6 },
        { header: translate('planDoc.column.owner'), weight: 2 },
        { header: translate('planDoc.task.due'), weight: 1.6 },
      ],
      tasks.map(({ task, serves }) => [
        [bold(`${task.code} `), text(task.title)],
        plain(serves.join(', ')),
        task.owner.trim() === '' ? [muted(translate('planDoc.noOwner'))] : plain(task.owner),
        task.due === null
          ? [muted(translate('planDoc.noDue'))]
          : lines([
              [text(format.shortDate(task.due))],
              isOverdue(task, today) ? [muted(translate('planDoc.late'))] : [],
            ]),
      ]),
    ),
  ];
}

/** Changes to the AIMS with reason, effects, resources and approval (6.3). */
export function changeBlocks(facts: PlanFacts): readonly Block[] {
  const { changes, words: format } = facts;
  const head = heading(1, translate('planDoc.section.changes'), 'changes');
  if (changes.length === 0) return [head, paragraph(translate('planDoc.changes.none'))];
  const { statuses } = changeWords;
  const states = (Object.keys(statuses) as (keyof typeof statuses)[]).flatMap((status) => {
    const count = changes.filter((one) => one.status === status).length;
    return count === 0
      ? []
      : [
          translate('planDoc.changes.state', {
            count,
            status: statuses[status].toLowerCase(),
          }),
        ];
  });
  return [
    head,
    paragraph(
      translate('planDoc.changes.intro', { count: changes.length, states: format.list(states) }),
    ),
    ...changes.map((one) => changeCard(facts, one)),
  ];
}

function changeCard({ input, words: format }: PlanFacts, one: Change): Block {
  const { data, status, owner, due } = one;
  const { fields, statuses } = changeWords;
  const approved =
    data.approvedBy.trim() === '' || data.approvedOn === null
      ? data.approvedBy
      : translate('impactDoc.fact.approvedBy', {
          by: data.approvedBy,
          date: format.date(data.approvedOn),
        });
  const day = (value: string | null): string => (value === null ? '' : format.date(value));
  const concerned: Inlines = [
    text(input.records.linkedFrom(one.id, 'changes').map(named).join('\n')),
  ];
  return {
    kind: 'card',
    id: `change-${one.code}`,
    title: [muted(`${one.code}  `), text(one.title)],
    badges: [
      {
        kind: 'tag',
        tone: status === 'rejected' ? 'neutral' : status === 'done' ? 'good' : 'info',
        label: statuses[status as keyof typeof statuses],
      },
    ],
    rows: [
      ...filledRows([
        [fields.what.label, data.what],
        [fields.reason.label, data.reason],
        [fields.effects.label, data.effects],
        [fields.integrity.label, data.integrity],
        [fields.resources.label, data.resources],
        [fields.responsibilities.label, data.responsibilities],
      ]),
      ...(input.records.linkedFrom(one.id, 'changes').length === 0
        ? []
        : [{ label: translate('planDoc.changes.concerns'), value: concerned }]),
      ...filledRows([
        [changeWords.owner, owner],
        [fields.startOn.label, day(data.startOn)],
        [changeWords.due, day(due)],
        [translate('planDoc.changes.approved'), approved],
        [fields.doneOn.label, day(data.doneOn)],
        [fields.result.label, data.result],
      ]),
    ],
  };
}
