-- What is derived is written in bulk and carries no second index: a site says itself by which words it is found, and of what its
-- line was made; a record says what its content is, so that an import compares without reading it.
ALTER TABLE listing ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE listing ADD COLUMN made_of TEXT NOT NULL DEFAULT '';
ALTER TABLE source_record ADD COLUMN content TEXT NOT NULL DEFAULT '';

-- Indexes that can be left out while much is loaded, and built again after it.
CREATE TABLE listing_word_loaded (
  word TEXT NOT NULL,
  shown BIGINT NOT NULL DEFAULT 1,
  sort_key TEXT NOT NULL DEFAULT '',
  site_id TEXT NOT NULL
);
INSERT INTO listing_word_loaded (word, shown, sort_key, site_id) SELECT word, shown, sort_key, site_id FROM listing_word;
DROP TABLE listing_word;
ALTER TABLE listing_word_loaded RENAME TO listing_word;
CREATE UNIQUE INDEX listing_word_in_order ON listing_word (word, shown, sort_key, site_id);

CREATE TABLE site_area_loaded (
  area_id TEXT NOT NULL,
  shown BIGINT NOT NULL DEFAULT 1,
  sort_key TEXT NOT NULL DEFAULT '',
  site_id TEXT NOT NULL
);
INSERT INTO site_area_loaded (area_id, shown, sort_key, site_id) SELECT area_id, shown, sort_key, site_id FROM site_area;
DROP TABLE site_area;
ALTER TABLE site_area_loaded RENAME TO site_area;
CREATE UNIQUE INDEX site_area_in_order ON site_area (area_id, shown, sort_key, site_id);
CREATE INDEX site_area_by_site ON site_area (site_id, area_id);

DROP INDEX source_record_extract_by_extract;
DROP INDEX site_by_operator;
CREATE INDEX site_by_operator ON site (operator_id) WHERE operator_id IS NOT NULL;
