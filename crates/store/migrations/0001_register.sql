-- What sources say. Never edited by hand; our own records only point at it.
CREATE TABLE extract (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  west DOUBLE PRECISION,
  south DOUBLE PRECISION,
  east DOUBLE PRECISION,
  north DOUBLE PRECISION
);

CREATE TABLE import (
  id TEXT PRIMARY KEY NOT NULL,
  extract_id TEXT NOT NULL REFERENCES extract (id),
  file_name TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  data_date TEXT,
  summary TEXT NOT NULL
);

CREATE TABLE source_record (
  id TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL,
  external_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  present BIGINT NOT NULL,
  category TEXT NOT NULL,
  name TEXT,
  names TEXT NOT NULL,
  address TEXT NOT NULL,
  tags TEXT NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  outline TEXT,
  incomplete TEXT,
  nearest_street TEXT,
  licence TEXT NOT NULL,
  attribution TEXT NOT NULL,
  data_date TEXT,
  UNIQUE (source, external_id)
);

CREATE TABLE source_record_extract (
  record_id TEXT NOT NULL REFERENCES source_record (id),
  extract_id TEXT NOT NULL REFERENCES extract (id),
  PRIMARY KEY (record_id, extract_id)
);
CREATE INDEX source_record_extract_by_extract ON source_record_extract (extract_id);

CREATE TABLE difference (
  import_id TEXT NOT NULL REFERENCES import (id),
  place BIGINT NOT NULL,
  kind TEXT NOT NULL,
  external_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (import_id, place)
);
CREATE INDEX difference_by_kind ON difference (import_id, kind, place);

-- What we say ourselves.
CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE site (
  id TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL,
  status_reason TEXT,
  own_name TEXT,
  capacity TEXT,
  operator_id TEXT REFERENCES organisation (id),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE site_source (
  site_id TEXT NOT NULL REFERENCES site (id),
  record_id TEXT NOT NULL REFERENCES source_record (id),
  PRIMARY KEY (site_id, record_id)
);
CREATE INDEX site_source_by_record ON site_source (record_id);

CREATE TABLE area (
  id TEXT PRIMARY KEY NOT NULL,
  origin TEXT NOT NULL,
  external_id TEXT,
  level BIGINT,
  parent_id TEXT,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  outline TEXT NOT NULL,
  UNIQUE (origin, external_id)
);

-- Derived from both, and made again from them at any time: what lists, searches and tiles read.
CREATE TABLE listing (
  site_id TEXT PRIMARY KEY NOT NULL REFERENCES site (id),
  title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  cell BIGINT NOT NULL
);
CREATE INDEX listing_by_title ON listing (sort_key, site_id);
CREATE INDEX listing_by_cell ON listing (cell);

CREATE TABLE listing_word (
  word TEXT NOT NULL,
  site_id TEXT NOT NULL REFERENCES site (id),
  PRIMARY KEY (word, site_id)
);
CREATE INDEX listing_word_by_site ON listing_word (site_id);

CREATE TABLE site_area (
  area_id TEXT NOT NULL REFERENCES area (id),
  site_id TEXT NOT NULL REFERENCES site (id),
  PRIMARY KEY (area_id, site_id)
);
CREATE INDEX site_area_by_site ON site_area (site_id);

-- Who changed what, written in the same transaction as the change.
CREATE TABLE journal (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  caller TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL
);
