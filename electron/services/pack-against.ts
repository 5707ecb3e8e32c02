import { hasLogEntry, readHead } from '../../db/repositories/history.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { PackCheck } from '../../shared/domain/pack-check.ts';
import type { CheckReport } from '../../shared/domain/workspace.ts';

/** How the open file and a pack of it stand to each other: the one follows the other, or not. */
export function relationTo(db: ReadDb, facts: PackCheck['facts']): 'other' | 'contains' | 'lost' {
  if (facts === null) return 'other';
  const { id, head, entries } = facts.workspace;
  if (readHead(db).id !== id) return 'other';
  return hasLogEntry(db, entries, head) ? 'contains' : 'lost';
}

/**
 * What speaks against a file that a pack was made from earlier: its change log has to go on from
 * where it was then.
 */
export function problemsAgainst(db: ReadDb, check: PackCheck): CheckReport['problems'] {
  const problem = (detail: string): CheckReport['problems'] => [{ kind: 'pack', detail }];
  if (check.state !== 'intact' || check.facts === null) {
    return problem(
      'the pack itself is not as it was signed: check it with "aimsbook verify" first',
    );
  }
  switch (relationTo(db, check.facts)) {
    case 'contains':
      return [];
    case 'other':
      return problem('the pack was made from another workspace');
    case 'lost': {
      const { entries } = check.facts.workspace;
      const has = readHead(db).entries;
      return problem(
        has < entries
          ? `the change log ends at entry ${has}; when the pack was made it had ${entries}`
          : `entry ${entries} of the change log is not the one that the pack was made from`,
      );
    }
  }
}
