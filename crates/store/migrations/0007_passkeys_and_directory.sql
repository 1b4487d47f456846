-- How the member proved who they are when the session began.
ALTER TABLE session ADD COLUMN method TEXT NOT NULL DEFAULT 'password';

-- Passkeys: public keys alone. The private half never leaves the device.
CREATE TABLE passkey (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  name TEXT NOT NULL,
  public_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  used_at TEXT
);
CREATE INDEX passkey_by_member ON passkey (member_id);

-- Which account of a directory (OpenID Connect) is a member's.
CREATE TABLE directory_account (
  member_id TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  connected_at TEXT NOT NULL,
  UNIQUE (issuer, subject)
);

-- Keys that seal the details of journal entries, wrapped by the installation's key. They are never replaced: the chain is
-- made of what they sealed.
CREATE TABLE journal_key (
  version BIGINT PRIMARY KEY NOT NULL,
  wrapped TEXT NOT NULL
);

-- Up to which entry the journal was forwarded.
CREATE TABLE journal_forwarded (
  destination TEXT PRIMARY KEY NOT NULL,
  place BIGINT NOT NULL
);
