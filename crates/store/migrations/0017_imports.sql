-- An import is taken, or was only looked at beforehand (preview).
ALTER TABLE import ADD COLUMN state TEXT NOT NULL DEFAULT 'taken';

-- Sites that must not be listed: they have no line.
CREATE TABLE site_withheld (
  site_id TEXT PRIMARY KEY NOT NULL REFERENCES site (id),
  since TEXT NOT NULL
);

-- Sites that no source has any longer.
CREATE TABLE site_vanished (
  site_id TEXT PRIMARY KEY NOT NULL REFERENCES site (id),
  since TEXT NOT NULL
);
INSERT INTO site_vanished (site_id, since)
  SELECT s.site_id, coalesce(max(i.finished_at), '1970-01-01T00:00:00Z')
  FROM site_source s JOIN source_record r ON r.id = s.record_id LEFT JOIN difference d ON d.site_id = s.site_id AND d.kind = 'vanished'
  LEFT JOIN import i ON i.id = d.import_id
  GROUP BY s.site_id HAVING max(r.present) = 0;
