import type { AppInfo, Settings } from '../../shared/contract/values.ts';
import { call, keyOf, useOperation } from './api.ts';
import { notifyError } from './errors.ts';
import { queryClient } from './query-client.ts';

/** Settings of this machine; undefined while they are read. */
export function useSettings(): Settings | undefined {
  return useOperation('app.info', undefined).data?.settings;
}

/** Changes settings of this machine. They are no records, so no event tells of them. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const info = await call('app.saveSettings', patch);
  queryClient.setQueryData<AppInfo>(keyOf('app.info'), info);
  // Whose actions are mine follows from who works here.
  if ('userName' in patch) void queryClient.invalidateQueries({ queryKey: ['agenda.actions'] });
}

/** The same, showing a failure as a note; false then. */
export async function saveSettings(patch: Partial<Settings>): Promise<boolean> {
  try {
    await changeSettings(patch);
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}
