import type { Question, Requirement } from '../../domain/content.ts';
import { ratedCount } from '../../domain/scoring.ts';
import { pathToTop } from '../../domain/tree.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inlines } from '../doc.ts';
import { bold, muted, text } from '../doc.ts';
import { questionCard } from './card.ts';
import type { Facts } from './facts.ts';
import { heading } from './method.ts';
import { groupName } from './results.ts';
import { lines, plain } from '../words.ts';

/** Every answer, requirement by requirement, and what was not asked. */
export function detailBlocks(facts: Facts): readonly Block[] {
  const { requirements } = facts.input.catalogue;
  const withQuestions = new Set(
    facts.questions.flatMap(({ requirement }) => pathToTop(requirement, facts.byId)),
  );
  const shown = requirements.filter(({ id }) => withQuestions.has(id));
  return [
    heading(1, translate('gapReport.section.details'), 'details'),
    ...shown.flatMap((requirement) => requirementBlocks(facts, requirement)),
    ...outsideBlocks(facts),
  ];
}

function requirementBlocks(facts: Facts, requirement: Requirement): readonly Block[] {
  const id = `requirement-${requirement.id}`;
  const title = groupName(requirement);
  if (requirement.parent === null)
    return [plainHeading(2, title, id), ...ownBlocks(facts, requirement)];
  // Groups in between, such as 6.1, carry no questions; their leaves name them by number.
  return requirement.leaf ? [plainHeading(3, title, id), ...ownBlocks(facts, requirement)] : [];
}

/** The standard's own number stands in the title: a second one would confuse. */
function plainHeading(level: 2 | 3, title: string, id: string): Block {
  return { kind: 'heading', level, text: title, id, numbered: false };
}

function ownBlocks(facts: Facts, requirement: Requirement): readonly Block[] {
  const questions = facts.questions.filter((one) => one.requirement === requirement.id);
  const asks = facts.input.catalogue.guidance[requirement.id]?.asks;
  const recorded = questions.filter(({ id }) => facts.carded.has(id));
  const open = questions.filter(({ id }) => !facts.carded.has(id));
  return [
    ...(requirement.leaf ? [summaryOf(facts, requirement, asks)] : []),
    ...recorded.flatMap((question) => {
      const answer = facts.answers.get(question.id);
      if (!answer) return [];
      return [questionCard(facts, question.id, question, answer, { withRequirement: false })];
    }),
    ...(open.length === 0 ? [] : [openQuestions(open)]),
  ];
}

function summaryOf(facts: Facts, requirement: Requirement, asks: string | undefined): Block {
  const { words, results } = facts;
  const score = results.byRequirement[requirement.id];
  const count = score ? ratedCount(score.counts) : 0;
  const figures =
    !score || score.score === null
      ? translate('gapReport.details.unrated')
      : score.maturity === null
        ? translate('gapReport.details.score', { score: words.score(score.score), count })
        : translate('gapReport.details.scoreMaturity', {
            score: words.score(score.score),
            level: words.level(score.maturity),
            count,
          });
  const content: Inlines = lines([asks === undefined ? [] : [muted(asks)], [text(figures)]]);
  return { kind: 'paragraph', content };
}

function openQuestions(questions: readonly Question[]): Block {
  const title = translate('gapReport.details.open', { count: questions.length });
  return {
    kind: 'paragraph',
    style: 'small',
    content: lines([
      [bold(title)],
      ...questions.map((question) => plain(`${question.id}  ${question.text}`)),
    ]),
  };
}

function outsideBlocks(facts: Facts): readonly Block[] {
  if (facts.outside.length === 0) return [];
  const known = new Map(facts.input.catalogue.questions.map((question) => [question.id, question]));
  return [
    plainHeading(2, translate('gapReport.details.outside'), 'outside'),
    { kind: 'paragraph', content: plain(translate('gapReport.details.outsideText')) },
    ...facts.outside.map((answer) =>
      questionCard(facts, answer.questionId, known.get(answer.questionId), answer, {
        withRequirement: true,
      }),
    ),
  ];
}
