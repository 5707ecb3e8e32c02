import Database from 'better-sqlite3';
import { columnsOf, tablesOf, type CopyProgress } from './copy.ts';
import { migrations } from './migrations/index.ts';
import { payloadOf, treePage, valuesOf, type Cell, type Stored } from './recovery-cells.ts';
import type { PageFile } from './recovery-pages.ts';

/** A row as it was found. */
export interface FoundRow {
  readonly table: string;
  readonly rowid: number | null;
  /** By column. */
  readonly values: Readonly<Record<string, Stored>>;
  /** Whether its table's tree leads to it; otherwise it lies in a page that nothing leads to. */
  readonly isReachable: boolean;
}

/** One piece of a content, read when it is needed: it may be a megabyte. */
export interface FoundChunk {
  readonly blobId: number;
  readonly position: number;
  read(): Buffer | null;
}

/** Everything that a scan of all pages found. */
export interface Found {
  readonly rows: readonly FoundRow[];
  readonly chunks: readonly FoundChunk[];
  /** Tables of which a page or a row could not be read; all, where that cannot be told. */
  readonly incomplete: ReadonlySet<string>;
  /** Pages that could not be read at all. */
  readonly badPages: number;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isRowId: boolean;
}

/** Pages between two looks at the clock of whoever waits. */
const pagesAtOnce = 200;
const chunkTable = 'blob_chunk';

/**
 * Finds the rows of a damaged file: first along the trees of its tables, then in pages to which no
 * tree leads any more, whose rows are told by their form.
 * @yields progress in pages
 */
export function* findRows(file: PageFile): Generator<CopyProgress, Found> {
  const shapes = knownShapes();
  const rows: FoundRow[] = [];
  const chunks: FoundChunk[] = [];
  const incomplete = new Set<string>();
  const visited = new Set<number>();
  const roots = readRoots(file, visited);
  const total = file.count * 2;

  const take = (table: string, cells: readonly Cell[], isReachable: boolean): boolean => {
    let isWhole = true;
    for (const cell of cells) {
      if (table === chunkTable) {
        const chunk = chunkOf(file, cell);
        if (chunk === null) isWhole = false;
        else chunks.push(chunk);
        continue;
      }
      const payload = payloadOf(file, cell);
      const values = payload === null ? null : valuesOf(payload, cell.length);
      const row = values === null ? null : fitted(shapes.get(table) ?? [], values, cell.rowid);
      if (row === null) isWhole = false;
      else rows.push({ table, rowid: cell.rowid, values: row, isReachable });
    }
    return isWhole;
  };

  let done = 0;
  for (const table of shapes.keys()) {
    const root = roots.get(table);
    if (root === undefined) {
      incomplete.add(table);
      continue;
    }
    const wanted = table === chunkTable ? 'index' : 'table';
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      done += 1;
      if (done % pagesAtOnce === 0) yield { done: Math.min(done, file.count), total };
      const page = visited.has(number) ? null : treePage(file, number);
      if (page === null || !page.kind.startsWith(wanted)) {
        incomplete.add(table);
        continue;
      }
      visited.add(number);
      waiting.push(...page.children.toReversed());
      if (!take(table, page.cells, true) || !page.isWhole) incomplete.add(table);
    }
  }

  const free = freePages(file);
  let badPages = 0;
  for (let number = 1; number <= file.count; number++) {
    if (number % pagesAtOnce === 0) yield { done: file.count + number, total };
    if (visited.has(number) || free.has(number)) continue;
    if (file.page(number) === null) {
      badPages += 1;
      continue;
    }
    // Without a bad page in any tree nothing can have come off it.
    if (incomplete.size === 0) continue;
    const page = treePage(file, number);
    const [first] = page?.cells ?? [];
    if (page === null || first === undefined) continue;
    const isIndex = page.kind.startsWith('index');
    for (const table of incomplete) {
      if (isIndex !== (table === chunkTable)) continue;
      if (isIndex)
        take(
          table,
          page.cells.filter((cell) => chunkOf(file, cell) !== null),
          false,
        );
      else if (fits(file, first, shapes.get(table) ?? [])) take(table, page.cells, false);
    }
  }
  return { rows, chunks, incomplete, badPages };
}

