-- A protected record is about one subject: a site, an area, an organisation or the installation. Its id says of which sort it is.
ALTER TABLE protected_record ADD COLUMN subject_id TEXT NOT NULL DEFAULT '';
UPDATE protected_record SET subject_id = site_id;
DROP INDEX protected_record_by_site;
DROP INDEX protected_record_by_owner;
ALTER TABLE protected_record DROP COLUMN site_id;
CREATE INDEX protected_record_by_subject ON protected_record (subject_id, kind);
CREATE INDEX protected_record_by_owner ON protected_record (owner_id, kind, subject_id);

ALTER TABLE given RENAME COLUMN site_id TO subject_id;
ALTER TABLE reading RENAME COLUMN site_id TO subject_id;
DROP INDEX reading_by_site;
CREATE INDEX reading_by_subject ON reading (subject_id, place);

-- Distinct subjects whose protected content an account opened on a day.
CREATE TABLE subject_opened (
  member_id TEXT NOT NULL REFERENCES member (id),
  day TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  PRIMARY KEY (member_id, day, subject_id)
);
INSERT INTO subject_opened (member_id, day, subject_id) SELECT member_id, day, site_id FROM site_opened;
DROP TABLE site_opened;

-- The organisations that lead the installation, named by an administrator.
CREATE TABLE installation_lead (
  organisation_id TEXT PRIMARY KEY NOT NULL REFERENCES organisation (id),
  since TEXT NOT NULL
);
CREATE INDEX organisation_area_by_area ON organisation_area (area_id);
