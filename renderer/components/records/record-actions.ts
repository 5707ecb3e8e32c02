import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { ApiError, call } from '../../lib/api.ts';
import { errorText, notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf, oneOf } from '../../lib/record-words.ts';
import { flushAll } from '../../lib/saver.ts';
import { confirm, toast } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

/** What can be done with records from a list or a page; each says what it did and takes it back. */

interface Some {
  readonly type: RecordTypeName;
  readonly ids: readonly string[];
}

/** One step of undo; `work` says what it did, `null` when nothing. True when it went well. */
export async function asOneStep(work: () => Promise<string | null>): Promise<boolean> {
  try {
    if (!(await flushAll())) return false;
    const note = await work();
    if (note === null) toast({ tone: 'info', title: t('registers.bulk.unchanged') });
    else noteWithUndo(note);
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}

/** "1 risk", "12 risks". */
export function countText(type: RecordTypeName, count: number): string {
  return count === 1
    ? t('registers.countOne', { one: oneOf(type) })
    : t('registers.countMany', { count, many: lower(manyOf(type)) });
}

/** A heading in the middle of a sentence; abbreviations keep their capitals: "AI systems". */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function setArchived({ type, ids }: Some, archived: boolean): Promise<boolean> {
  return asOneStep(async () => {
    const { changed } = await call('record.archive', { ids: [...ids], archived });
    if (changed === 0) return null;
    const what = countText(type, changed);
    return t(archived ? 'registers.archivedNote' : 'registers.unarchivedNote', { what });
  });
}

/**
 * Deletes records after a question. Those that others link to are not deleted: the refusal names
 * the links and offers to archive instead.
 */
export async function removeRecords(some: Some, name: string): Promise<boolean> {
  const { type, ids } = some;
  const sure = await confirm({
    title: t('registers.delete.title', { what: name }),
    body: t('registers.delete.body'),
    confirmLabel: t('common.delete'),
    danger: true,
  });
  if (!sure || !(await flushAll())) return false;
  try {
    await call('record.remove', { ids: [...ids] });
    noteWithUndo(t('registers.deletedNote', { what: countText(type, ids.length) }));
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'record.linked') refused(error, some);
    else notifyError(error);
    return false;
  }
}

function refused(error: ApiError, some: Some): void {
  const { title, meaning, todo } = errorText(error);
  toast({
    tone: 'error',
    subject: 'record-linked',
    title,
    body: `${meaning} ${todo}`,
    action: {
      label: t('registers.archiveInstead'),
      run: () => void setArchived(some, true),
    },
  });
}

/** Copies a record; gives the copy's id. */
export async function duplicateRecord(id: string): Promise<string | null> {
  if (!(await flushAll())) return null;
  try {
    const copy = await call('record.duplicate', { id });
    noteWithUndo(t('registers.duplicated', { code: copy.code }));
    return copy.id;
  } catch (error) {
    notifyError(error);
    return null;
  }
}
