-- The journal as a hash chain (crates/journal). Entries made before are chained when this migration runs.
CREATE TABLE installation (
  id TEXT PRIMARY KEY NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE journal_entry (
  place BIGINT PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  link TEXT NOT NULL
);
