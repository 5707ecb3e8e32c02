import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EntityName } from '../../shared/domain/changelog.ts';

/** Written by the write door alone; the database refuses update and delete. */
export const changeLog = sqliteTable('change_log', {
  seq: integer('seq').primaryKey(),
  changeSet: text('change_set').notNull(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  operation: text('operation').notNull(),
  entity: text('entity').$type<EntityName>().notNull(),
  entityId: text('entity_id').notNull(),
  kind: text('kind').$type<'insert' | 'update' | 'delete'>().notNull(),
  before: text('before'),
  after: text('after'),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

/** The last number given out per code prefix. */
export const codeCounter = sqliteTable('code_counter', {
  prefix: text('prefix').primaryKey(),
  last: integer('last').notNull(),
});

/** Where the screens stood; not a record, not logged. */
export const uiState = sqliteTable('ui_state', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** What a search looks through; follows from the record, so it is written with it and not logged. */
export const recordText = sqliteTable('record_text', {
  recordId: text('record_id').primaryKey(),
  text: text('text').notNull(),
});
