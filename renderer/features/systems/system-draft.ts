import type { AimsRecord, AnyRecord } from '../../../shared/domain/records/record.ts';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';
import { useReadOnly } from '../../lib/store.ts';

export type SystemData = AimsRecord<'system'>['data'];

/** The data of a system with what was typed since; its status is in the draft too. */
export function systemDraft({ draft }: Pick<EditedRecord, 'draft'>): SystemData & {
  readonly status: string;
} {
  // The draft of a record has the fields of its definition: panels of systems get systems.
  return draft as unknown as SystemData & { readonly status: string };
}

/** Whether nothing of a record can be changed here. */
export function useLocked({ archivedAt }: Pick<AnyRecord, 'archivedAt'>): boolean {
  return useReadOnly() || archivedAt !== null;
}
