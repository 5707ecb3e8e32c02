import type { Requirement } from '../../domain/content.ts';
import type { RequirementScore } from '../../domain/scoring.ts';
import { translate } from '../../i18n/index.ts';
import type { TagTone } from '../doc.ts';
import type { Grade, Priority } from '../../domain/assessment.ts';
import type { Words } from '../words.ts';

/**
 * A requirement's name in a sentence, such as "AI policy (5.2)". Four clauses are
 * called "General": they take the name of what they open.
 */
export function nameOf(requirement: Requirement, byId: ReadonlyMap<string, Requirement>): string {
  return `${titleOf(requirement, byId)} (${requirement.id})`;
}

/** A requirement's title, for "General" that of what it opens. */
export function titleOf(
  { title, parent }: Requirement,
  byId: ReadonlyMap<string, Requirement>,
): string {
  const above = parent === null ? undefined : byId.get(parent);
  return title === 'General' && above ? above.title : title;
}

/** A top-level node in a sentence: "Planning (clause 6)", "Data for AI systems (A.7)". */
export function proseName({ id, title, kind }: Requirement): string {
  return translate(kind === 'clause' ? 'gapReport.prose.clause' : 'gapReport.prose.control', {
    id,
    title,
  });
}

/** The same with its score: "Planning (clause 6, score 41)". */
export function proseScore({ requirement, score }: RequirementScore, words: Words): string {
  const { id, title, kind } = requirement;
  const key = kind === 'clause' ? 'gapReport.prose.clauseScore' : 'gapReport.prose.controlScore';
  return translate(key, { id, title, score: words.score(score.score) });
}

/** How a grade looks as a tag. */
export const gradeTones: Readonly<Record<Grade, TagTone>> = {
  major: 'danger',
  minor: 'warning',
  observation: 'info',
  opportunity: 'neutral',
  'good-practice': 'good',
};

/** How a priority looks as a tag. */
export const priorityTones: Readonly<Record<Priority, TagTone>> = {
  high: 'danger',
  medium: 'warning',
  low: 'neutral',
};
