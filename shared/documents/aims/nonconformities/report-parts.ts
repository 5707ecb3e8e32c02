import { isSettled } from '../../../domain/nonconformities.ts';
import { isOverdue } from '../../../domain/records/record.ts';
import { nonconformity as recordWords } from '../../../i18n/en/records/nonconformities.ts';
import { task as taskWords } from '../../../i18n/en/records/planning.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { filledRows, named, orNone } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import { causeEffectDrawing, causeEffectText } from './cause-effect.ts';
import type { NonconformityFacts, Task } from './facts.ts';

const { fields, groups } = recordWords;
const { columns } = fields.causes;

/** The chain of whys, the diagram, and what follows from both. */
export function causeBlocks({ record, words }: NonconformityFacts): readonly Block[] {
  const { whys, rootCause, analysedBy, analysedOn } = record.data;
  const chain = whys.filter(({ why }) => why.trim() !== '');
  const rows = filledRows([
    [fields.analysedBy.label, analysedBy],
    [fields.analysedOn.label, analysedOn === null ? '' : words.date(analysedOn)],
  ]);
  const parts: readonly Block[] = [
    ...(rootCause.trim() === ''
      ? []
      : [
          {
            kind: 'callout',
            tone: 'info',
            title: fields.rootCause.label,
            content: [plain(rootCause.trim())],
          } as const,
        ]),
    ...(rows.length === 0 ? [] : [{ kind: 'key-value', rows } as const]),
    ...(chain.length === 0
      ? []
      : [
          heading(2, fields.whys.label, 'whys'),
          {
            kind: 'list',
            ordered: true,
            items: chain.map(({ why, evidence }) =>
              lines([
                [text(why.trim())],
                evidence.trim() === ''
                  ? []
                  : [muted(translate('nonconformityDoc.shownBy', { evidence: evidence.trim() }))],
              ]),
            ),
          } as const,
        ]),
    ...diagram(record),
  ];
  return [
    heading(1, groups.cause.title, 'cause'),
    ...(parts.length === 0 ? [paragraph(translate('nonconformityDoc.none.cause'))] : parts),
  ];
}

/** A cause longer than this may end in an ellipsis in the diagram. */
const longCause = 45;
const manyCauses = 12;

function diagram({ title, data }: NonconformityFacts['record']): readonly Block[] {
  const causes = data.causes.filter(({ cause, branch }) => cause.trim() !== '' && branch !== null);
  if (causes.length === 0) return [];
  const isCut = causes.length > manyCauses || causes.some(({ cause }) => cause.length > longCause);
  return [
    heading(2, translate('nonconformityDoc.section.diagram'), 'diagram'),
    {
      kind: 'figure',
      drawing: causeEffectDrawing(title, causes),
      title: diagramTitle(causes),
      alt: causeEffectText(title, causes),
    },
    // The diagram shortens what is long: the table has every word of it.
    ...(isCut
      ? [
          table(
            [
              { header: columns.branch.label, weight: 1.4 },
              { header: columns.cause.label, weight: 5 },
              { header: columns.root.label, weight: 1.2 },
            ],
            causes.map(({ branch, cause, root }) => [
              [text(branch === null ? '' : columns.branch.options[branch])],
              [root ? bold(cause) : text(cause)],
              [root ? bold(translate('nonconformityDoc.yes')) : text('')],
            ]),
            true,
          ),
        ]
      : []),
  ];
}

function diagramTitle(causes: NonconformityFacts['record']['data']['causes']): string {
  const roots = causes.filter(({ root }) => root).length;
  return roots === 0
    ? translate('nonconformityDoc.diagram.noRoot', { count: causes.length })
    : translate('nonconformityDoc.diagram', { count: causes.length, roots });
}

/** Tasks that remove the cause. */
export function actionBlocks(facts: NonconformityFacts): readonly Block[] {
  const { actions, words, today, record } = facts;
  return [
    heading(1, translate('nonconformities.step.actions'), 'actions'),
    actions.length === 0
      ? paragraph(
          translate(
            isSettled(record.status)
              ? 'nonconformityDoc.none.actionsClosed'
              : 'nonconformityDoc.none.actions',
          ),
        )
      : table(
          [
            { header: taskWords.title, weight: 4.4 },
            { header: taskWords.owner, weight: 2 },
            { header: taskWords.due, weight: 1.7 },
            { header: translate('nonconformityDoc.column.state'), weight: 1.9 },
          ],
          actions.map((task) => [
            lines([[muted(task.code)], [text(task.title)], resultOf(task)]),
            orNone(task.owner),
            task.due === null
              ? orNone('')
              : lines([
                  [text(words.shortDate(task.due))],
                  isOverdue(task, today) ? [muted(translate('planDoc.late'))] : [],
                ]),
            [text(stateOf(task, words.shortDate))],
          ]),
          true,
        ),
  ];
}

const resultOf = ({ data }: Task): Inlines =>
  data.result.trim() === '' ? [] : [muted(data.result.trim())];

function stateOf({ status, data }: Task, day: (day: string) => string): string {
  const word = taskWords.statuses[status as keyof typeof taskWords.statuses];
  return status === 'done' && data.doneOn !== null
    ? translate('nonconformityDoc.doneOn', { status: word, day: day(data.doneOn) })
    : word;
}

/** How the effect was judged, earlier attempts, and what the AIMS takes from it. */
export function effectBlocks(facts: NonconformityFacts): readonly Block[] {
  const { record, standing, words, input } = facts;
  const { data } = record;
  const day = (value: string | null): string => (value === null ? '' : words.date(value));
  const effect = filledRows([
    [fields.checkMethod.label, data.checkMethod],
    [fields.actionsDoneOn.label, day(data.actionsDoneOn)],
    [fields.checkOn.label, day(standing.checkFrom)],
    [fields.checkedOn.label, day(data.checkedOn)],
    [fields.checkedBy.label, data.checkedBy],
    [
      fields.effective.label,
      data.effective === null ? '' : fields.effective.options[data.effective],
    ],
    [fields.checkResult.label, data.checkResult],
  ]);
  const learning = filledRows([
    [fields.riskUpdate.label, data.riskUpdate],
    [
      recordWords.links.updates.label,
      input.records.linkedFrom(record.id, 'updates').map(named).join(', '),
    ],
    [fields.systemChange.label, data.systemChange],
  ]);
  return [
    heading(1, translate('nonconformities.step.effectiveness'), 'effect'),
    effect.length === 0
      ? paragraph(translate('nonconformityDoc.none.effect'))
      : { kind: 'key-value', rows: effect },
    ...earlier(facts),
    ...(learning.length === 0
      ? []
      : ([
          heading(1, groups.learning.title, 'learning'),
          { kind: 'key-value', rows: learning },
        ] as const)),
  ];
}

function earlier({ record, words }: NonconformityFacts): readonly Block[] {
  const attempts = record.data.reopened.filter(({ reason }) => reason.trim() !== '');
  if (attempts.length === 0) return [];
  const { on, by, reason } = fields.reopened.columns;
  return [
    heading(2, translate('nonconformityDoc.section.reopened'), 'reopened'),
    table(
      [
        { header: on.label, weight: 1.4 },
        { header: by.label, weight: 1.8 },
        { header: reason.label, weight: 5 },
      ],
      attempts.map((one) => [
        [text(one.on === null ? '' : words.shortDate(one.on))],
        [text(one.by)],
        [text(one.reason.trim())],
      ]),
    ),
  ];
}
