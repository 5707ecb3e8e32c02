import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import type { Assessment, Scale } from '../../../shared/domain/assessment.ts';
import {
  roundedDelta,
  type Comparison,
  type RequirementComparison,
} from '../../../shared/domain/comparison.ts';
import { ratedItem, scoreOf, statusValue } from '../../../shared/domain/scoring.ts';

/** Negative when `a` was made before `b`: by its day, then by when it was begun. */
export function byTime(a: Assessment, b: Assessment): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : 1;
}

/** The assessments that one can be compared with, the newest first. */
export function othersOf(
  list: readonly AssessmentSummary[],
  assessmentId: string,
): readonly Assessment[] {
  return list
    .map(({ assessment }) => assessment)
    .filter(({ id }) => id !== assessmentId)
    .sort((a, b) => byTime(b, a));
}

/**
 * What to compare with when nobody chose: what it was repeated from, else the one
 * before it, else any; null when there is none.
 */
export function usualOther(
  assessment: Assessment,
  others: readonly Assessment[],
): Assessment | null {
  return (
    others.find(({ id }) => id === assessment.repeatOf) ??
    others.find((other) => other.archivedAt === null && byTime(other, assessment) < 0) ??
    others[0] ??
    null
  );
}

/** Top-level clauses and control groups in which either assessment asks something. */
export function groupsOf(
  comparison: Comparison,
  kind: 'clause' | 'control',
): readonly RequirementComparison[] {
  return comparison.requirements.filter(
    ({ requirement }) => requirement.parent === null && requirement.kind === kind,
  );
}

/** The groups that gained and lost most, as they read when rounded; null where none did. */
export function extremesOf(comparison: Comparison): {
  readonly best: RequirementComparison | null;
  readonly worst: RequirementComparison | null;
} {
  const moved = comparison.requirements.filter(({ requirement }) => requirement.parent === null);
  const pick = (better: (delta: number, than: number) => boolean): RequirementComparison | null =>
    moved.reduce<RequirementComparison | null>((found, one) => {
      const delta = roundedDelta(one);
      const than = found === null ? 0 : (roundedDelta(found) ?? 0);
      return delta !== null && better(delta, than) ? one : found;
    }, null);
  return { best: pick((delta, than) => delta > than), worst: pick((delta, than) => delta < than) };
}

/** Both scores of only the questions that were rated in both assessments. */
export function likeForLike(
  comparison: Pick<Comparison, 'questions'>,
  scales: { readonly from: Scale; readonly to: Scale },
): { readonly count: number; readonly from: number; readonly to: number } | null {
  const pairs = comparison.questions
    .map(({ question, from, to }) => ({
      from: ratedItem(question, from),
      to: ratedItem(question, to),
    }))
    .filter(
      ({ from, to }) =>
        statusValue(from.status, scales.from) !== null &&
        statusValue(to.status, scales.to) !== null,
    );
  const from = scoreOf(
    pairs.map((pair) => pair.from),
    scales.from,
  ).score;
  const to = scoreOf(
    pairs.map((pair) => pair.to),
    scales.to,
  ).score;
  return from === null || to === null ? null : { count: pairs.length, from, to };
}
