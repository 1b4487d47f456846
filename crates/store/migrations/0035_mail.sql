-- What members want to hear of what is due by e-mail, and what waits to be sent. An address is sealed, and is erased with the membership. Neither is in a
-- backup: an address that was taken back does not come back with an old one.
CREATE TABLE mail_choice (
  member_id TEXT PRIMARY KEY NOT NULL,
  rhythm TEXT NOT NULL,
  language TEXT NOT NULL,
  sealed TEXT,
  confirm_hash TEXT,
  confirm_until TEXT,
  confirmed BIGINT NOT NULL,
  stop_hash TEXT,
  asked_on TEXT NOT NULL,
  asked_count BIGINT NOT NULL,
  last_day TEXT NOT NULL
);
CREATE UNIQUE INDEX mail_choice_confirm ON mail_choice (confirm_hash) WHERE confirm_hash IS NOT NULL;
CREATE UNIQUE INDEX mail_choice_stop ON mail_choice (stop_hash) WHERE stop_hash IS NOT NULL;
CREATE INDEX mail_choice_by_day ON mail_choice (last_day, member_id) WHERE confirmed = 1;
-- One line for each letter: of a member, of a kind, about a day (a digest) or a link (a confirmation). A letter is on its way ('sending') from before
-- it is sent until it is known what became of it.
CREATE TABLE mail_queue (
  member_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  state TEXT NOT NULL,
  tries BIGINT NOT NULL,
  made_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  ended_at TEXT,
  why TEXT,
  said TEXT,
  PRIMARY KEY (member_id, kind, about)
);
CREATE INDEX mail_queue_by_state ON mail_queue (state, next_at, member_id);
