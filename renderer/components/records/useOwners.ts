import { useMemo } from 'react';
import { useOperation } from '../../lib/api.ts';

const folded = (name: string): string => name.trim().toLowerCase();

/** Everybody who can own a record: those who own one already, and the roles with their holders. */
export function useOwners(): readonly string[] {
  const owners = useOperation('record.owners', undefined).data;
  const roles = useOperation('record.find', { types: ['role'], search: '' }).data;
  return useMemo(() => {
    const names = [...(owners ?? []), ...(roles ?? []).map(({ title }) => title)];
    const once = new Map(names.map((name) => [folded(name), name.trim()]));
    return [...once.values()].toSorted((a, b) => a.localeCompare(b, 'en'));
  }, [owners, roles]);
}
