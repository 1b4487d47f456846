-- What undoing the last import needs: rows as they were before it, in the order in which they were kept; keys without rows came
-- with it.
CREATE TABLE import_undo (
  place BIGINT PRIMARY KEY NOT NULL,
  import_id TEXT NOT NULL,
  kept TEXT NOT NULL,
  keys TEXT NOT NULL,
  held TEXT NOT NULL
);

-- Pairs of a site that no source has any longer and one that came, of which a person says whether they are one place. A site that
-- came is gone where they are: what taking the answer back needs stands in before_it.
CREATE TABLE same_place (
  gone_id TEXT NOT NULL REFERENCES site (id),
  come_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  is_one BIGINT,
  decided_at TEXT,
  decided_by TEXT NOT NULL DEFAULT '',
  before_it TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (gone_id, come_id)
);
