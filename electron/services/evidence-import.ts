import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import mime from 'mime';
import { chunkBytes, storeBlob, writeBlob, type BlobWriter } from '../../db/blobs.ts';
import { storageError } from '../../db/driver-errors.ts';
import type { DatabaseHandle, ReadDb } from '../../db/handle.ts';
import { readAssessment } from '../../db/repositories/assessment.ts';
import {
  findEvidenceByContent,
  findLink,
  findRecordEvidence,
} from '../../db/repositories/evidence.ts';
import { readRecord } from '../../db/repositories/records.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { ImportResult } from '../../shared/contract/values.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  maxEvidenceBytes,
  type Evidence,
  type EvidenceLink,
  type EvidenceTarget,
  type RecordEvidence,
} from '../../shared/domain/evidence.ts';
import { refuseVersion } from './document-locks.ts';
import type { JobControl } from './jobs.ts';
import type { Ports } from './ports.ts';
import { handle, write } from './session.ts';

/** Asks for files and takes them in. */
export async function chooseEvidence(
  ports: Ports,
  input: ParsedOf<'evidence.choose'>,
): Promise<ImportResult | null> {
  const paths = await ports.dialogs.openFiles({ title: '' });
  return paths === null ? null : importFiles(ports, { ...input, paths });
}

/**
 * Takes files in and links them to an answer, as one step of undo. A file that
 * is refused does not stop the others; a content that is kept already is linked,
 * not stored again. Cancelled or on a full disk, nothing of it is kept.
 */
export async function importFiles(
  ports: Ports,
  input: { jobId: string; paths: readonly string[]; target: EvidenceTarget },
): Promise<ImportResult> {
  requireTarget(handle(ports).drizzle, ports.catalogue, input.target);
  return ports.jobs.run(input.jobId, 'import', async (control) => {
    const taken: Taken[] = [];
    const refused: ImportResult['refused'][number][] = [];
    try {
      for (const path of input.paths) {
        const name = basename(path);
        try {
          taken.push({ name, writer: await takeIn(handle(ports), path, control) });
        } catch (error) {
          const known = storageError(error);
          // Cancelled, or nothing more fits: the files after this one would fail too.
          if (!(known instanceof AppError) || stopsImport.has(known.code)) throw known;
          refused.push({ name, error: { code: known.code, details: { name, ...known.details } } });
        }
      }
      control.check();
      return { added: record(ports, taken, input.target), refused };
    } catch (error) {
      for (const { writer } of taken) writer.abort();
      throw error;
    }
  });
}

/**
 * Takes one file in. `work` writes what belongs to it in the same step; its `put` keeps the file as
 * evidence. Refused or cancelled, nothing of it is kept.
 */
export async function importOne<T>(
  ports: Ports,
  input: { readonly jobId: string; readonly path: string; readonly operation: string },
  work: (db: WriteDb, put: (target: EvidenceTarget) => Evidence) => T,
): Promise<T> {
  return ports.jobs.run(input.jobId, 'import', async (control) => {
    const name = basename(input.path);
    const writer = await takeIn(handle(ports), input.path, control);
    try {
      control.check();
      return write(ports, input.operation, (db) =>
        work(db, (target) => put(db, ports, name, writer.finish(), target)),
      );
    } catch (error) {
      writer.abort();
      throw error;
    }
  });
}

/** A file whose content is in, but that no record names yet. */
interface Taken {
  readonly name: string;
  readonly writer: Pick<BlobWriter, 'finish' | 'abort'>;
}

const stopsImport = new Set<string>([
  'job.cancelled',
  'disk.full',
  'disk.failed',
  'workspace.read-only',
  'workspace.none-open',
]);

/** Takes in what was pasted, and links it. @throws AppError `file.empty` */
export function importBytes(ports: Ports, input: ParsedOf<'evidence.importBytes'>): Evidence {
  if (input.bytes.byteLength === 0) throw new AppError('file.empty', { name: input.name });
  requireTarget(handle(ports).drizzle, ports.catalogue, input.target);
  const sha256 = storeBlob(handle(ports), input.bytes);
  const content = { sha256, size: input.bytes.byteLength };
  const name = input.name || 'pasted';
  return write(ports, 'evidence.import', (db) => put(db, ports, name, content, input.target));
}

