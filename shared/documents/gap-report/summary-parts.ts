import { ratedCount } from '../../domain/scoring.ts';
import { firstSentence } from '../../domain/sentences.ts';
import { topLevelOf } from '../../domain/tree.ts';
import { translate } from '../../i18n/index.ts';
import type { Facts } from './facts.ts';
import { nameOf, proseName, proseScore } from './words.ts';
import { sentences } from '../words.ts';

/** What already works: areas in good order, requirements met in full, practices worth copying. */
export function strengthsText(facts: Facts): string {
  if (facts.results.overall.score === null) return '';
  const areas = areasText(facts);
  return sentences([areas, areas === '' ? requirementsMetText(facts) : '', practiceText(facts)]);
}

function areasText({ results, words }: Facts): string {
  const rated = results.groups
    .filter(({ score }) => score.score !== null && ratedCount(score.counts) >= 2)
    .sort((a, b) => (b.score.score ?? 0) - (a.score.score ?? 0));
  const good = rated.filter(({ score }) => (score.score ?? 0) >= 80).slice(0, 3);
  if (good.length > 0) {
    return translate('gapSummary.strength.areas', {
      count: good.length,
      list: words.list(good.map((group) => proseScore(group, words))),
    });
  }
  const best = rated[0];
  if (!best || (best.score.score ?? 0) < 55) return '';
  return translate('gapSummary.strength.best', {
    name: proseScore(best, words),
  });
}

/** Where no area stands out: single requirements that are met. */
function requirementsMetText({ input, results, words, byId }: Facts): string {
  const met = input.catalogue.requirements.filter(({ id, leaf }) => {
    const score = results.byRequirement[id];
    return leaf && score?.score === 100 && score.answered === score.total;
  });
  if (met.length === 0) return translate('gapSummary.strength.none');
  return translate('gapSummary.strength.single', {
    count: met.length,
    list: words.list(met.slice(0, 3).map((requirement) => nameOf(requirement, byId))),
  });
}

function practiceText({ questions, answers }: Facts): string {
  const good = questions.flatMap(({ id }) => {
    const answer = answers.get(id);
    return answer?.grade === 'good-practice' ? [firstSentence(answer.note, 160).sentence] : [];
  });
  const example = good.find((note) => note !== '');
  if (example === undefined) return '';
  const lead = translate('gapSummary.strength.practice', { count: good.length });
  return `${lead} ${example}${/[.!?…]$/.test(example) ? '' : '.'}`;
}

/** What the assessment cannot say: what was not assessed, set aside or not asked. */
export function limitsText(facts: Facts): string {
  const { input } = facts;
  const { clauses, controls } = input.assessment.parts;
  const { counts } = facts.results.overall;
  const open = notAssessedText(facts);
  const complete = open === '' && counts['not-applicable'] === 0;
  return sentences([
    complete ? translate('gapSummary.complete') : open,
    notApplicableText(facts),
    input.assessment.variant === 'quick' ? translate('gapSummary.quick') : '',
    controls ? '' : translate('gapSummary.onlyClauses'),
    clauses ? '' : translate('gapSummary.onlyControls'),
    // The other variants say it where they describe the method.
    input.variant === 'summary' ? translate('gapReport.method.how') : '',
  ]);
}

function notAssessedText(facts: Facts): string {
  const { results, words } = facts;
  const { overall, groups } = results;
  const count = overall.counts['not-assessed'];
  if (count === 0) return '';
  const untouched = groups.filter(({ score }) => score.answered === 0);
  if (count === overall.total) return translate('gapSummary.noneAssessed', { total: count });
  return sentences([
    translate('gapSummary.notAssessed', {
      count,
      total: overall.total,
      where: mostOpenGroup(facts) ?? '',
    }),
    untouched.length === 0
      ? ''
      : translate('gapSummary.wholeGroups', {
          list: words.list(untouched.map(({ requirement }) => proseName(requirement))),
        }),
    overall.score === null ? '' : translate('gapSummary.notAssessedNote'),
  ]);
}

/** The one or two groups that hold most of the open questions. */
export function mostOpenGroup({ results, words }: Facts): string | null {
  const open = results.groups
    .filter(({ score }) => score.counts['not-assessed'] > 0)
    .sort((a, b) => b.score.counts['not-assessed'] - a.score.counts['not-assessed']);
  if (open.length === 0) return null;
  return words.list(open.slice(0, 2).map(({ requirement }) => proseName(requirement)));
}

function notApplicableText({ questions, answers, results }: Facts): string {
  const count = results.overall.counts['not-applicable'];
  if (count === 0) return '';
  const silent = questions.filter(({ id }) => {
    const answer = answers.get(id);
    return answer?.status === 'not-applicable' && answer.notApplicableReason.trim() === '';
  }).length;
  return sentences([
    translate('gapSummary.notApplicable', { count }),
    silent === 0 ? '' : translate('gapSummary.noReason', { count: silent }),
  ]);
}

/** The top-level group that holds most of some requirements. */
export function mainGroup(facts: Facts, requirementIds: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const id of requirementIds) {
    const top = topLevelOf(id, facts.byId);
    if (top) counts.set(top.id, (counts.get(top.id) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const group = most && facts.byId.get(most[0]);
  return group ? proseName(group) : null;
}
