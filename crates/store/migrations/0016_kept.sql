-- How much each organisation keeps: its records, and the bytes of what is sealed of them and of their files. Made again from those
-- at any time.
CREATE TABLE organisation_kept (
  organisation_id TEXT PRIMARY KEY NOT NULL REFERENCES organisation (id),
  records BIGINT NOT NULL,
  bytes BIGINT NOT NULL
);
INSERT INTO organisation_kept (organisation_id, records, bytes)
  SELECT r.owner_id, count(*), CAST(sum(
    coalesce((SELECT sum(length(v.sealed)) FROM protected_version v WHERE v.record_id = r.id), 0) +
    coalesce((SELECT sum(a.size) FROM attachment a WHERE a.record_id = r.id), 0)) AS BIGINT)
  FROM protected_record r GROUP BY r.owner_id;

-- An organisation that is there because somebody named it as who runs a place, and for nothing else.
ALTER TABLE organisation ADD COLUMN by_name BIGINT NOT NULL DEFAULT 0;

-- How a version was marked and where it stood when it was written; not known of those from before.
ALTER TABLE protected_version ADD COLUMN marking TEXT NOT NULL DEFAULT '';
ALTER TABLE protected_version ADD COLUMN state TEXT NOT NULL DEFAULT '';

-- Who made a link: a member, or the command line. Whether they may is asked again when it is used.
ALTER TABLE invitation ADD COLUMN invited_by TEXT NOT NULL DEFAULT '';
