import { basename } from 'node:path';
import type { EntityName } from '../shared/domain/changelog.ts';
import { AppError } from '../shared/domain/errors.ts';
import { checkWorkspace } from './check.ts';
import type { FileKey } from './cipher.ts';
import type { CopyProgress } from './copy.ts';
import { storageError } from './driver-errors.ts';
import { createFile } from './open.ts';
import { decided, findLog } from './recovery-log.ts';
import { PageFile } from './recovery-pages.ts';
import { findRows } from './recovery-rows.ts';
import { fillRecovered } from './recovery-writing.ts';

/** What recovery is to know beside the file. */
export interface RecoveryOptions {
  readonly key: FileKey | null;
  readonly now: string;
  /** Named in the new entries of the change log. */
  readonly actor: string;
  /** Words of the piece of evidence that keeps what could not be put back. */
  readonly words: RecoveryWords;
}

export interface RecoveryWords {
  /** The damaged file's name. */
  readonly source: string;
  readonly title: string;
  readonly description: string;
  /** What a workspace is called whose organisation is lost. */
  readonly organisation: string;
  /** What a gap analysis is called whose own record is lost while its answers are there. */
  readonly assessment: string;
  /** Is put to evidence whose file could not be read. */
  readonly contentLost: string;
}

/** A record, or a piece of evidence, that could not be brought back whole. */
export interface LostRecord {
  readonly entity: EntityName;
  readonly id: string;
  /** Its code or title, as far as known. */
  readonly label: string;
}

/** What became of a damaged file. */
export interface RecoveryReport {
  /** Records in the new file. */
  readonly records: number;
  /** Entries of the history that were kept, and those after a gap, which are kept as evidence. */
  readonly entries: number;
  readonly entriesSetAside: number;
  /** Whether the whole history was there: then every record is as it was. */
  readonly isComplete: boolean;
  readonly badPages: number;
  readonly lost: readonly LostRecord[];
  /** Pieces of evidence whose file could not be read. */
  readonly contentsLost: readonly LostRecord[];
  readonly files: number;
}

/**
 * Reads what can be read of a damaged workspace into a new file. The damaged file is only read,
 * never opened as a database, so that it stays as it is to the last byte.
 * @param to the new file; it gets its name only when it has passed the check
 * @yields progress
 * @throws AppError `recovery.nothing` where no record was found, `workspace.exists`, `disk.full`
 */
export function* recoverWorkspace(
  from: string,
  to: string,
  options: RecoveryOptions,
): Generator<CopyProgress, RecoveryReport> {
  const file = new PageFile(from, options.key);
  try {
    const found = yield* findRows(file);
    const log = findLog(found);
    const { records, incomplete } = decided(found, log);
    if (records.size === 0) throw new AppError('recovery.nothing', { file: basename(from) });
    const { key } = options;
    let report: RecoveryReport | undefined;
    // A history that cannot be replayed as it stands is kept beside instead of below the records.
    const aside = { prefix: [], rest: [...log.prefix, ...log.rest], isWhole: false };
    for (const history of [log, aside]) {
      try {
        createFile(
          to,
          (handle) => {
            report = fillRecovered(handle, {
              found,
              log: history,
              records: new Map(records),
              incomplete,
              options,
            });
            const { ok } = checkWorkspace(handle);
            if (!ok) throw new AppError('workspace.damaged', { detail: 'recovered' });
          },
          key,
        );
        break;
      } catch (error) {
        const known = storageError(error);
        const isOurs = known instanceof AppError && known.code !== 'workspace.damaged';
        if (isOurs || history !== log) throw known;
        report = undefined;
      }
    }
    if (report === undefined) throw new AppError('recovery.nothing', { file: basename(from) });
    return report;
  } finally {
    file.close();
  }
}
