import type { Assessment } from '../../shared/domain/assessment.ts';
import { call, useWrite } from '../lib/api.ts';
import { notifyError } from '../lib/errors.ts';
import { t } from '../lib/i18n.ts';
import { toast } from '../lib/store.ts';

interface StatusChange {
  readonly isPending: boolean;
  readonly change: (to: Assessment['status']) => void;
}

/** Completes a gap analysis or reopens it, says so, and offers the way back. */
export function useAssessmentStatus({ id, status }: Assessment): StatusChange {
  const update = useWrite('assessment.update');
  const change = async (to: Assessment['status']): Promise<void> => {
    try {
      await update.mutateAsync({ id, patch: { status: to } });
    } catch {
      // `useWrite` has shown it.
      return;
    }
    toast({
      tone: 'good',
      subject: `assessment-status:${id}`,
      title: t(to === 'completed' ? 'results.complete.done' : 'results.reopen.done'),
      action: {
        label: t('common.undo'),
        // The opposite change, not the last step of all: more may have been done since.
        run: () => {
          call('assessment.update', { id, patch: { status } }).catch(notifyError);
        },
      },
    });
  };
  return { isPending: update.isPending, change: (to) => void change(to) };
}
