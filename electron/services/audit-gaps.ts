import { listAnswers, listAssessments } from '../../db/repositories/assessment.ts';
import type { ReadDb } from '../../db/handle.ts';
import { gapFacts } from '../../shared/domain/audit-coverage.ts';
import type { GapFact } from '../../shared/domain/audit-importance.ts';
import type { Catalogue } from '../../shared/domain/content.ts';

/** What the latest gap analysis found missing, by requirement. */
export function latestGaps(
  db: ReadDb,
  { questions }: Pick<Catalogue, 'questions'>,
): ReadonlyMap<string, GapFact> {
  const [latest] = listAssessments(db)
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.code.localeCompare(a.code));
  if (latest === undefined) return new Map();
  const requirementOf = new Map(questions.map(({ id, requirement }) => [id, requirement]));
  return gapFacts(
    latest.code,
    listAnswers(db, latest.id).flatMap(({ questionId, status }) => {
      const requirement = requirementOf.get(questionId);
      return requirement === undefined ? [] : [{ requirement, status }];
    }),
  );
}
