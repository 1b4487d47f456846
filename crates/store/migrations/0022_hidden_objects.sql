-- Objects of which a file said that they must not be listed: which object, in which version, of which day. An older file, or one of
-- another territory, does not bring them then. Nothing else of them is kept.
CREATE TABLE hidden_object (
  source TEXT NOT NULL,
  external_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  data_date TEXT,
  PRIMARY KEY (source, external_id)
);
INSERT INTO hidden_object (source, external_id, version, data_date)
  SELECT DISTINCT r.source, r.external_id, r.version, r.data_date
  FROM site_withheld w JOIN site_source s ON s.site_id = w.site_id JOIN source_record r ON r.id = s.record_id;
