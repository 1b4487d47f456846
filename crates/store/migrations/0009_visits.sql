-- Who asks whom to visit a site, why and for when. Nothing of what is seen there.
CREATE TABLE visit_request (
  id TEXT PRIMARY KEY NOT NULL,
  site_id TEXT NOT NULL REFERENCES site (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  to_id TEXT NOT NULL REFERENCES organisation (id),
  reason TEXT NOT NULL,
  due_on TEXT,
  record_id TEXT,
  asked_at TEXT NOT NULL,
  closed_at TEXT
);
CREATE INDEX visit_request_by_site ON visit_request (site_id);
