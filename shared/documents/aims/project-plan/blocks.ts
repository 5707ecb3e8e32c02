import { stepTimes } from '../../../domain/certification-plan.ts';
import {
  criticalSteps,
  spareDays,
  type ProjectState,
  type StepState,
} from '../../../domain/certification-state.ts';
import { isOverdue } from '../../../domain/records/record.ts';
import { project as words } from '../../../i18n/en/records/certification.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import { ganttChart } from '../../charts/index.ts';
import type { Block, Inlines, TagTone } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { filledRows, openPoints } from '../context/common.ts';
import { heading, table } from '../frame.ts';
import { stepNames, type CertificationFacts } from '../certification/facts.ts';
import { stepName } from '../certification/step-words.ts';

/** Where the project stands: a sentence, what is open, the plan as a chart. */
export function summaryBlocks(
  facts: CertificationFacts,
  open: readonly string[],
): readonly Block[] {
  const { state } = facts;
  return [
    heading(1, translate('certDoc.plan.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...openPoints(open),
    ...(state === null || state.certificateOn === null ? [] : [gantt(facts, state)]),
  ];
}

function leadText({ input, state, words: format }: CertificationFacts): string {
  const organisation = input.organisation.name;
  if (state === null) return translate('certDoc.plan.lead.none', { organisation });
  const { phase, done, steps, current, late, certificateOn, daysLeft } = state;
  const total = steps.length;
  if (phase === 'certified') return translate('certDoc.plan.lead.certified', { organisation });
  if (phase === 'stopped') return translate('certDoc.plan.lead.stopped', { organisation });
  const latest = Math.max(0, ...late.map(({ daysLate }) => daysLate));
  return sentences([
    certificateOn === null
      ? translate('certDoc.plan.lead.undated', { organisation })
      : translate('certDoc.plan.lead', { organisation, date: format.date(certificateOn) }),
    daysLeft === null || daysLeft <= 0
      ? ''
      : translate('certDoc.plan.lead.left', { count: daysLeft }),
    current === null
      ? ''
      : translate('certDoc.plan.lead.steps', { done, total, step: stepName(current) }),
    late.length === 0
      ? ''
      : translate('certDoc.plan.lead.late', {
          count: late.length,
          days: latest,
          steps: stepNames(
            late.map(({ step }) => step),
            format,
          ),
        }),
  ]);
}

function gantt({ today, words: format }: CertificationFacts, state: ProjectState): Block {
  const { steps, late, certificateOn } = state;
  const first = late[0];
  const date = certificateOn === null ? '' : format.date(certificateOn);
  const title =
    first === undefined
      ? translate('certDoc.plan.figure', { date })
      : translate('certDoc.plan.figure.late', {
          step: stepName(first.step),
          count: first.daysLate,
          date,
        });
  return {
    kind: 'figure',
    title,
    alt: steps
      .map(({ step, from, until }) =>
        from === null || until === null
          ? translate('certification.gantt.bar.undated', { step: stepName(step) })
          : translate('certDoc.plan.figure.alt', {
              step: stepName(step),
              from: format.shortDate(from),
              until: format.shortDate(until),
            }),
      )
      .join('; '),
    drawing: ganttChart({
      rows: steps.map((one) => ({
        label: stepName(one.step),
        // What took longer or less than planned is drawn as it was.
        from: one.from,
        until: one.doneOn ?? one.until,
        state: one.state,
        note: stateNote(one, format.shortDate),
      })),
      today,
      todayLabel: translate('certDoc.plan.today', { date: format.shortDate(today) }),
      month: (day) => format.shortDate(day).split(' ').slice(1).join(' '),
    }),
  };
}

function stateNote({ state, doneOn, daysLate }: StepState, day: (day: string) => string): string {
  if (state === 'done') return translate('certification.gantt.doneOn', { day: day(doneOn ?? '') });
  if (state === 'late') return translate('certification.gantt.lateBy', { count: daysLate });
  return state === 'coming' ? '' : translate(`certification.gantt.state.${state}`);
}

const tones: Readonly<Record<StepState['state'], TagTone>> = {
  done: 'good',
  running: 'info',
  late: 'warning',
  coming: 'neutral',
  undated: 'neutral',
};

/** Every step with dates, who, and what it needs. */
export function stepBlocks({ state, words: format }: CertificationFacts): readonly Block[] {
  if (state === null) return [];
  const critical = criticalSteps(state.steps);
  const day = (value: string | null): Inlines =>
    value === null ? [muted(translate('certDoc.noDay'))] : plain(format.shortDate(value));
  return [
    heading(1, translate('certDoc.plan.section.steps'), 'steps'),
    table(
      [
        { header: translate('certDoc.column.step'), weight: 3.4 },
        { header: translate('certDoc.column.who'), weight: 2.2 },
        { header: translate('certDoc.column.from'), weight: 1.5 },
        { header: translate('certDoc.column.until'), weight: 1.5 },
        { header: translate('certDoc.column.state'), weight: 1.5 },
        { header: translate('certDoc.column.needs'), weight: 1.5 },
      ],
      state.steps.map((one, at) => [
        lines([
          [bold(`${at + 1}  ${stepName(one.step)}`)],
          one.note.trim() === '' ? [] : [muted(one.note.trim())],
        ]),
        one.who.trim() === '' ? [muted(translate('certification.gantt.nobody'))] : plain(one.who),
        day(one.from),
        one.doneOn === null ? day(one.until) : day(one.doneOn),
        [
          {
            kind: 'tag',
            tone: tones[one.state],
            label: translate(`certification.gantt.state.${one.state}`),
          },
        ],
        needsText(state, one),
      ]),
      true,
    ),
    ...(critical.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'small' as const,
            content: plain(
              sentences([
                translate('certDoc.plan.critical', {
                  count: critical.length,
                  steps: stepNames(critical, format),
                }),
                spareText(state),
              ]),
            ),
          },
        ]),
  ];
}

