import { priorities } from '../../domain/assessment.ts';
import type { Gap } from '../../domain/gaps.ts';
import { ratedCount } from '../../domain/scoring.ts';
import { cut } from '../../domain/sentences.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inlines } from '../doc.ts';
import { muted } from '../doc.ts';
import { questionCard } from './card.ts';
import { questionReference } from './comparison.ts';
import type { Facts } from './facts.ts';
import { heading } from './method.ts';
import { gradeTones, priorityTones, titleOf } from './words.ts';
import { lines, plain } from '../words.ts';

/** How many findings a summary for management shows. */
const topCount = 10;

/**
 * The findings by urgency: as cards where they are the document's subject, else
 * as a table that leads to the cards of the answers.
 */
export function findingBlocks(facts: Facts): readonly Block[] {
  const { gaps, input } = facts;
  const summary = input.variant === 'summary';
  const title = translate(
    summary && gaps.length > topCount
      ? 'gapReport.section.topFindings'
      : 'gapReport.section.findings',
  );
  const head = heading(1, title, 'findings');
  if (gaps.length === 0) {
    const rated = ratedCount(facts.results.overall.counts) > 0;
    const why = translate(rated ? 'gapReport.findings.none' : 'gapReport.findings.noneRated');
    return [head, { kind: 'paragraph', content: plain(why) }];
  }
  const intro = translate('gapReport.findings.intro', { count: gaps.length });
  const introduced: readonly Block[] = [head, { kind: 'paragraph', content: plain(intro) }];
  if (input.variant === 'gaps') return [...introduced, ...cardsByPriority(facts)];
  if (!summary) return [...introduced, findingTable(facts, gaps)];
  const more = gaps.length - topCount;
  return [
    ...(more > 0 ? [head] : introduced),
    findingTable(facts, gaps.slice(0, topCount)),
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            style: 'small',
            content: plain(translate('gapReport.findings.more', { count: more })),
          } as const,
        ]
      : []),
  ];
}

function cardsByPriority(facts: Facts): readonly Block[] {
  return priorities.flatMap((priority): readonly Block[] => {
    const gaps = facts.gaps.filter((gap) => gap.priority === priority);
    if (gaps.length === 0) return [];
    const title = translate(`gapReport.findings.priority.${priority}`, { count: gaps.length });
    return [
      { kind: 'heading', level: 2, text: title, id: `findings-${priority}`, numbered: false },
      ...gaps.flatMap(cardOf(facts)),
    ];
  });
}

const cardOf =
  (facts: Facts) =>
  ({ question }: Gap): readonly Block[] => {
    const answer = facts.answers.get(question.id);
    if (!answer) return [];
    return [questionCard(facts, question.id, question, answer, { withRequirement: true })];
  };

function findingTable(facts: Facts, gaps: readonly Gap[]): Block {
  return {
    kind: 'table',
    dense: true,
    columns: [
      { header: translate('gapReport.findings.column.rank'), weight: 0.7, align: 'end' },
      { header: translate('gapReport.findings.column.where'), weight: 3.2 },
      { header: translate('gapReport.findings.column.finding'), weight: 6 },
      { header: translate('gapReport.findings.column.grade'), weight: 2.4 },
      { header: translate('gapReport.findings.column.priority'), weight: 1.5 },
    ],
    rows: gaps.map((gap, index) => [
      plain(String(index + 1)),
      lines([
        questionReference(facts, gap.question.id),
        [muted(titleOf(gap.requirement, facts.byId))],
      ]),
      plain(findingText(gap)),
      gradeOf(gap),
      [
        {
          kind: 'tag',
          tone: priorityTones[gap.priority],
          label: translate(`priority.${gap.priority}`),
        },
      ],
    ]),
  };
}

/** What was found, in a few lines: the note's beginning, else the question that has no good answer. */
function findingText({ answer, question }: Gap): string {
  const note = answer.note.replace(/\s+/g, ' ').trim();
  return note === '' ? question.text : cut(note, 150);
}

/** The grade; that it is only suggested stands below, where it needs no width. */
function gradeOf({ grade, graded }: Gap): Inlines {
  if (grade === null) return [];
  const tag = { kind: 'tag', tone: gradeTones[grade], label: translate(`grade.${grade}`) } as const;
  return lines([[tag], graded ? [] : [muted(translate('gapReport.findings.suggestedNote'))]]);
}
