-- What the public reads of a measure that observes people: words that its owner published, in a table of its own. Nothing of it is taken from
-- what is sealed when somebody reads it. It ends by itself at ends_at; ended says that somebody, or a change of the record, ended it before.
CREATE TABLE measure_notice (
  code TEXT PRIMARY KEY NOT NULL,
  record_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  kept TEXT NOT NULL,
  who TEXT NOT NULL,
  responsible_body TEXT NOT NULL,
  questions TEXT NOT NULL,
  complaints TEXT NOT NULL,
  complaint_days BIGINT NOT NULL,
  review_on TEXT NOT NULL,
  last_day TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  ended BIGINT NOT NULL,
  published_at TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX measure_notice_by_record ON measure_notice (record_id);
CREATE INDEX measure_notice_by_site ON measure_notice (site_id, published_at, code);
CREATE INDEX measure_notice_by_time ON measure_notice (published_at, code);
