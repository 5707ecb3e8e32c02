import type { InterviewView, ProcessView, ReadinessView } from '../../../domain/readiness/view.ts';
import { translate } from '../../../i18n/index.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { wordsFor, type Words } from '../../words.ts';
import { heading, newPage, paragraph, table, widePage } from '../frame.ts';
import type { AimsDocInput } from '../kind.ts';

/** What helps to prepare for stage 2: records by process with likely samples, and questions. */

export function processBlocks(
  { processes }: ReadinessView,
  { organisation }: AimsDocInput,
): readonly Block[] {
  const words = wordsFor(organisation.documentLanguage);
  return [
    widePage,
    heading(1, translate('readiness.processes.title'), 'processes'),
    paragraph(translate('readiness.processes.intro')),
    table(
      [
        { header: translate('readyDoc.column.clause'), weight: 0.9 },
        { header: translate('readiness.process'), weight: 2.6 },
        { header: translate('readiness.process.since'), weight: 1.5 },
        { header: translate('readiness.process.last'), weight: 1.5 },
        { header: translate('readiness.process.inPeriod'), weight: 1.1, align: 'end' },
        { header: translate('readiness.process.state'), weight: 1.7 },
        { header: translate('readiness.process.samples'), weight: 6 },
      ],
      processes.map((process) => processRow(process, words)),
    ),
  ];
}

function processRow(process: ProcessView, words: Words): readonly Inlines[] {
  const { clause, first, last, inPeriod, state, samples } = process;
  const day = (value: string | null) =>
    value === null ? muted(translate('readyDoc.processes.none')) : text(words.shortDate(value));
  return [
    [text(clause)],
    [text(translate(`readiness.process.${process.process}`))],
    [day(first)],
    [day(last)],
    [text(words.number(inPeriod))],
    [
      {
        kind: 'tag',
        tone: state === 'good' ? 'good' : state === 'silent' ? 'neutral' : 'warning',
        label: translate(`readiness.process.state.${state}`),
      },
    ],
    samples.length === 0
      ? [muted(translate('readiness.sample.none'))]
      : samples.flatMap(({ record, why }, at): Inlines => [
          ...(at === 0 ? [] : [{ kind: 'break' as const }]),
          text(`${record.code} ${record.title} `),
          muted(translate(`readiness.sample.${why}`)),
        ]),
  ];
}

/** One table per function that is asked. */
export const interviewBlocks = ({ interviews }: ReadinessView): readonly Block[] => [
  newPage,
  heading(1, translate('readiness.interview.title'), 'interview'),
  paragraph(translate('readiness.interview.intro')),
  ...interviews.flatMap((interview, at) => [
    heading(2, interview.who, `interview-${at}`),
    questionTable(interview),
  ]),
];

const questionTable = ({ questions }: InterviewView): Block =>
  table(
    [
      { header: translate('readyDoc.interview.ask'), weight: 3 },
      { header: translate('readyDoc.interview.good'), weight: 4 },
      { header: translate('readyDoc.interview.records'), weight: 2 },
    ],
    questions.map(({ ask, good, clause, records, empty }) => [
      [text(ask), { kind: 'break' }, muted(clause)],
      [text(good)],
      [
        text(records.map(({ code }) => code).join(', ')),
        ...(empty.length === 0
          ? []
          : [
              ...(records.length === 0 ? [] : [{ kind: 'break' as const }]),
              muted(
                empty
                  .map(
                    (type) => `${recordWords[type].many}: ${translate('readyDoc.interview.empty')}`,
                  )
                  .join('; '),
              ),
            ]),
      ],
    ]),
  );
