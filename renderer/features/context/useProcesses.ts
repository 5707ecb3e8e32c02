import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { processOwners, type ProcessOwner } from '../../../shared/domain/responsibilities.ts';
import { useOperation } from '../../lib/api.ts';

/** The processes of the scope record with the roles that own them; none before there is a scope. */
export function useProcesses(roles: readonly AimsRecord<'role'>[]): readonly ProcessOwner[] {
  const scope = useOperation('record.single', { type: 'scope' }).data?.record;
  return scope !== undefined && isOfType(scope, 'scope')
    ? processOwners(scope.data.processes, roles)
    : [];
}
