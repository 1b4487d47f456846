-- Which extracts hold an area of OpenStreetMap, so that it ends with the last of them.
CREATE TABLE area_extract (
  area_id TEXT NOT NULL REFERENCES area (id),
  extract_id TEXT NOT NULL REFERENCES extract (id),
  PRIMARY KEY (area_id, extract_id)
);
CREATE INDEX area_extract_by_extract ON area_extract (extract_id);

-- Areas that no extract holds any longer, kept because an organisation has to do with them.
CREATE TABLE area_vanished (
  area_id TEXT PRIMARY KEY NOT NULL REFERENCES area (id),
  since TEXT NOT NULL
);
