import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { CriteriaEditor } from './CriteriaEditor.tsx';

/** On the page of the criteria: the same editor as on their own screen. */
export function CriteriaPanel({ detail }: { readonly detail: RecordDetail }) {
  return <CriteriaEditor saved={detail.record} />;
}
