import { isOfType, type AnyRecord } from '../../../domain/records/record.ts';
import { reviewInputs, type ReviewInput } from '../../../domain/records/reviews.ts';
import { periodOf } from '../../../domain/review-inputs-model.ts';
import { reviewFacts } from '../../../domain/review-inputs.ts';
import {
  holdProblems,
  isDiscussed,
  rowOfInput,
  signProblems,
  type Review,
} from '../../../domain/reviews.ts';
import { review as recordWords } from '../../../i18n/en/records/reviews.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines, Signer } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences, wordsFor, type Words } from '../../words.ts';
import { filled, filledRows, openPoints } from '../context/common.ts';
import { statusText } from '../field-text.ts';
import { frame, heading, paragraph, signerOf, table } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { markdownBlocks } from '../markdown.ts';
import { factsMarkdown } from './facts-markdown.ts';
import { inputName, reviewProblemText } from './problem-text.ts';

const { fields } = recordWords;

interface MinutesFacts {
  readonly input: AimsDocInput;
  readonly review: Review;
  readonly words: Words;
  readonly today: string;
  readonly isHeld: boolean;
}

/** Minutes of a management review; before the meeting its agenda and papers (9.3). */
export const managementReviewDocument: AimsDocKind = {
  document: 'management-review',
  clauses: ['9.3.1', '9.3.2', '9.3.3'],
  subjects: (records) => records.of('review'),
  missing: (input, subject) => openIn(factsOf(input, subject)),
  build: (input, subject) => {
    const facts = factsOf(input, subject);
    const { review, isHeld } = facts;
    return frame(input, {
      title: translate('reviewDoc.title', { title: review.title }),
      code: review.code,
      version: statusText(review),
      status: statusText(review),
      owner: review.owner,
      clauses: managementReviewDocument.clauses,
      blocks: [
        ...summary(facts),
        ...attendance(facts),
        ...(isHeld ? decisions(facts) : agenda(facts)),
        ...inputs(facts),
      ],
      signers: isHeld ? signers(facts) : [],
    });
  },
};

function factsOf(input: AimsDocInput, subject: AnyRecord | null): MinutesFacts {
  if (subject === null || !isOfType(subject, 'review')) throw new Error('minutes need a review');
  return {
    input,
    review: subject,
    words: wordsFor(input.organisation.documentLanguage),
    today: input.createdAt.slice(0, 10),
    isHeld: subject.status === 'held' || subject.status === 'signed',
  };
}

/** What keeps the meeting from being held, or its minutes from being signed. */
function openIn({ review, today }: MinutesFacts): readonly string[] {
  const { status, data, due } = review;
  if (status === 'planned') {
    // A day that lies ahead is nothing that is missing.
    const heldOn = due ?? today;
    return holdProblems(data, { heldOn, today: heldOn }).map(reviewProblemText);
  }
  return status === 'held' ? signProblems(review, null, today).map(reviewProblemText) : [];
}

function summary(facts: MinutesFacts): readonly Block[] {
  const { review, words, today, isHeld } = facts;
  const { data, due } = review;
  const { from, day } = periodOf(data, due ?? today);
  const held = isHeld ? (data.heldOn ?? due) : due;
  return [
    heading(
      1,
      translate(isHeld ? 'reviewDoc.section.summary' : 'reviewDoc.section.summary.planned'),
      'summary',
    ),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...(data.conclusion.trim() === ''
      ? []
      : [{ kind: 'paragraph', style: 'quote', content: plain(data.conclusion.trim()) } as const]),
    ...openPoints(openIn(facts)),
    {
      kind: 'key-value',
      rows: filledRows([
        [translate('reviewDoc.fact.day'), held === null ? '' : words.date(held)],
        [fields.place.label, data.place],
        [fields.chair.label, data.chair],
        [fields.minutesBy.label, data.minutesBy],
        [
          translate('reviewDoc.fact.period'),
          translate('reviewDoc.fact.periodText', {
            from: words.date(from),
            until: words.date(day),
          }),
        ],
        [
          translate('reviewDoc.fact.frozen'),
          data.frozenOn === null ? '' : words.date(data.frozenOn),
        ],
      ]),
    },
  ];
}

function leadText({ input, review, words, today, isHeld }: MinutesFacts): string {
  const organisation = input.organisation.name;
  const { data, due, status } = review;
  const from = words.date(periodOf(data, due ?? today).from);
  if (status === 'cancelled') return translate('reviewDoc.lead.cancelled', { organisation });
  if (!isHeld) {
    return due === null
      ? translate('reviewDoc.lead.plannedWithoutDay', { organisation, from })
      : translate('reviewDoc.lead.planned', { organisation, date: words.date(due), from });
  }
  const date = words.date(data.heldOn ?? due ?? today);
  const count = decided(review).length;
  const { suitable, adequate, effective } = data;
  const said = (judgement: 'yes' | 'partly' | 'no' | null): string =>
    judgement === null
      ? translate('reviewDoc.notSaid')
      : fields.suitable.options[judgement].toLowerCase();
  return sentences([
    count === 0
      ? translate('reviewDoc.lead.heldWithout', { organisation, date })
      : translate('reviewDoc.lead.held', { organisation, date, count }),
    suitable === null && adequate === null && effective === null
      ? translate('reviewDoc.lead.notJudged')
      : translate('reviewDoc.lead.judged', {
          suitable: said(suitable),
          adequate: said(adequate),
          effective: said(effective),
        }),
  ]);
}

