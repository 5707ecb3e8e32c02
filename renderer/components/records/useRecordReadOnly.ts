import { isLocked, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { useReadOnly } from '../../lib/store.ts';

/** Whether a record is shown, not edited: the workspace, the archive or its status keeps it as it is. */
export function useRecordReadOnly(record: AnyRecord): boolean {
  const workspaceReadOnly = useReadOnly();
  return workspaceReadOnly || record.archivedAt !== null || isLocked(record);
}
