import type {
  NonconformityData,
  NonconformityStanding,
} from '../../../shared/domain/nonconformities.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';

/** A nonconformity that is being worked on, as its steps share it. */
export interface NonconformityEdit {
  readonly detail: RecordDetail;
  readonly title: string;
  readonly status: string;
  readonly data: NonconformityData;
  readonly edited: EditedRecord;
  /** Its corrective actions. */
  readonly actions: readonly AnyRecord[];
  readonly standing: NonconformityStanding;
  readonly readOnly: boolean;
}
