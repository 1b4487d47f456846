-- The journal by who did it, by what was done and by what it was about, each in the order of time: a filtered page of it needs no walk along
-- the chain. Both tables are made again from the entries and the records at any time; the chain covers neither.
CREATE TABLE journal_about (
  subject_id TEXT NOT NULL,
  at TEXT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (subject_id, at, place)
);
CREATE INDEX journal_entry_by_time ON journal_entry (at, place);
CREATE INDEX journal_entry_by_actor ON journal_entry (actor, at, place);
CREATE INDEX journal_entry_by_action ON journal_entry (action, at, place);

-- Openings of the records of an organisation, for those who keep them.
CREATE TABLE owner_reading (
  owner_id TEXT NOT NULL,
  at TEXT NOT NULL,
  place BIGINT NOT NULL,
  record_id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  reader_id TEXT NOT NULL,
  PRIMARY KEY (record_id, place)
);
CREATE INDEX owner_reading_by_owner ON owner_reading (owner_id, at, place, record_id);
CREATE INDEX owner_reading_by_subject ON owner_reading (owner_id, subject_id, at, place, record_id);
CREATE INDEX owner_reading_by_reader ON owner_reading (owner_id, reader_id, at, place, record_id);
