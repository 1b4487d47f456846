-- A membership that has ended can be taken up again for a while. Until then the name waits here, and stands nowhere else.
CREATE TABLE membership_ended (
  member_id TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
  name TEXT NOT NULL,
  ended_at TEXT NOT NULL
);
CREATE INDEX membership_ended_by_time ON membership_ended (ended_at, member_id);

-- An organisation that has ended keeps what it wrote and what it had to do with places, and is no longer used.
ALTER TABLE organisation ADD COLUMN ended_at TEXT;
