-- Records that a member began on a day: going on with them that day opens nothing that was there before.
CREATE TABLE record_begun (
  member_id TEXT NOT NULL REFERENCES member (id),
  day TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (member_id, day, record_id)
);
