import type { EntityName } from '../changelog.ts';
import { isLocked, recordTypeSchema, type AnyRecord } from '../records/record.ts';
import { changedFields } from './fields.ts';
import { keyOf, type MergeRow, type MergeState } from './model.ts';

/** What was signed, approved or reported is never changed by a merge without being said. */

const frozenAudits: readonly unknown[] = ['reported', 'closed', 'cancelled'];

/** Whether a row is never changed once it is there: signatures, and what earlier merges kept. */
export function isUnchangeable(entity: EntityName): boolean {
  return entity === 'signature' || entity === 'merge';
}

/** Whether a record is signed, frozen or approved, so that two changes of it are not mixed. */
export function isSettled(entity: EntityName, row: MergeRow): boolean {
  if (entity !== 'record') return false;
  const type = recordTypeSchema.safeParse(row['type']);
  if (!type.success) return false;
  if (isLocked({ type: type.data, status: String(row['status']) })) return true;
  if (type.data === 'document-version') return true;
  if (type.data === 'document') return row['status'] !== 'draft';
  const data = row['data'] as Readonly<Record<string, unknown>>;
  if (type.data === 'review') return (data['frozenOn'] ?? null) !== null;
  return type.data === 'audit' && frozenAudits.includes(row['status']);
}

/** Whether their change of a record that is here would undo a signature, an approval or a report. */
export function isLockedAgainst(
  ours: MergeRow,
  base: MergeRow | undefined,
  theirs: MergeRow | undefined,
): boolean {
  const type = recordTypeSchema.safeParse(ours['type']);
  if (!type.success) return false;
  if (isLocked(ours as unknown as Pick<AnyRecord, 'type' | 'status'>)) return true;
  if (type.data !== 'document-version') return false;
  // A later approval puts an earlier version out of use; nothing else of it ever changes.
  if (theirs === undefined) return true;
  return changedFields('record', base ?? ours, theirs).some((field) => field !== 'status');
}

/** Whether a record is a line of the checklist of an audit that was reported here. */
export class ReportedChecklists {
  readonly #audits = new Map<string, string>();
  readonly #ours: MergeState;

  constructor(ours: MergeState, theirs: MergeState) {
    this.#ours = ours;
    for (const [key, row] of [...ours, ...theirs]) {
      if (!key.startsWith('record-link/') || row['relation'] !== 'of') continue;
      this.#audits.set(String(row['fromId']), String(row['toId']));
    }
  }

  has(row: MergeRow): boolean {
    if (row['type'] !== 'audit-check') return false;
    const audit = this.#ours.get(keyOf('record', this.#audits.get(row.id) ?? ''));
    return audit !== undefined && frozenAudits.includes(audit['status']);
  }
}
