import type { Action } from '../../domain/action.ts';
import { groupActions, needsAction } from '../../domain/action-plan.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Column, Inlines } from '../doc.ts';
import { bold, muted, text } from '../doc.ts';
import { questionReference } from './comparison.ts';
import type { Facts } from './facts.ts';
import { compareCodes } from './facts.ts';
import { heading } from './method.ts';
import { groupName } from './results.ts';
import { priorityTones } from './words.ts';
import { lines, plain } from '../words.ts';

/** The action plan: one table for each clause or control group. */
export function planBlocks(facts: Facts): readonly Block[] {
  const { actions, catalogue } = facts.input;
  const head = heading(1, translate('gapReport.section.plan'), 'plan');
  if (actions.length === 0) {
    const needed = facts.gaps.some(needsAction);
    const why = translate(needed ? 'gapReport.plan.none' : 'gapReport.plan.noneNeeded');
    return [head, { kind: 'paragraph', content: plain(why) }];
  }
  const groups = groupActions(actions, catalogue).flatMap(({ group, actions: own }): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: group ? groupName(group) : translate('gapReport.plan.other'),
      id: `plan-${group?.id ?? 'other'}`,
      numbered: false,
    },
    planTable(facts, own),
  ]);
  return [
    head,
    { kind: 'paragraph', content: plain(translate('gapReport.plan.intro')) },
    ...groups,
  ];
}

function planTable(facts: Facts, actions: readonly Action[]): Block {
  const column = (name: PlanColumn, weight: number): Column => ({
    header: translate(`gapReport.plan.column.${name}`),
    weight,
  });
  return {
    kind: 'table',
    dense: true,
    columns: [
      column('code', 1.1),
      column('action', 7),
      column('owner', 2),
      column('due', 1.6),
      column('priority', 1.2),
      column('effort', 1.2),
      column('after', 1.5),
      column('status', 1.3),
    ],
    rows: actions.map((action) => [
      plain(action.code),
      wordsOf(facts, action),
      action.owner === '' ? [muted(translate('gapReport.plan.noOwner'))] : plain(action.owner),
      action.due === null
        ? [muted(translate('gapReport.plan.noDue'))]
        : plain(facts.words.shortDate(action.due)),
      [
        {
          kind: 'tag',
          tone: priorityTones[action.priority],
          label: translate(`priority.${action.priority}`),
        },
      ],
      action.effort === null ? [] : plain(translate(`effort.${action.effort}`)),
      plain(codesBefore(facts, action)),
      plain(translate(`actionStatus.${action.status}`)),
    ]),
  };
}

type PlanColumn = 'code' | 'action' | 'owner' | 'due' | 'priority' | 'effort' | 'after' | 'status';

function wordsOf(facts: Facts, action: Action): Inlines {
  const source: Inlines =
    action.questionId === null
      ? [muted(translate('gapReport.plan.requirement', { id: action.requirement }))]
      : questionReference(facts, action.questionId);
  return lines([[bold(action.title)], action.detail === '' ? [] : [text(action.detail)], source]);
}

function codesBefore({ input }: Facts, action: Action): string {
  const codes = input.actions.filter(({ id }) => action.dependsOn.includes(id));
  return codes
    .map(({ code }) => code)
    .sort(compareCodes)
    .join(', ');
}
