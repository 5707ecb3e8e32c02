import type { Migration } from './index.ts';

/**
 * The first schema. Lists inside a record are JSON texts: they are read and
 * written whole, with their record. The change log refuses update and delete
 * in the database itself, so that no code path can rewrite history.
 */
export const records: Migration = {
  version: 1,
  name: 'records',
  additive: false,
  sql: `
CREATE TABLE organisation (
  id TEXT PRIMARY KEY CHECK (id = 'organisation'),
  name TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  sector TEXT,
  description TEXT NOT NULL,
  headcount INTEGER,
  sites TEXT NOT NULL CHECK (json_valid(sites)),
  ai_roles TEXT NOT NULL CHECK (json_valid(ai_roles)),
  standards_held TEXT NOT NULL CHECK (json_valid(standards_held)),
  contact_name TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  document_language TEXT NOT NULL,
  page_size TEXT NOT NULL,
  logo TEXT
) STRICT;

CREATE TABLE assessor (
  id TEXT PRIMARY KEY CHECK (id = 'assessor'),
  name TEXT NOT NULL,
  function TEXT NOT NULL,
  firm TEXT NOT NULL,
  email TEXT NOT NULL,
  logo TEXT
) STRICT;

CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  end_date TEXT,
  scope TEXT NOT NULL,
  sites TEXT NOT NULL CHECK (json_valid(sites)),
  ai_systems TEXT NOT NULL CHECK (json_valid(ai_systems)),
  exclusions TEXT NOT NULL,
  criteria TEXT NOT NULL,
  people TEXT NOT NULL CHECK (json_valid(people)),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  variant TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (json_valid(scale)),
  confidentiality TEXT NOT NULL,
  version TEXT NOT NULL,
  status TEXT NOT NULL,
  catalogue TEXT NOT NULL CHECK (json_valid(catalogue)),
  repeat_of TEXT REFERENCES assessment (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  archived_at TEXT
) STRICT;

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  question_id TEXT NOT NULL,
  status TEXT NOT NULL,
  not_applicable_reason TEXT NOT NULL,
  maturity INTEGER CHECK (maturity BETWEEN 0 AND 5),
  note TEXT NOT NULL,
  said_by TEXT NOT NULL CHECK (json_valid(said_by)),
  grade TEXT,
  recommendation TEXT NOT NULL,
  priority TEXT,
  effort TEXT,
  owner TEXT NOT NULL,
  due TEXT,
  follow_up INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (assessment_id, question_id)
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  location TEXT NOT NULL,
  sha256 TEXT,
  mime TEXT NOT NULL,
  size INTEGER,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_sha256 ON evidence (sha256);

CREATE TABLE evidence_link (
  id TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  question_id TEXT NOT NULL,
  UNIQUE (evidence_id, assessment_id, question_id)
) STRICT;
CREATE INDEX evidence_link_target ON evidence_link (assessment_id, question_id);

CREATE TABLE action (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  question_id TEXT,
  requirement TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT,
  effort TEXT,
  priority TEXT NOT NULL,
  status TEXT NOT NULL,
  depends_on TEXT NOT NULL CHECK (json_valid(depends_on)),
  edited INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX action_assessment ON action (assessment_id);

-- Contents of files, once per content, in chunks so that they stream.
CREATE TABLE blob (
  id INTEGER PRIMARY KEY,
  -- Null while the file is still coming in.
  sha256 TEXT UNIQUE,
  size INTEGER NOT NULL,
  chunks INTEGER NOT NULL
) STRICT;
CREATE TABLE blob_chunk (
  blob_id INTEGER NOT NULL REFERENCES blob (id),
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (blob_id, position)
) STRICT, WITHOUT ROWID;

-- The last number given out per code prefix: a code is never used twice.
CREATE TABLE code_counter (
  prefix TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

-- Where the screens stood (the question last looked at). Not a record: not logged.
CREATE TABLE ui_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY,
  change_set TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  operation TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_log_set ON change_log (change_set);
CREATE INDEX change_log_record ON change_log (entity, entity_id);
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
-- REPLACE removes rows without firing the trigger above.
CREATE TRIGGER change_log_no_replace BEFORE INSERT ON change_log
WHEN EXISTS (SELECT 1 FROM change_log WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
`,
};
