import { useLocation } from 'wouter';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import { useOperation } from '../lib/api.ts';

interface Address {
  readonly address: string;
  /** The type of the record on screen; null on other screens. */
  readonly type: RecordTypeName | null;
}

/** Where one is; of a record its type too. */
export function useAddress(): Address {
  const [address] = useLocation();
  const id = /^\/records\/([^/]+)/.exec(address)?.[1];
  const record = useOperation('record.read', { id: id ?? '' }, { enabled: id !== undefined });
  return { address, type: id === undefined ? null : (record.data?.record.type ?? null) };
}
