-- Agreements that both parties confirmed and that nobody has ended: which record, between whom, and on which days. What was agreed stays sealed.
CREATE TABLE agreement (
  record_id TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT NOT NULL REFERENCES organisation (id),
  party_id TEXT NOT NULL REFERENCES organisation (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL
);
CREATE INDEX agreement_by_owner ON agreement (owner_id, party_id);
CREATE INDEX agreement_by_party ON agreement (party_id, owner_id);

-- Under which agreement something was given; it is seen only while that is in force.
ALTER TABLE given ADD COLUMN agreement_id TEXT;
CREATE INDEX given_by_agreement ON given (agreement_id);
