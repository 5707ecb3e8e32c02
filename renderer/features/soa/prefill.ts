import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { toast } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

/** Makes missing lines and decides what follows from the records; says what it did. */
export async function prefill(): Promise<void> {
  try {
    // A justification that is being typed counts as a decision.
    if (!(await flushAll())) return;
    const { made, decided } = await call('soa.prefill');
    forgetWrittenDrafts();
    if (made === 0 && decided === 0) {
      toast({ tone: 'info', subject: 'soa.prefill', title: t('soa.prefilled.nothing') });
      return;
    }
    noteWithUndo(
      t('soa.prefilled', {
        made: t('soa.prefilled.lines', { count: made }),
        decided: t('soa.prefilled.lines', { count: decided }),
      }),
    );
  } catch (error) {
    notifyError(error);
  }
}
