import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';
import { applyKey, type FileKey } from './cipher.ts';
import { storageError } from './driver-errors.ts';
import type { CopyProgress } from './copy.ts';

/** A content as a workspace file names it. */
interface Content {
  readonly id: number;
  readonly sha256: string;
  readonly size: number;
  readonly chunks: number;
}

/** "AIMC" in SQLite's application id. */
const storeId = 0x41494d43;

const schema = `
CREATE TABLE IF NOT EXISTS content (
  id INTEGER PRIMARY KEY,
  -- Null while it is still coming in.
  sha256 TEXT UNIQUE,
  size INTEGER NOT NULL,
  chunks INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS chunk (
  content_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (content_id, position)
) STRICT, WITHOUT ROWID;
`;

/** Contents of a workspace's evidence for all its backups, each stored once under its SHA-256. */
export class EvidenceStore {
  readonly #driver: Database.Database;

  private constructor(driver: Database.Database) {
    this.#driver = driver;
  }

  /**
   * Opens the store to add to it, or makes one. A store that is damaged or under another key is
   * laid aside: what it held is taken anew from the workspace.
   */
  static toWrite(path: string, key: FileKey | null): EvidenceStore {
    try {
      return EvidenceStore.#writable(path, key);
    } catch (error) {
      const known = storageError(error);
      const code = known instanceof AppError ? known.code : '';
      const isBroken = code === 'workspace.damaged' || code === 'workspace.not-a-workspace';
      if (!isBroken || !existsSync(path)) throw known;
      renameSync(path, `${path}.unreadable`);
      return EvidenceStore.#writable(path, key);
    }
  }

  /** Opens the store to take contents out; null where there is none that can be read. */
  static toRead(path: string, key: FileKey | null): EvidenceStore | null {
    if (!existsSync(path)) return null;
    const driver = new Database(path, { readonly: true, timeout: 5000 });
    try {
      applyKey(driver, key);
      driver.prepare('SELECT count(*) FROM content').get();
      return new EvidenceStore(driver);
    } catch {
      driver.close();
      return null;
    }
  }

  static #writable(path: string, key: FileKey | null): EvidenceStore {
    const driver = new Database(path, { timeout: 5000 });
    try {
      applyKey(driver, key);
      driver.pragma('auto_vacuum = INCREMENTAL');
      // What is removed is gone, also from the pages that become free.
      driver.pragma('secure_delete = ON');
      driver.pragma('synchronous = FULL');
      driver.pragma(`application_id = ${storeId}`);
      driver.exec(schema);
      const left = 'SELECT id FROM content WHERE sha256 IS NULL';
      for (const id of driver.prepare<[], number>(left).pluck().all()) dropContent(driver, id);
      return new EvidenceStore(driver);
    } catch (error) {
      driver.close();
      throw error;
    }
  }

  close(): void {
    this.#driver.close();
  }

  has(sha256: string): boolean {
    return this.#find(sha256) !== undefined;
  }

  /**
   * Takes over the contents that a workspace names and the store lacks.
   * @param goOn asked between two chunks; false ends it there, and the next time goes on
   * @yields progress in chunks
   * @returns contents that the workspace itself could not give whole
   */
  *addFrom(
    source: Database.Database,
    wanted: readonly string[],
    goOn: () => boolean = () => true,
  ): Generator<CopyProgress, string[]> {
    const find = source.prepare<[string], Content>(
      'SELECT id, sha256, size, chunks FROM blob WHERE sha256 = ?',
    );
    const lacking = wanted.filter((sha256) => !this.has(sha256));
    const contents = lacking.flatMap((sha256) => find.get(sha256) ?? []);
    const total = contents.reduce((sum, { chunks }) => sum + chunks, 0);
    const broken: string[] = [];
    let done = 0;
    for (const content of contents) {
      const adding = this.#add(source, content);
      for (;;) {
        if (!goOn()) return broken;
        const step = adding.next();
        if (step.done === true) {
          if (!step.value) broken.push(content.sha256);
          break;
        }
        done += 1;
        yield { done, total };
      }
    }
    return broken;
  }

  /** The content's pieces in order. @throws AppError `workspace.damaged` where one is missing */
  *read(sha256: string): Generator<Buffer> {
    const content = this.#find(sha256);
    if (content === undefined) return;
    const read = this.#driver
      .prepare<[number, number], Buffer>(
        'SELECT bytes FROM chunk WHERE content_id = ? AND position = ?',
      )
      .pluck();
    for (let position = 0; position < content.chunks; position++) {
      const bytes = read.get(content.id, position);
      if (bytes === undefined) throw new AppError('workspace.damaged', { detail: sha256 });
      yield bytes;
    }
  }

  /** Removes what none of the backups that are kept refers to. */
  keepOnly(wanted: ReadonlySet<string>): void {
    const all = this.#driver
      .prepare<[], { id: number; sha256: string }>('SELECT id, sha256 FROM content')
      .all();
    const unused = all.filter(({ sha256 }) => !wanted.has(sha256));
    for (const { id } of unused) dropContent(this.#driver, id);
    if (unused.length > 0) this.#driver.pragma('incremental_vacuum');
  }

  #find(sha256: string): Content | undefined {
    return this.#driver
      .prepare<[string], Content>('SELECT id, sha256, size, chunks FROM content WHERE sha256 = ?')
      .get(sha256);
  }

  /** Adds one content and reads it again; it counts only when its hash is right. */
  *#add(source: Database.Database, { id, sha256, chunks }: Content): Generator<void, boolean> {
    const driver = this.#driver;
    const own = driver.prepare('INSERT INTO content (size, chunks) VALUES (0, 0)').run();
    const put = driver.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
    const take = source
      .prepare<[number, number], Buffer>(
        'SELECT bytes FROM blob_chunk WHERE blob_id = ? AND position = ?',
      )
      .pluck();
    const back = driver
      .prepare<[number | bigint, number], Buffer>(
        'SELECT bytes FROM chunk WHERE content_id = ? AND position = ?',
      )
      .pluck();
    const hash = createHash('sha256');
    let size = 0;
    try {
      for (let position = 0; position < chunks; position++) {
        const bytes = take.get(id, position);
        if (bytes === undefined) break;
        put.run(own.lastInsertRowid, position, bytes);
        const written = back.get(own.lastInsertRowid, position) ?? Buffer.alloc(0);
        hash.update(written);
        size += written.byteLength;
        yield;
      }
    } catch (error) {
      const known = storageError(error);
      // A bad page of the workspace costs this content; a full disk stops everything.
      if (!(known instanceof AppError) || known.code !== 'workspace.damaged') throw known;
    }
    const isWhole = hash.digest('hex') === sha256;
    if (isWhole) {
      driver
        .prepare('UPDATE content SET sha256 = ?, size = ?, chunks = ? WHERE id = ?')
        .run(sha256, size, chunks, own.lastInsertRowid);
    } else dropContent(driver, own.lastInsertRowid);
    return isWhole;
  }
}

function dropContent(driver: Database.Database, id: number | bigint): void {
  driver
    .transaction(() => {
      driver.prepare('DELETE FROM chunk WHERE content_id = ?').run(id);
      driver.prepare('DELETE FROM content WHERE id = ?').run(id);
    })
    .immediate();
}
