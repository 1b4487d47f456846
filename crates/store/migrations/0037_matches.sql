-- Statements of organisations that are released for matching: one version each. What they say, the days on which they hold included, stays sealed.
CREATE TABLE statement_release (
  record_id TEXT PRIMARY KEY NOT NULL,
  id TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES organisation (id),
  version BIGINT NOT NULL,
  released_at TEXT NOT NULL
);
CREATE INDEX statement_release_by_owner ON statement_release (owner_id, released_at, record_id);
CREATE INDEX statement_release_by_time ON statement_release (released_at, record_id);

-- Two of them that fit: ids and steps, nothing of what they say. A match is tied to the two releases, so that it ends with either; it also ends once
-- somebody was told that it has.
CREATE TABLE partner_match (
  id TEXT PRIMARY KEY NOT NULL,
  found_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE TABLE match_side (
  match_id TEXT NOT NULL REFERENCES partner_match (id),
  asks BIGINT NOT NULL,
  release_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES organisation (id),
  step TEXT NOT NULL,
  told_at TEXT,
  declined TEXT,
  PRIMARY KEY (match_id, asks)
);
CREATE INDEX match_side_by_owner ON match_side (owner_id, told_at, match_id);
