import type { ErrorValue } from '../domain/errors.ts';
import type { WorkspaceInfo } from '../domain/workspace.ts';

/** What became of setting, changing or removing a passphrase. */
export interface ProtectionOutcome {
  readonly workspace: WorkspaceInfo;
  /** Whether backups under the earlier passphrase, or plain ones, are left, and where. */
  readonly oldBackups: 'none' | 'in-second-place' | 'kept';
  /** Why no new backup could be made; the old ones are kept then. */
  readonly problem: ErrorValue | null;
}
