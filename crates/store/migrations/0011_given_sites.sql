-- What is given is found by to whom and about which site, and what is one's own by whose: what is hidden from a reader is
-- then not even visited. Rows of a backup from before have no site, and are found by their record.
ALTER TABLE given ADD COLUMN site_id TEXT;
UPDATE given SET site_id = (SELECT r.site_id FROM protected_record r WHERE r.id = given.record_id);
CREATE INDEX given_by_organisation ON given (organisation_id, site_id, record_id);
CREATE INDEX protected_record_by_owner ON protected_record (owner_id, kind, site_id);