type Content = ReturnType<BlobWriter['finish']>;

/** Streams one file into the workspace; gives way to the window after every chunk. */
async function takeIn(
  db: DatabaseHandle,
  path: string,
  control: JobControl,
): Promise<Taken['writer']> {
  const name = basename(path);
  control.check();
  const { file, size: total } = await openFile(path);
  let writer: BlobWriter | undefined;
  try {
    writer = writeBlob(db);
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let done = 0;
    for (;;) {
      const { bytesRead } = await reading(name, file.read(buffer, 0, chunkBytes));
      // Asked after every pause: meanwhile the workspace may have been closed.
      control.check();
      if (bytesRead === 0) break;
      done += bytesRead;
      if (done > maxEvidenceBytes) throw tooLarge(name);
      writer.append(buffer.subarray(0, bytesRead));
      control.progress(done, Math.max(total, done), name);
      await nextTurn();
    }
    if (done === 0) throw new AppError('file.empty', { name });
    return writer;
  } catch (error) {
    writer?.abort();
    throw error;
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<{ file: FileHandle; size: number }> {
  const name = basename(path);
  const found = await reading(name, stat(path));
  if (found.isDirectory()) throw new AppError('file.is-folder', { name });
  if (!found.isFile()) throw new AppError('file.unreadable', { name });
  if (found.size === 0) throw new AppError('file.empty', { name });
  if (found.size > maxEvidenceBytes) throw tooLarge(name);
  return { file: await reading(name, open(path, 'r')), size: found.size };
}

/** What fails here is the file that comes in, not the disk that the workspace lies on. */
async function reading<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ENOENT';
    throw new AppError(missing ? 'file.not-found' : 'file.unreadable', { name }, { cause: error });
  }
}

const tooLarge = (name: string): AppError =>
  new AppError('file.too-large', { name, limit: maxEvidenceBytes });

function record(ports: Ports, taken: readonly Taken[], target: EvidenceTarget): Evidence[] {
  return write(ports, 'evidence.import', (db) =>
    taken.map(({ name, writer }) => put(db, ports, name, writer.finish(), target)),
  );
}

function put(
  db: WriteDb,
  ports: Pick<Ports, 'newId'>,
  name: string,
  content: Content,
  target: EvidenceTarget,
): Evidence {
  const known = findEvidenceByContent(db.read, content.sha256);
  const evidence: Evidence = known ?? {
    id: ports.newId(),
    code: db.nextCode('EVD'),
    kind: 'file',
    title: name,
    description: '',
    location: '',
    ...content,
    mime: mime.getType(name) ?? 'application/octet-stream',
    createdAt: db.context.at,
  };
  if (known === undefined) db.insert('evidence', evidence);
  linkEvidence(db, ports, evidence.id, target);
  return evidence;
}

/** Links through the write door unless it is linked already. */
export function linkEvidence(
  db: WriteDb,
  ports: Pick<Ports, 'newId'>,
  evidenceId: string,
  target: EvidenceTarget,
): EvidenceLink | RecordEvidence {
  if ('recordId' in target) {
    const known = findRecordEvidence(db.read, evidenceId, target.recordId);
    if (known !== undefined) return known;
    const made = { id: ports.newId(), evidenceId, ...target };
    db.insert('record-evidence', made);
    return made;
  }
  const known = findLink(db.read, evidenceId, target);
  if (known !== undefined) return known;
  const made = { id: ports.newId(), evidenceId, ...target };
  db.insert('evidence-link', made);
  return made;
}

/** @throws AppError `record.not-found`, `question.unknown`, `document.locked` for a frozen version */
export function requireTarget(db: ReadDb, catalogue: Catalogue, target: EvidenceTarget): void {
  if ('recordId' in target) {
    refuseVersion(readRecord(db, target.recordId));
    return;
  }
  readAssessment(db, target.assessmentId);
  if (!catalogue.questions.some(({ id }) => id === target.questionId)) {
    throw new AppError('question.unknown', { questionId: target.questionId });
  }
}
