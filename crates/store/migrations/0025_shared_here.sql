-- Who wrote a version; empty for those of before this was kept.
ALTER TABLE protected_version ADD COLUMN written_by TEXT NOT NULL DEFAULT '';

-- What was proposed to be shared with everybody who works here: one version of a record, as it was marked and with the files that it had then.
CREATE TABLE sharing_proposed (
  record_id TEXT PRIMARY KEY NOT NULL REFERENCES protected_record (id),
  owner_id TEXT NOT NULL REFERENCES organisation (id),
  version BIGINT NOT NULL,
  marking TEXT NOT NULL,
  handling TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  files TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  refused_at TEXT
);
CREATE INDEX sharing_proposed_by_owner ON sharing_proposed (owner_id, proposed_at, record_id);

-- The version that a second member of the owner reviewed: what everybody who works here sees of the record. It says kind, subject and time of
-- the record once more, so that what is shared is found without a look at what is withheld.
CREATE TABLE shared_here (
  record_id TEXT PRIMARY KEY NOT NULL REFERENCES protected_record (id),
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  version BIGINT NOT NULL,
  marking TEXT NOT NULL,
  handling TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  files TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  reviewed_by TEXT NOT NULL,
  reviewed_at TEXT NOT NULL
);
CREATE INDEX shared_here_by_time ON shared_here (kind, created_at, record_id);
CREATE INDEX shared_here_by_subject ON shared_here (subject_id, kind);
