import type { Migration } from './index.ts';

/** Signatures over records, and what came in from a colleague's copy. */
export const trust: Migration = {
  version: 3,
  name: 'trust',
  additive: true,
  sql: `
-- One signature over one record as it was then; several people may sign the same.
CREATE TABLE signature (
  id TEXT PRIMARY KEY,
  record_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  signer TEXT NOT NULL CHECK (json_valid(signer)),
  -- The canonical record that was signed, and the detached CMS over it (base64).
  content TEXT NOT NULL,
  cms TEXT NOT NULL
) STRICT;
CREATE INDEX signature_record ON signature (record_id);

-- One merge of a copy: its own change log since it parted, word for word, and what was decided.
CREATE TABLE merge (
  id TEXT PRIMARY KEY,
  merged_at TEXT NOT NULL,
  source TEXT NOT NULL,
  fork_seq INTEGER NOT NULL,
  fork_hash TEXT NOT NULL,
  head_seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  decisions TEXT NOT NULL CHECK (json_valid(decisions))
) STRICT;
`,
};
