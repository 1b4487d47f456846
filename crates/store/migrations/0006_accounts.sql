-- With what members sign in. Secrets are kept as hashes alone.
CREATE TABLE account (
  member_id TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
  user_name TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE recovery_code (
  code TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id)
);
CREATE INDEX recovery_code_by_member ON recovery_code (member_id);

CREATE TABLE session (
  token TEXT PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  member_id TEXT NOT NULL REFERENCES member (id),
  device TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL
);
CREATE INDEX session_by_member ON session (member_id);

CREATE TABLE api_token (
  token TEXT PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  member_id TEXT NOT NULL REFERENCES member (id),
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  created_at TEXT NOT NULL,
  until TEXT NOT NULL
);
CREATE INDEX api_token_by_member ON api_token (member_id);

-- Links with which a member sets up an account, or a new password.
CREATE TABLE invitation (
  token TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  until TEXT NOT NULL
);
CREATE INDEX invitation_by_member ON invitation (member_id);

-- Readings of protected content of a site outside the ordinary, for a reason and at most an hour.
CREATE TABLE emergency_access (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  site_id TEXT NOT NULL REFERENCES site (id),
  reason TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  until TEXT NOT NULL,
  review_due TEXT NOT NULL,
  closed_at TEXT,
  reviewed_at TEXT,
  reviewed_by TEXT REFERENCES member (id),
  review TEXT
);
CREATE INDEX emergency_access_by_site ON emergency_access (site_id, organisation_id);

-- The organisations whose records an emergency access opens, and when they took note of it.
CREATE TABLE emergency_notice (
  access_id TEXT NOT NULL REFERENCES emergency_access (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  noted_at TEXT,
  PRIMARY KEY (access_id, organisation_id)
);

-- Distinct sites whose protected content an account opened on a day.
CREATE TABLE site_opened (
  member_id TEXT NOT NULL REFERENCES member (id),
  day TEXT NOT NULL,
  site_id TEXT NOT NULL REFERENCES site (id),
  PRIMARY KEY (member_id, day, site_id)
);

-- More than the ordinary, asked for by one and decided by another.
CREATE TABLE budget_request (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  day TEXT NOT NULL,
  sites BIGINT NOT NULL,
  reason TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  decided_at TEXT,
  decided_by TEXT REFERENCES member (id),
  granted BIGINT
);
CREATE INDEX budget_request_by_member ON budget_request (member_id, day);

-- Which entries of the journal say that a record was opened, so that who read it is found without walking the chain.
CREATE TABLE reading (
  record_id TEXT NOT NULL,
  place BIGINT NOT NULL REFERENCES journal_entry (place),
  site_id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  PRIMARY KEY (record_id, place)
);
CREATE INDEX reading_by_site ON reading (site_id, place);

-- Files with protected records, sealed in chunks; what they are called and what they are is sealed as well. Base 64.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  record_id TEXT NOT NULL REFERENCES protected_record (id),
  key_version BIGINT NOT NULL,
  about TEXT NOT NULL,
  size BIGINT NOT NULL,
  added_at TEXT NOT NULL
);
CREATE INDEX attachment_by_record ON attachment (record_id);

CREATE TABLE attachment_chunk (
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  place BIGINT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (attachment_id, place)
);
