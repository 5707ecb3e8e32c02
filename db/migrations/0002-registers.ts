import type { Migration } from './index.ts';

/**
 * The registers: one table for the records of every type, one for the links between them. A type
 * is a definition in code (`shared/domain/records`), so that a new register needs no new table.
 */
export const registers: Migration = {
  version: 2,
  name: 'registers',
  additive: true,
  sql: `
CREATE TABLE record (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT,
  data TEXT NOT NULL CHECK (json_valid(data)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  archived_at TEXT
) STRICT;
CREATE INDEX record_type ON record (type, archived_at, status);
CREATE INDEX record_due ON record (due) WHERE due IS NOT NULL;

CREATE TABLE record_link (
  id TEXT PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES record (id),
  relation TEXT NOT NULL,
  to_id TEXT NOT NULL REFERENCES record (id),
  UNIQUE (from_id, relation, to_id)
) STRICT;
CREATE INDEX record_link_to ON record_link (to_id, relation);

CREATE TABLE record_evidence (
  id TEXT PRIMARY KEY,
  record_id TEXT NOT NULL REFERENCES record (id),
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  UNIQUE (record_id, evidence_id)
) STRICT;
CREATE INDEX record_evidence_evidence ON record_evidence (evidence_id);

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL CHECK (json_valid(query)),
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;
CREATE INDEX saved_view_type ON saved_view (type);

-- What a search looks through, in small letters. Follows from the record: not logged.
CREATE TABLE record_text (
  record_id TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
`,
};
