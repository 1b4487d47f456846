-- Whom to name for a territory, and whether it is an invented one.
ALTER TABLE extract ADD COLUMN attribution TEXT NOT NULL DEFAULT '© OpenStreetMap contributors, ODbL 1.0';
ALTER TABLE extract ADD COLUMN invented BIGINT NOT NULL DEFAULT 0;
