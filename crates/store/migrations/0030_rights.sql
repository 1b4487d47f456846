-- What is noted of a rights record outside what is sealed of it, in the transaction that writes it: how often it was written, the digest of the
-- last of its steps that is in force, and which measure it is about. Without this note no step of it counts.
CREATE TABLE rights_noted (
  record_id TEXT PRIMARY KEY NOT NULL,
  revision BIGINT NOT NULL,
  last_step TEXT,
  measure_id TEXT
);
CREATE INDEX rights_noted_by_measure ON rights_noted (measure_id, record_id);
