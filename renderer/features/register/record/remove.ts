import type { RecordDetail } from '../../../../shared/contract/record-values.ts';
import { removeRecords } from '../../../components/records/record-actions.ts';
import { t } from '../../../lib/i18n.ts';
import { goTo, routes } from '../../../lib/routes.ts';

/** Deletes the record on screen and goes back to its register. */
export async function removeFromPage({ record }: RecordDetail): Promise<void> {
  const { id, type, code, title } = record;
  const removed = await removeRecords({ type, ids: [id] }, t('registers.named', { code, title }));
  if (removed) goTo(routes.register(type), { replace: true });
}
