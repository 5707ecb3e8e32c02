import { useCallback, useMemo, useState } from 'react';
import { specOf } from '../../../shared/domain/records/types.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { ruleProblems, type RecordDraft } from '../../../shared/wizards/record-wizard.ts';
import type { FieldProblem } from '../../../shared/wizards/wizard.ts';
import { ApiError, call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/autosave.ts';
import { queryClient } from '../../lib/query-client.ts';
import {
  checkDraft,
  conflictsOf,
  draftOf,
  patchOf,
  stored,
  type Conflict,
  type DraftProblem,
} from '../../lib/record-draft.ts';
import { problemText } from '../../lib/record-words.ts';
import type { SaveState } from '../../lib/store.ts';

/** A record that is being edited. */
export interface EditedRecord {
  /** What fields show: the record with what was typed since. */
  readonly draft: RecordDraft;
  /** Takes changed fields over; saved a moment later, as far as they can be. */
  readonly change: (patch: RecordDraft) => void;
  /** The same, saved at once: for choices, not for typing. */
  readonly commit: (patch: RecordDraft) => void;
  readonly flush: () => void;
  readonly problems: readonly FieldProblem[];
  /** Names of fields that wait in the window until their problem is gone. */
  readonly held: readonly string[];
  readonly state: SaveState;
  /** Fields that somebody else changed meanwhile. */
  readonly conflicts: readonly Conflict[];
  /** Ends a conflict: one's own value is written, or what the other wrote stays. */
  readonly settle: (conflict: Conflict, keep: 'mine' | 'theirs') => void;
}

/** What could not be saved yet, by record: one can leave the page and come back to it. */
const heldBack = new Map<string, RecordDraft>();
const nothing: RecordDraft = {};

/**
 * A record as a form that saves itself field by field. What its definition refuses stays in the
 * window with its problem. What somebody else changed meanwhile is not overwritten: `conflicts`
 * has both values until one of them is chosen.
 */
export function useRecordDraft(record: AnyRecord): EditedRecord {
  const { id, type } = record;
  const spec = specOf(type);
  const value = draftOf(record);
  const saved = useAutosave<RecordDraft>({
    id: `record:${id}`,
    value,
    save: (mine, before) => saveRecord(record, mine, before),
  });
  const [, redraw] = useState(0);
  const waiting = heldBack.get(id) ?? nothing;
  const draft = useMemo(() => ({ ...saved.draft, ...waiting }), [saved.draft, waiting]);

  const take = (patch: RecordDraft, write: (good: RecordDraft) => void): void => {
    const { good, held } = checkDraft(spec, saved.draft, { ...waiting, ...patch });
    if (Object.keys(held).length === 0) heldBack.delete(id);
    else heldBack.set(id, held);
    redraw((count) => count + 1);
    if (Object.keys(good).length > 0) write(good);
  };
  const problems = useMemo((): readonly FieldProblem[] => {
    const found: readonly DraftProblem[] =
      waiting === nothing
        ? ruleProblems(spec, draft).map((one) => ({ ...one, kind: 'rule' as const }))
        : checkDraft(spec, saved.draft, waiting).problems;
    return found.map(({ field, kind, problem }) => ({
      field,
      problem: kind,
      message: kind === 'rule' ? problemText(type, problem) : '',
    }));
  }, [spec, type, draft, saved.draft, waiting]);

  const isRefused = saved.state.kind === 'failed' && saved.state.error.code === 'record.conflict';
  const { mine, before } = saved.unsaved;
  const conflicts = isRefused ? conflictsOf(value, mine, before) : [];
  const { drop, insist, flush } = saved;
  return {
    draft,
    change: (patch) => take(patch, saved.edit),
    commit: (patch) => take(patch, saved.commit),
    flush: useCallback(() => void flush(), [flush]),
    problems,
    held: Object.keys(waiting),
    state: saved.state,
    conflicts,
    settle: ({ field, theirs }, keep) => {
      if (keep === 'mine') insist({ [field]: theirs });
      else drop([field]);
    },
  };
}

/**
 * Writes changed fields. Where some of them are in conflict, the others are written all the same.
 * @throws ApiError `record.conflict`
 */
async function saveRecord(
  { id, type }: AnyRecord,
  mine: RecordDraft,
  before: RecordDraft,
): Promise<void> {
  const spec = specOf(type);
  const base = stored(spec, before);
  try {
    await call('record.save', { id, patch: patchOf(mine), base: patchOf(base) });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'record.conflict') throw error;
    void queryClient.invalidateQueries({ queryKey: ['record.read'] });
    const now = draftOf((await call('record.read', { id })).record);
    const fields = new Set(conflictsOf(now, stored(spec, mine), base).map(({ field }) => field));
    const rest = Object.fromEntries(Object.entries(mine).filter(([name]) => !fields.has(name)));
    if (Object.keys(rest).length > 0 && fields.size > 0) {
      await call('record.save', { id, patch: patchOf(rest) });
    }
    throw error;
  }
}
