-- Browsers in which a member signed in before: there strangers' attempts on their name do not make them wait. A hash alone.
CREATE TABLE known_device (
  token TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  created_at TEXT NOT NULL,
  used_at TEXT NOT NULL
);
CREATE INDEX known_device_by_member ON known_device (member_id, used_at);