/** What each table's rows look like, from our own migrations. */
function knownShapes(): Map<string, readonly Column[]> {
  const driver = new Database(':memory:');
  try {
    for (const { sql } of migrations) driver.exec(sql);
    return new Map(
      tablesOf(driver).map((table) => {
        const info = driver.pragma(`table_info("${table}")`) as readonly {
          readonly name: string;
          readonly type: string;
          readonly notnull: number;
          readonly pk: number;
        }[];
        const columns = info.map(({ name, type, notnull, pk }) => ({
          name,
          type,
          isNullable: notnull === 0 && pk === 0,
          isRowId: pk === 1 && type === 'INTEGER' && table !== chunkTable,
        }));
        return [table, columnsOf(driver, table).length === columns.length ? columns : []];
      }),
    );
  } finally {
    driver.close();
  }
}

/** Where each table begins, as far as the table of tables can be read. */
function readRoots(file: PageFile, visited: Set<number>): Map<string, number> {
  const roots = new Map<string, number>();
  const waiting = [1];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = visited.has(number) ? null : treePage(file, number);
    if (page === null || !page.kind.startsWith('table')) continue;
    visited.add(number);
    waiting.push(...page.children);
    for (const cell of page.cells) {
      const payload = payloadOf(file, cell);
      const [type, name, , root] = (payload && valuesOf(payload, cell.length)) ?? [];
      if (type === 'table' && typeof name === 'string' && typeof root === 'number') {
        roots.set(name, root);
      }
    }
  }
  return roots;
}

/** Pages that hold nothing any more; what they held is no part of the workspace. */
function freePages(file: PageFile): Set<number> {
  const free = new Set<number>();
  const header = file.page(1);
  let trunk = header?.readUInt32BE(32) ?? 0;
  while (trunk !== 0 && !free.has(trunk)) {
    const page = file.page(trunk);
    if (page === null) break;
    free.add(trunk);
    const leaves = page.readUInt32BE(4);
    if (leaves > file.usable / 4 - 2) break;
    for (let index = 0; index < leaves; index++) free.add(page.readUInt32BE(8 + index * 4));
    trunk = page.readUInt32BE(0);
  }
  return free;
}

function fits(file: PageFile, cell: Cell, shape: readonly Column[]): boolean {
  const payload = payloadOf(file, cell);
  const values = payload === null ? null : valuesOf(payload, cell.length);
  return values !== null && fitted(shape, values, cell.rowid) !== null;
}

/** A row's values by column, or null where they are not what the column takes. */
function fitted(
  shape: readonly Column[],
  values: readonly Stored[],
  rowid: number | null,
): Record<string, Stored> | null {
  if (values.length !== shape.length) return null;
  const row: Record<string, Stored> = {};
  for (const [index, { name, type, isNullable, isRowId }] of shape.entries()) {
    const value = isRowId ? rowid : (values[index] ?? null);
    const isRight =
      value === null
        ? isNullable
        : type === 'TEXT'
          ? typeof value === 'string'
          : type === 'INTEGER'
            ? typeof value === 'number'
            : Buffer.isBuffer(value);
    if (!isRight) return null;
    row[name] = value;
  }
  return row;
}

function chunkOf(file: PageFile, cell: Cell): FoundChunk | null {
  const [blobId, position] = valuesOf(cell.local, cell.length, 2) ?? [];
  if (typeof blobId !== 'number' || typeof position !== 'number' || position < 0) return null;
  return {
    blobId,
    position,
    read() {
      const payload = payloadOf(file, cell);
      const bytes = payload === null ? null : valuesOf(payload, cell.length)?.[2];
      return Buffer.isBuffer(bytes) ? bytes : null;
    },
  };
}
