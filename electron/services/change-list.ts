import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  entriesAfter,
  lastKnownRow,
  listActors,
  mainEntry,
  searchDeleted,
  searchEntries,
  searchSteps,
} from '../../db/repositories/changes.ts';
import { draftBeside } from '../../db/drafts.ts';
import { storageError } from '../../db/driver-errors.ts';
import type { ReadDb } from '../../db/handle.ts';
import type {
  ChangeName,
  ChangePage,
  DeletedRecord,
  NamedChange,
} from '../../shared/contract/history-operations.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { EntityName } from '../../shared/domain/changelog.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { partsOf, type MergeRow } from '../../shared/domain/merge/model.ts';
import { nameOf } from '../../shared/domain/merge/names.ts';
import { translate } from '../../shared/i18n/index.ts';
import { changeCells, changeHeader } from './change-words.ts';
import { askForCsv } from './csv-file.ts';
import type { Ports } from './ports.ts';
import { csvText } from './records-csv.ts';
import { reader, requireSession } from './session.ts';

/** One page of the change log, a line for each use case. */
export function changes(ports: Ports, input: ParsedOf<'history.all'>): ChangePage {
  const db = reader(ports);
  const named = naming(db);
  const { steps, total } = searchSteps(db, input.query, input);
  return {
    total,
    steps: steps.flatMap((step) => {
      const main = mainEntry(db, input.query, step.changeSet);
      if (main === undefined) return [];
      const { at, actor, operation, entity, entityId, kind } = main;
      const name = named(entity, entityId);
      return [{ ...step, at, actor, operation, main: { entity, entityId, kind, name } }];
    }),
  };
}

/** What one use case changed. */
export function changeStep(
  ports: Ports,
  input: ParsedOf<'history.step'>,
): { entries: readonly NamedChange[]; total: number } {
  const db = reader(ports);
  const named = naming(db);
  const { entries, total } = searchEntries(db, input.query, input.changeSet, input);
  return {
    entries: entries.map((entry) => ({ entry, name: named(entry.entity, entry.entityId) })),
    total,
  };
}

/** Everybody who changed anything, by name. */
export function changePeople(ports: Ports): readonly string[] {
  return listActors(reader(ports));
}

/** Records of registers that are gone, the last deleted first. */
export function deletedRecords(
  ports: Ports,
  input: ParsedOf<'history.deleted'>,
): { records: readonly DeletedRecord[]; total: number } {
  const { entries, total } = searchDeleted(reader(ports), input.text, input);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    total,
    records: entries.map(({ entityId, before, at, actor, operation }) => ({
      id: entityId,
      type: text(before?.['type']),
      code: text(before?.['code']),
      title: text(before?.['title']),
      at,
      actor,
      operation,
    })),
  };
}

/** As many entries as are read at once. */
const batch = 500;

/** Asks for a place and writes what a query finds as CSV, a line for each field. */
export async function exportChanges(
  ports: Ports,
  { query }: ParsedOf<'history.exportCsv'>,
): Promise<string | null> {
  const session = requireSession(ports);
  const db = session.file.handle.drizzle;
  const path = await askForCsv(ports, translate('history.title'), 'changes');
  if (path === null) return null;
  const file = basename(path);
  const draft = draftBeside(path);
  try {
    const to = openSync(draft, 'wx');
    try {
      writeSync(to, csvText([], changeHeader()));
      const named = naming(db);
      for (let seq = 0; ;) {
        // The workspace may have been closed or locked while the last part was written.
        if (ports.session.current !== session) throw new AppError('job.cancelled');
        const entries = entriesAfter(db, query, seq, batch);
        const last = entries.at(-1);
        if (last === undefined) break;
        const rows = entries.flatMap((entry) =>
          changeCells({ entry, name: named(entry.entity, entry.entityId) }),
        );
        writeSync(to, csvText(rows, null));
        seq = last.seq;
        await nextTurn();
      }
    } finally {
      closeSync(to);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw storageError(error);
  }
  return file;
}

/** Names records; each is looked up once. */
function naming(db: ReadDb): (entity: EntityName, id: string) => ChangeName {
  const rows = new Map<string, ReturnType<typeof lastKnownRow>>();
  const find = (key: string) => {
    if (!rows.has(key)) {
      const { entity, id } = partsOf(key);
      rows.set(key, lastKnownRow(db, entity, id));
    }
    return rows.get(key);
  };
  return (entity, id) => {
    const found = find(`${entity}/${id}`);
    const row = { ...found?.row, id } as MergeRow;
    const { type, code, title } = nameOf(
      entity,
      row,
      (key) => find(key)?.row as MergeRow | undefined,
    );
    return { entity, type, code, title, exists: found?.exists ?? false };
  };
}
