import { measurementsOf } from '../../../domain/objectives.ts';
import { isOverdue } from '../../../domain/records/record.ts';
import { recordSpecs } from '../../../domain/records/types.ts';
import { objective as words, task as taskWords } from '../../../i18n/en/records/planning.ts';
import { translate } from '../../../i18n/index.ts';
import { measurementsChart } from '../../charts/measurements.ts';
import type { Block, Column, Inline, Inlines, TagTone } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { filledRows, named } from '../context/common.ts';
import { heading, table } from '../frame.ts';
import { targetText, withUnit, type ObjectiveEntry, type PlanFacts } from './facts.ts';

const { fields, statuses } = words;
type Status = keyof typeof statuses;

const tones: Readonly<Record<Status, TagTone>> = {
  planned: 'neutral',
  'on-track': 'info',
  'at-risk': 'warning',
  achieved: 'good',
  missed: 'danger',
  dropped: 'neutral',
};

const cardOf = ({ objective }: ObjectiveEntry): string => `objective-${objective.code}`;

function statusTag(status: string): Inline {
  const known = status as Status;
  return { kind: 'tag', tone: tones[known], label: statuses[known] };
}

/** All objectives in one table; each leads to its card. */
export function objectiveTable(facts: PlanFacts): Block {
  const { entries, words: format } = facts;
  const column = (name: TableColumn, weight: number, align?: Column['align']): Column => ({
    header: translate(`planDoc.column.${name}`),
    weight,
    ...(align === undefined ? {} : { align }),
  });
  return table(
    [
      column('objective', 4.6),
      column('target', 1.8),
      column('latest', 1.8),
      column('progress', 1.2, 'end'),
      column('status', 1.3),
      column('owner', 1.7),
      column('due', 1.8),
    ],
    entries.map((entry) => {
      const { objective, latest } = entry;
      const { owner, due, data } = objective;
      return [
        lines([
          [{ kind: 'reference', target: cardOf(entry), text: objective.code }],
          [text(objective.title)],
        ]),
        plain(targetText(format, objective)),
        latest === undefined
          ? [muted(translate('planDoc.notMeasured'))]
          : lines([
              [text(withUnit(format, latest.value, data.unit))],
              [muted(format.shortDate(latest.on))],
            ]),
        progressText(entry),
        [statusTag(objective.status)],
        owner.trim() === '' ? [muted(translate('planDoc.noOwner'))] : plain(owner),
        due === null
          ? [muted(translate('planDoc.noDue'))]
          : lines([
              [text(format.shortDate(due))],
              isOverdue(objective, facts.today) ? [muted(translate('planDoc.late'))] : [],
            ]),
      ];
    }),
    true,
  );
}

type TableColumn = 'objective' | 'target' | 'latest' | 'progress' | 'status' | 'owner' | 'due';

function progressText({ latest, progress, isReached }: ObjectiveEntry): Inlines {
  if (latest === undefined) return [muted('–')];
  if (isReached === true) return plain(translate('planDoc.reached'));
  if (progress === null) return plain(translate('planDoc.notReached'));
  return plain(translate('planDoc.progress', { percent: Math.round(progress * 100) }));
}

/** A card for each objective, with its values as a line where there are any. */
export function objectiveCards(facts: PlanFacts): readonly Block[] {
  if (facts.entries.length === 0) return [];
  return [
    heading(1, translate('planDoc.section.objectives'), 'objectives'),
    ...facts.entries.flatMap((entry) => [objectiveCard(facts, entry), ...chart(facts, entry)]),
  ];
}

