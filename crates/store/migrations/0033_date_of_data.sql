-- The date of the data that were last imported of a territory. A record whose data_date is '@' and the id of a territory has this one:
-- so an import writes nothing of what it finds as it was.
ALTER TABLE extract ADD COLUMN data_date TEXT;
