-- Organisations that use the register, what they have to do with sites, and who works for them. Names of members stand
-- here alone, outside the journal, and can be erased.
ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT 'operator';

CREATE TABLE organisation_site (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  site_id TEXT NOT NULL REFERENCES site (id),
  relation TEXT NOT NULL,
  PRIMARY KEY (organisation_id, site_id, relation)
);

CREATE TABLE organisation_area (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  area_id TEXT NOT NULL REFERENCES area (id),
  relation TEXT NOT NULL,
  PRIMARY KEY (organisation_id, area_id, relation)
);

CREATE TABLE member (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  active BIGINT NOT NULL,
  created_at TEXT NOT NULL
);

-- Keys under which an organisation's documents are sealed, themselves wrapped by the installation's key; base 64.
CREATE TABLE data_key (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  version BIGINT NOT NULL,
  wrapped TEXT NOT NULL,
  PRIMARY KEY (organisation_id, version)
);

-- All that stands plain of a protected record. What it says is sealed, one document for each version; base 64.
CREATE TABLE protected_record (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  site_id TEXT NOT NULL REFERENCES site (id),
  owner_id TEXT NOT NULL REFERENCES organisation (id),
  marking TEXT NOT NULL,
  handling TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX protected_record_by_site ON protected_record (site_id, kind);

CREATE TABLE protected_version (
  record_id TEXT NOT NULL REFERENCES protected_record (id),
  version BIGINT NOT NULL,
  key_version BIGINT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (record_id, version)
);

-- To whom the owner gave it, for what, until when.
CREATE TABLE given (
  id TEXT PRIMARY KEY NOT NULL,
  record_id TEXT NOT NULL REFERENCES protected_record (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  purpose TEXT NOT NULL,
  given_at TEXT NOT NULL,
  until TEXT NOT NULL,
  taken_back_at TEXT
);
CREATE INDEX given_by_record ON given (record_id, organisation_id);
