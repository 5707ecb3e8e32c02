import { z } from 'zod';
import { changeQuerySchema } from '../domain/change-query.ts';
import type { ChangeEntry, EntityName } from '../domain/changelog.ts';
import { idSchema } from '../domain/common.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import type { WorkspaceInfo } from '../domain/workspace.ts';
import { reads, writes } from './operation.ts';

/** What people call a record of the change log, one that is gone too. */
export interface ChangeName {
  readonly entity: EntityName;
  /** The register, for records of registers. */
  readonly type: string | null;
  readonly code: string;
  readonly title: string;
  /** Whether it is still there. */
  readonly exists: boolean;
}

/** An entry of the change log with the name of its record. */
export interface NamedChange {
  readonly entry: ChangeEntry;
  readonly name: ChangeName;
}

/** Everything that one use case changed at once. */
export interface ChangeStep {
  readonly changeSet: string;
  /** The number of its last entry. */
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  /** How many of its entries fit the query. */
  readonly entries: number;
  /** The one that says most of what it was about. */
  readonly main: Pick<ChangeEntry, 'entity' | 'entityId' | 'kind'> & { readonly name: ChangeName };
}

/** One page of the change log. */
export interface ChangePage {
  readonly steps: readonly ChangeStep[];
  /** How many steps fit the query. */
  readonly total: number;
}

/** A record of a register that was deleted. */
export interface DeletedRecord {
  readonly id: string;
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
}

const page = { offset: z.int().min(0), limit: z.int().min(1).max(200) } as const;
const query = changeQuerySchema;

/** The change log as people read it, and what brings earlier states back. */
export const historyOperations = {
  /** Newest first, one line for each use case. */
  'history.all': reads<ChangePage>()(z.object({ query, ...page }).strict()),
  /** What one use case changed, as far as it fits the query; in the order in which it happened. */
  'history.step': reads<{ readonly entries: readonly NamedChange[]; readonly total: number }>()(
    z.object({ changeSet: z.string().max(100), query, ...page }).strict(),
  ),
  /** Everybody who changed anything, by name. */
  'history.people': reads<readonly string[]>()(z.undefined()),
  /** Asks for a place and writes what the query finds as CSV. Gives the file's name. */
  'history.exportCsv': reads<string | null>()(z.object({ query }).strict()),
  /** Records of registers that are gone, the last deleted first. */
  'history.deleted': reads<{
    readonly records: readonly DeletedRecord[];
    readonly total: number;
  }>()(z.object({ text: z.string().max(200), ...page }).strict()),
  /** Makes a deleted record again as it was, with the links whose other end is still there. */
  'history.restore': writes<AnyRecord>()(
    z.object({ entity: z.literal('record'), id: idSchema }).strict(),
  ),
  /** Writes the fields of a record as they were after an entry of the change log. */
  'history.revert': writes<AnyRecord>()(
    z.object({ entity: z.literal('record'), id: idSchema, seq: z.int().min(1) }).strict(),
  ),
  /** The user knows why this file lacks changes that this computer has seen. */
  'history.acceptHead': reads<WorkspaceInfo>()(z.undefined()),
} as const;
