import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { confirm } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

/** Makes the estimate from the records, or brings its entries up to them. */
export async function prefillEstimate(options: {
  /** Replaces table and factors by the ready-made ones, after asking. */
  readonly defaults: boolean;
  /** Opens the record afterwards. */
  readonly open: boolean;
}): Promise<void> {
  if (options.defaults && !(await confirmDefaults())) return;
  try {
    if (!(await flushAll())) return;
    const { id } = await call('certification.prefillEstimate', { defaults: options.defaults });
    forgetWrittenDrafts();
    noteWithUndo(t('certification.estimate.filled'));
    if (options.open) goTo(routes.record(id));
  } catch (error) {
    notifyError(error);
  }
}

const confirmDefaults = (): Promise<boolean> =>
  confirm({
    title: t('certification.estimate.defaults.title'),
    body: t('certification.estimate.defaults.body'),
    confirmLabel: t('certification.estimate.defaults.do'),
  });
