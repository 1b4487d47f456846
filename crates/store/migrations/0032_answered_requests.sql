-- What became of a request for a visit ('visited' or 'declined'), until the organisation that asked takes it off its list; and why it was declined, sealed.
ALTER TABLE visit_request ADD COLUMN became TEXT;
ALTER TABLE visit_request ADD COLUMN why TEXT;
CREATE INDEX visit_request_answered ON visit_request (organisation_id, closed_at, id) WHERE became IS NOT NULL;
