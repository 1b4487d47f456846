-- Words and areas carry the order of the list, so that a page of what they find is read in order.
CREATE TABLE listing_word_in_order (
  word TEXT NOT NULL,
  shown BIGINT NOT NULL DEFAULT 1,
  sort_key TEXT NOT NULL DEFAULT '',
  site_id TEXT NOT NULL REFERENCES site (id),
  PRIMARY KEY (word, shown, sort_key, site_id)
);
INSERT INTO listing_word_in_order (word, shown, sort_key, site_id)
  SELECT w.word, CASE l.status WHEN 'not_a_site' THEN 0 ELSE 1 END, l.sort_key, w.site_id
  FROM listing_word w JOIN listing l ON l.site_id = w.site_id ORDER BY w.word;
DROP TABLE listing_word;
ALTER TABLE listing_word_in_order RENAME TO listing_word;
CREATE INDEX listing_word_by_site ON listing_word (site_id, word);

CREATE TABLE site_area_in_order (
  area_id TEXT NOT NULL REFERENCES area (id),
  shown BIGINT NOT NULL DEFAULT 1,
  sort_key TEXT NOT NULL DEFAULT '',
  site_id TEXT NOT NULL REFERENCES site (id),
  PRIMARY KEY (area_id, shown, sort_key, site_id)
);
INSERT INTO site_area_in_order (area_id, shown, sort_key, site_id)
  SELECT a.area_id, CASE l.status WHEN 'not_a_site' THEN 0 ELSE 1 END, l.sort_key, a.site_id
  FROM site_area a JOIN listing l ON l.site_id = a.site_id ORDER BY a.area_id;
DROP TABLE site_area;
ALTER TABLE site_area_in_order RENAME TO site_area;
CREATE INDEX site_area_by_site ON site_area (site_id, area_id);

CREATE INDEX listing_by_category ON listing (category, sort_key, site_id);
CREATE INDEX listing_by_status ON listing (status, sort_key, site_id);

-- Made again from listing: how many sites lie in a cell of the map, and where their middle is (ten-millionths of a degree); of
-- all sites (no area), and of those of each area with many.
CREATE TABLE listing_cell (
  area_id TEXT NOT NULL,
  level BIGINT NOT NULL,
  cell BIGINT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  sites BIGINT NOT NULL,
  lon_sum BIGINT NOT NULL,
  lat_sum BIGINT NOT NULL,
  site_id TEXT NOT NULL,
  PRIMARY KEY (area_id, level, cell, category, status)
);

-- Made again from area and site_area: what lists of areas read. The place is the level, or 99; cells says
-- whether its cells are counted.
CREATE TABLE area_line (
  area_id TEXT PRIMARY KEY NOT NULL REFERENCES area (id),
  place BIGINT NOT NULL,
  parent_id TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  sites BIGINT NOT NULL,
  cells BIGINT NOT NULL
);
CREATE INDEX area_line_by_place ON area_line (place, sort_key, area_id);
CREATE INDEX area_line_by_parent ON area_line (parent_id, place, sort_key, area_id);

CREATE TABLE area_count (
  area_id TEXT NOT NULL REFERENCES area (id),
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  sites BIGINT NOT NULL,
  PRIMARY KEY (area_id, category, status)
);

CREATE TABLE area_word (
  word TEXT NOT NULL,
  area_id TEXT NOT NULL REFERENCES area (id),
  PRIMARY KEY (word, area_id)
);

CREATE INDEX organisation_site_by_site ON organisation_site (site_id, organisation_id);
CREATE INDEX site_by_operator ON site (operator_id);
CREATE INDEX site_with_capacity ON site (id) WHERE capacity IS NOT NULL;
CREATE INDEX visit_request_by_organisation ON visit_request (organisation_id);
CREATE INDEX visit_request_by_to ON visit_request (to_id);
