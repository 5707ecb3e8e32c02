import type { Assessment } from '../../../shared/domain/assessment.ts';
import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { stepHistory } from '../../lib/history.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { confirm, toast } from '../../lib/store.ts';

/** What can be done with a gap analysis as a whole; each can be taken back. */

const undo = { label: t('common.undo'), run: (): void => void stepHistory('undo') };

/** Puts a gap analysis away, or takes it back. */
export async function setArchived(
  { assessment }: Pick<AssessmentSummary, 'assessment'>,
  archived: boolean,
): Promise<void> {
  const { id, title } = assessment;
  try {
    await call('assessment.archive', { id, archived });
    toast({
      tone: 'good',
      title: archived
        ? t('assessments.archived', { title })
        : t('assessments.unarchived', { title }),
      action: undo,
    });
  } catch (error) {
    notifyError(error);
  }
}

/** Goes to the interview of one that is being made; a failure is shown, and passed on to the wizard. */
export async function startInterview(making: Promise<Assessment>): Promise<void> {
  try {
    const { id, code } = await making;
    toast({ tone: 'good', title: t('assessments.started', { code }) });
    goTo(routes.interview(id), { replace: true });
  } catch (error) {
    notifyError(error);
    throw error;
  }
}

/** Deletes a gap analysis; asks first when something was answered. */
export async function removeAssessment({
  assessment,
  answered,
}: Pick<AssessmentSummary, 'assessment' | 'answered'>): Promise<void> {
  const { id, title } = assessment;
  const repeated = await repeatedFrom(id);
  if (repeated !== undefined) {
    toast({
      tone: 'error',
      title: t('assessments.delete.repeated', { title }),
      body: t('assessments.delete.repeated.todo', { code: repeated }),
    });
    return;
  }
  const confirmed =
    answered === 0 ||
    (await confirm({
      title: t('assessments.delete.title', { title }),
      body: t('assessments.delete.body', { count: answered }),
      confirmLabel: t('assessments.delete.do'),
      danger: true,
    }));
  if (!confirmed) return;
  // Away from its screens first: they would look for a record that is gone.
  goTo(routes.assessments());
  try {
    await call('assessment.remove', { id });
    toast({ tone: 'good', title: t('assessments.deleted', { title }), action: undo });
  } catch (error) {
    notifyError(error);
  }
}

/** The code of a gap analysis that was repeated from this one, which keeps it from being deleted. */
async function repeatedFrom(id: string): Promise<string | undefined> {
  const list = await call('assessment.list');
  return list.find(({ assessment }) => assessment.repeatOf === id)?.assessment.code;
}
