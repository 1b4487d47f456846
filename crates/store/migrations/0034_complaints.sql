-- What anybody complained about on the public page of a measure. What it says, why an answer takes longer and what was answered are sealed under a data key of the
-- owner of the rights record; the code with which its author reads the answer is kept as a hash. Nothing of an address or an account is here.
CREATE TABLE complaint (
  id TEXT PRIMARY KEY NOT NULL,
  record_id TEXT NOT NULL,
  code TEXT NOT NULL,
  received_at TEXT NOT NULL,
  days BIGINT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL,
  closed_at TEXT,
  said TEXT NOT NULL,
  delay TEXT,
  answer TEXT
);
CREATE UNIQUE INDEX complaint_by_code ON complaint (code);
CREATE INDEX complaint_by_record ON complaint (record_id, received_at, id);
CREATE INDEX complaint_waiting ON complaint (record_id, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX complaint_closed ON complaint (closed_at) WHERE closed_at IS NOT NULL;
