-- What lies in a box is put in the order of the list by the index alone.
DROP INDEX listing_by_cell;
CREATE INDEX listing_by_cell ON listing (cell, sort_key, site_id);

-- Records of an organisation come page by page, the latest first.
CREATE INDEX protected_record_by_time ON protected_record (owner_id, kind, created_at, id);
