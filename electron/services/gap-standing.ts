import type { ReadDb } from '../../db/handle.ts';
import { listActions, listAnswers, listAssessments } from '../../db/repositories/assessment.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { comparedWith, gapStanding, type GapStanding } from '../../shared/domain/gap-standing.ts';

/** Where the newest gap analysis that is not put away stands; null where there is none. */
export function readGapStanding(
  db: ReadDb,
  catalogue: Catalogue,
  today: string,
): GapStanding | null {
  const all = listAssessments(db).filter(({ archivedAt }) => archivedAt === null);
  const [assessment] = all;
  if (assessment === undefined) return null;
  const previous = comparedWith(assessment, all);
  return gapStanding({
    assessment,
    answers: listAnswers(db, assessment.id),
    actions: listActions(db, assessment.id),
    previous:
      previous === null ? null : { assessment: previous, answers: listAnswers(db, previous.id) },
    catalogue,
    today,
  });
}
