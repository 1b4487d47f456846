-- What more is asked for: opening more sites (0), or an export of many (1).
ALTER TABLE budget_request ADD COLUMN for_export BIGINT NOT NULL DEFAULT 0;
