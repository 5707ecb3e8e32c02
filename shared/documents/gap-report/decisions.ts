import type { Action } from '../../domain/action.ts';
import { needsAction } from '../../domain/action-plan.ts';
import type { Effort } from '../../domain/content.ts';
import { firstSentence } from '../../domain/sentences.ts';
import { translate } from '../../i18n/index.ts';
import type { Block } from '../doc.ts';
import { bold, text } from '../doc.ts';
import type { Facts } from './facts.ts';
import { distinctRequirements } from './facts.ts';
import { mainGroup, mostOpenGroup } from './summary-parts.ts';
import { nameOf } from './words.ts';
import { sentences } from '../words.ts';

/** Something that only top management can decide. */
interface Decision {
  readonly title: string;
  readonly detail: string;
}

const most = 3;

/** The things to decide, at most three, chosen by what the data show. */
export function decisionBlock(facts: Facts): readonly Block[] {
  const decisions = decisionsOf(facts);
  if (decisions.length === 0) return [];
  const count = decisions.length;
  const word = translate(count === 2 ? 'gapSummary.word.2' : 'gapSummary.word.3');
  return [
    {
      kind: 'callout',
      tone: 'info',
      title: translate('gapSummary.decide', { count, word }),
      content: decisions.map(({ title, detail }, index) => [
        bold(count === 1 ? title : `${index + 1}. ${title}`),
        text(` ${detail}`),
      ]),
    },
  ];
}

function decisionsOf(facts: Facts): readonly Decision[] {
  if (facts.results.overall.total === 0) return [];
  const unfinished = facts.results.overall.answered / facts.results.overall.total < 0.7;
  const [first, second] = startingPoints(facts);
  const candidates = [
    unfinished ? finishAssessment(facts) : null,
    first ?? null,
    unplanned(facts),
    missingOwners(facts),
    timing(facts),
    effort(facts),
    second ?? null,
    unfinished ? null : finishAssessment(facts),
    facts.gaps.length === 0 && !unfinished ? keepUp() : null,
  ];
  return candidates.filter((one) => one !== null).slice(0, most);
}

/** The one or two requirements where work has to start. */
function startingPoints(facts: Facts): readonly Decision[] {
  const pressing = facts.gaps.filter(needsAction);
  return distinctRequirements(pressing)
    .slice(0, 2)
    .flatMap((requirement, index) => {
      const gap = pressing.find((one) => one.requirement === requirement);
      if (!gap) return [];
      const where = nameOf(requirement, facts.byId);
      const action = facts.actionsOf.get(gap.question.id)?.find(isOpen);
      const words = gap.answer.recommendation.trim() || gap.question.action;
      const { sentence } = firstSentence(action?.title ?? words, 170);
      const title =
        index === 0
          ? translate('gapSummary.decide.start.title', { where })
          : translate('gapSummary.decide.next.title', { where });
      const detail = sentences([
        `${sentence}.`.replace(/([.!?…])\.$/, '$1'),
        who(facts, action),
        waiting(facts, action),
      ]);
      return [{ title, detail }];
    });
}

function who(facts: Facts, action: Action | undefined): string {
  if (!action) return '';
  const { owner, due } = action;
  const date = due === null ? null : facts.words.date(due);
  if (owner !== '') {
    return date === null
      ? translate('gapSummary.decide.ownedBy', { owner })
      : translate('gapSummary.decide.ownedByDue', { owner, date });
  }
  return date === null
    ? translate('gapSummary.decide.nobody')
    : translate('gapSummary.decide.nobodyDue', { date });
}

function waiting({ input }: Facts, action: Action | undefined): string {
  if (!action) return '';
  // Those that wait for one that waits count as well.
  const held = new Set([action.id]);
  for (const id of held) {
    for (const other of input.actions) if (other.dependsOn.includes(id)) held.add(other.id);
  }
  const count = held.size - 1;
  return count === 0 ? '' : translate('gapSummary.decide.waiting', { count });
}

function isOpen({ status }: Action): boolean {
  return status === 'open' || status === 'in-progress';
}

function unplanned(facts: Facts): Decision | null {
  const count = facts.gaps.filter(
    (gap) => needsAction(gap) && !facts.actionsOf.has(gap.question.id),
  ).length;
  if (count === 0) return null;
  return {
    title: translate('gapSummary.decide.plan.title'),
    detail: translate('gapSummary.decide.plan', { count }),
  };
}

function missingOwners({ input }: Facts): Decision | null {
  const open = input.actions.filter(isOpen);
  const without = open.filter(({ owner }) => owner === '');
  const urgent = without.filter(({ priority }) => priority === 'high').length;
  // A few unimportant ones are not a matter for top management.
  if (without.length === 0 || (urgent === 0 && without.length < open.length / 2)) return null;
  const count = without.length;
  return {
    title: translate('gapSummary.decide.owners.title', { count }),
    detail:
      count === open.length && count > 1
        ? translate('gapSummary.decide.owners.all')
        : translate('gapSummary.decide.owners.some', { count, total: open.length, urgent }),
  };
}

function timing({ input, words }: Facts): Decision | null {
  const high = input.actions.filter((action) => isOpen(action) && action.priority === 'high');
  const dues = high.flatMap(({ due }) => due ?? []).sort();
  const last = dues.at(-1);
  if (last === undefined) return null;
  return {
    title: translate('gapSummary.decide.timing.title'),
    detail: translate('gapSummary.decide.timing', { count: high.length, date: words.date(last) }),
  };
}

/** Person-days of an effort class, from and to; see `Effort`. */
const personDays: Readonly<Record<Effort, readonly [number, number]>> = {
  small: [1, 2],
  medium: [3, 10],
  large: [10, 20],
};

function effort(facts: Facts): Decision | null {
  const open = facts.input.actions.filter(isOpen);
  const sized = open.flatMap((action) => action.effort ?? []);
  if (sized.length === 0) return null;
  const low = sized.reduce((sum, one) => sum + personDays[one][0], 0);
  const high = sized.reduce((sum, one) => sum + personDays[one][1], 0);
  const where =
    mainGroup(
      facts,
      open.map(({ requirement }) => requirement),
    ) ?? '';
  return {
    title: translate('gapSummary.decide.effort.title'),
    detail: translate('gapSummary.decide.effort', { count: sized.length, low, high, where }),
  };
}

function finishAssessment(facts: Facts): Decision | null {
  const count = facts.results.overall.counts['not-assessed'];
  const where = mostOpenGroup(facts);
  if (count === 0 || where === null) return null;
  return {
    title: translate('gapSummary.decide.finish.title'),
    detail: translate('gapSummary.decide.finish', { count, where }),
  };
}

function keepUp(): Decision {
  return {
    title: translate('gapSummary.decide.keep.title'),
    detail: translate('gapSummary.decide.keep'),
  };
}