function spareText({ steps }: ProjectState): string {
  const choice = steps.find(({ step }) => step === 'choose-body');
  if (choice === undefined || choice.doneOn !== null) return '';
  const spare = spareDays(steps, 'choose-body');
  if (spare === null || spare === 0) return '';
  return translate('certDoc.plan.spare', { step: stepName('choose-body'), count: spare });
}

/** Numbers of the steps that have to be over first. */
function needsText({ steps }: ProjectState, { step }: StepState): Inlines {
  const numbers = stepTimes[step].needs.map(
    (needed) => steps.findIndex((one) => one.step === needed) + 1,
  );
  return numbers.length === 0
    ? [muted('–')]
    : plain(translate('certDoc.plan.needs', { count: numbers.length, steps: numbers.join(', ') }));
}

/** What has to be there at the end of each open step, and what usually goes wrong. */
export function outcomeBlocks({ state }: CertificationFacts): readonly Block[] {
  const open = state?.steps.filter((one) => one.state !== 'done') ?? [];
  if (open.length === 0) return [];
  return [
    heading(1, translate('certDoc.plan.section.outcomes'), 'outcomes'),
    table(
      [
        { header: translate('certDoc.column.step'), weight: 2.2 },
        { header: translate('certDoc.column.result'), weight: 4 },
        { header: translate('certDoc.column.trap'), weight: 4 },
      ],
      open.map(({ step }) => [
        [bold(stepName(step))],
        plain(translate(`certification.step.${step}.result`)),
        plain(translate(`certification.step.${step}.trap`)),
      ]),
      true,
    ),
  ];
}

/** Tasks that serve the project. */
export function taskBlocks({ tasks, today, words: format }: CertificationFacts): readonly Block[] {
  if (tasks.length === 0) return [];
  const { statuses } = recordWords.task;
  return [
    heading(1, translate('certDoc.plan.section.tasks'), 'tasks'),
    table(
      [
        { header: translate('certDoc.column.task'), weight: 5 },
        { header: translate('certDoc.column.who'), weight: 2.4 },
        { header: translate('certDoc.column.due'), weight: 1.8 },
        { header: translate('certDoc.column.state'), weight: 1.5 },
      ],
      tasks.map((task) => [
        lines([[muted(task.code)], [text(task.title)]]),
        task.owner.trim() === ''
          ? [muted(translate('certification.gantt.nobody'))]
          : plain(task.owner),
        task.due === null
          ? [muted(translate('certDoc.noDay'))]
          : lines([
              [text(format.shortDate(task.due))],
              isOverdue(task, today) ? [muted(translate('certDoc.overdue'))] : [],
            ]),
        plain(statuses[task.status as keyof typeof statuses] ?? task.status),
      ]),
      true,
    ),
  ];
}

/** What the plan is made from. */
export function basisBlocks({ project, words: format }: CertificationFacts): readonly Block[] {
  if (project === undefined) return [];
  const { fields } = words;
  const { goal, sponsor, startOn, persons, complexity, maturity } = project.data;
  const rows = filledRows([
    [fields.goal.label, goal],
    [fields.sponsor.label, sponsor],
    [words.owner, project.owner],
    [fields.startOn.label, startOn === null ? '' : format.date(startOn)],
    [words.due, project.due === null ? '' : format.date(project.due)],
    [fields.persons.label, persons === null ? '' : format.number(persons)],
    [fields.complexity.label, complexity === null ? '' : fields.complexity.options[complexity]],
    [fields.maturity.label, maturity === null ? '' : fields.maturity.options[maturity]],
  ]);
  if (rows.length === 0) return [];
  return [
    heading(1, translate('certDoc.plan.section.basis'), 'basis'),
    { kind: 'key-value', rows },
  ];
}
