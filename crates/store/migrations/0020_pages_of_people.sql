-- Members of an organisation, the requests that it made or was asked, and what it gave come page by page: each page is one run of an index.
CREATE INDEX member_by_time ON member (organisation_id, created_at, id);
DROP INDEX visit_request_by_organisation;
DROP INDEX visit_request_by_to;
CREATE INDEX visit_request_by_organisation ON visit_request (organisation_id, closed_at, asked_at, id);
CREATE INDEX visit_request_by_to ON visit_request (to_id, closed_at, asked_at, id);
-- Whose the record is that was given. It never becomes another's.
ALTER TABLE given ADD COLUMN owner_id TEXT;
UPDATE given SET owner_id = (SELECT r.owner_id FROM protected_record r WHERE r.id = given.record_id);
CREATE INDEX given_by_owner ON given (owner_id, given_at, id);