function objectiveCard(facts: PlanFacts, entry: ObjectiveEntry): Block {
  const { objective, differs } = entry;
  const { data, owner } = objective;
  const { records } = facts.input;
  return {
    kind: 'card',
    id: cardOf(entry),
    title: [muted(`${objective.code}  `), text(objective.title)],
    badges: [statusTag(objective.status)],
    rows: [
      ...filledRows([
        [fields.why.label, data.why],
        [translate('planDoc.fact.policy'), policyText(facts, entry)],
        [fields.indicator.label, data.indicator],
        [translate('planDoc.fact.target'), fromTo(facts, entry)],
        [fields.evaluation.label, data.evaluation],
        [
          fields.frequency.label,
          data.frequency === null ? '' : fields.frequency.options[data.frequency],
        ],
        [translate('planDoc.column.owner'), owner],
        [translate('planDoc.fact.time'), timeText(facts, entry)],
        [fields.resources.label, data.resources],
        [
          translate('planDoc.fact.systems'),
          records.linkedFrom(objective.id, 'concerns').map(named).join(', '),
        ],
      ]),
      ...taskRow(facts, entry),
      ...filledRows([
        [
          translate('planDoc.fact.figures'),
          differs === null
            ? ''
            : translate('planDoc.differs', {
                status: statuses[differs.status],
                because: translate(`planDoc.because.${differs.because}`),
              }),
        ],
        [fields.evaluationResult.label, data.evaluationResult],
      ]),
    ],
  };
}

function policyText({ input }: PlanFacts, { objective }: ObjectiveEntry): string {
  const policies = input.records.linkedFrom(objective.id, 'supports').map(named).join(', ');
  return [policies, objective.data.commitment].filter((part) => part.trim() !== '').join(': ');
}

function fromTo({ words: format }: PlanFacts, { objective }: ObjectiveEntry): string {
  const { baseline, unit, target } = objective.data;
  const aim = targetText(format, objective);
  if (baseline === null || target === null) return target === null ? '' : aim;
  return translate('planDoc.fact.from', {
    baseline: withUnit(format, baseline, unit),
    target: aim,
  });
}

function timeText({ words: format }: PlanFacts, { objective }: ObjectiveEntry): string {
  const { due, data } = objective;
  if (due === null) return '';
  if (data.startOn === null) return format.date(due);
  return translate('planDoc.fact.period', {
    from: format.date(data.startOn),
    to: format.date(due),
  });
}

function taskRow(
  { words: format }: PlanFacts,
  { tasks, objective }: ObjectiveEntry,
): { label: string; value: Inlines }[] {
  const label = translate('planDoc.fact.tasks');
  if (tasks.length === 0) {
    const isClosed = (recordSpecs.objective.closed as readonly string[]).includes(objective.status);
    return isClosed ? [] : [{ label, value: [muted(translate('planDoc.task.none'))] }];
  }
  const value = lines(
    tasks.map(({ code, title, status, owner, due }): Inlines => {
      const parts = [
        taskWords.statuses[status as keyof typeof taskWords.statuses],
        owner,
        due === null ? '' : translate('planDoc.task.by', { date: format.shortDate(due) }),
      ];
      const details = parts.filter((part) => part.trim() !== '').join(', ');
      return [bold(`${code} `), text(`${title} `), muted(`(${details})`)];
    }),
  );
  return [{ label, value }];
}

function chart({ words: format }: PlanFacts, entry: ObjectiveEntry): readonly Block[] {
  const { data, due } = entry.objective;
  const measurements = measurementsOf(data);
  const first = measurements[0];
  const last = measurements.at(-1);
  // One value is said in words; a line needs two.
  if (first === undefined || last === undefined || measurements.length < 2) return [];
  const figure = (value: number): string => withUnit(format, value, data.unit);
  const target = data.target === null ? '' : figure(data.target);
  return [
    {
      kind: 'figure',
      title: translate('planDoc.chart.title', {
        indicator: data.indicator.trim() || entry.objective.title,
        latest: figure(last.value),
        target: target || translate('planDoc.noTarget'),
      }),
      alt: sentences([
        translate('planDoc.chart.alt', {
          count: measurements.length,
          from: format.date(first.on),
          to: format.date(last.on),
          first: figure(first.value),
          last: figure(last.value),
          target: target || translate('planDoc.noTarget'),
        }),
      ]),
      drawing: measurementsChart({
        measurements,
        target: data.target,
        baseline: data.baseline,
        from: data.startOn,
        to: due,
        targetText: translate('planDoc.chart.target', { value: target }),
        baselineText: translate('planDoc.chart.start', {
          value: data.baseline === null ? '' : figure(data.baseline),
        }),
        lastText: figure(last.value),
        day: format.shortDate,
        value: format.figure,
      }),
    },
  ];
}