const decided = ({ data }: Review): Review['data']['decisions'] =>
  data.decisions.filter(({ decision }) => decision.trim() !== '');

function attendance({ review }: MinutesFacts): readonly Block[] {
  const people = review.data.attendance.filter(({ name }) => name.trim() !== '');
  const { columns } = fields.attendance;
  const head = heading(1, translate('reviewDoc.section.attendance'), 'attendance');
  if (people.length === 0) return [head, paragraph(translate('reviewDoc.attendance.none'))];
  return [
    head,
    table(
      [
        { header: columns.name.label, weight: 3 },
        { header: columns.function.label, weight: 3.4 },
        { header: columns.presence.label, weight: 1.8 },
      ],
      people.map(({ name, function: position, top, presence }) => [
        plain(name),
        lines([
          position.trim() === '' ? [] : [text(position)],
          top ? [muted(translate('reviewDoc.attendance.top'))] : [],
        ]),
        presence === null
          ? [muted(translate('reviewDoc.notSaid'))]
          : plain(columns.presence.options[presence]),
      ]),
    ),
  ];
}

function agenda({ review }: MinutesFacts): readonly Block[] {
  const further = filled(review.data.agenda.split('\n'));
  return [
    heading(1, translate('reviewDoc.section.agenda'), 'agenda'),
    {
      kind: 'list',
      ordered: true,
      items: [...reviewInputs.map((input) => plain(inputName(input))), ...further.map(plain)],
    },
  ];
}

function decisions({ review, words }: MinutesFacts): readonly Block[] {
  const head = heading(1, translate('reviewDoc.section.decisions'), 'decisions');
  const rows = decided(review);
  if (rows.length === 0) return [head, paragraph(translate('reviewDoc.decisions.none'))];
  const { columns } = fields.decisions;
  return [
    head,
    table(
      [
        { header: translate('reviewDoc.column.number'), weight: 0.7, align: 'end' },
        { header: translate('reviewDoc.column.decision'), weight: 5 },
        { header: translate('reviewDoc.column.who'), weight: 2 },
        { header: translate('reviewDoc.column.due'), weight: 1.6 },
        { header: translate('reviewDoc.column.task'), weight: 1.4 },
      ],
      rows.map(({ decision, kind, input, who, due, task }, at) => {
        const about = [
          kind === null ? '' : columns.kind.options[kind],
          input === null ? '' : inputName(input),
        ].filter((part) => part !== '');
        return [
          plain(String(at + 1)),
          lines([[text(decision.trim())], about.length === 0 ? [] : [muted(about.join(', '))]]),
          who.trim() === '' ? [muted(translate('reviewDoc.notSaid'))] : plain(who),
          due === null ? [muted(translate('reviewDoc.notSaid'))] : plain(words.shortDate(due)),
          task.trim() === '' ? [muted(translate('reviewDoc.noTask'))] : plain(task),
        ];
      }),
    ),
  ];
}

/** Every input: its facts as they were at the meeting, and what was said; live before it. */
function inputs(facts: MinutesFacts): readonly Block[] {
  const { review, isHeld } = facts;
  const live = review.data.frozenOn === null ? livePapers(facts) : null;
  return [
    heading(
      1,
      translate(isHeld ? 'reviewDoc.section.inputs' : 'reviewDoc.section.inputs.planned'),
      'inputs',
    ),
    ...reviewInputs.flatMap((input) => {
      const row = rowOfInput(review.data, input);
      const paper = row.facts.trim() === '' ? (live?.[input] ?? '') : row.facts;
      return [
        heading(2, inputName(input), `input-${input}`),
        ...(paper.trim() === ''
          ? [paragraph(translate('reviewDoc.notFrozen'))]
          : markdownBlocks(paper, `facts-${input}`)),
        ...(isHeld || isDiscussed(row) ? [discussion(row)] : []),
      ];
    }),
  ];
}

function discussion(row: ReturnType<typeof rowOfInput>): Block {
  const said = row.discussion.trim();
  const content: Inlines =
    said !== ''
      ? [text(said)]
      : [muted(translate(row.nothing ? 'reviewDoc.nothing' : 'reviewDoc.notDiscussed'))];
  return { kind: 'paragraph', content: [bold(translate('reviewDoc.discussion')), ...content] };
}

/** What the records say on the day on which the paper is made. */
function livePapers({
  input,
  review,
  words,
  today,
}: MinutesFacts): Readonly<Partial<Record<ReviewInput, string>>> {
  const { from } = periodOf(review.data, today);
  const facts = reviewFacts({
    records: input.records,
    reviewId: review.id,
    from,
    day: today,
    gap: input.dashboard?.gap ?? null,
  });
  return Object.fromEntries(facts.map((one) => [one.input, factsMarkdown(one, words)]));
}

function signers({ review, words }: MinutesFacts): readonly Signer[] {
  const { chair, minutesBy, signedBy, signedOn } = review.data;
  return [
    {
      ...signerOf(signedBy || chair, translate('reviewDoc.sign.chair')),
      statement: translate('reviewDoc.sign.chairStatement'),
      ...(signedOn === null ? {} : { date: words.date(signedOn) }),
    },
    ...(minutesBy.trim() === ''
      ? []
      : [
          {
            ...signerOf(minutesBy, translate('reviewDoc.sign.minutes')),
            statement: translate('reviewDoc.sign.minutesStatement'),
          },
        ]),
  ];
}
