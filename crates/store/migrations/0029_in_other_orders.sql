-- A line says in which town it stands and when the site was last changed, as texts in the order of the list, so that a page in these
-- orders is a run of an index as one by title is. Both are made again from the areas and the sites.
ALTER TABLE listing ADD COLUMN town_key TEXT NOT NULL DEFAULT '';
ALTER TABLE listing ADD COLUMN change_key TEXT NOT NULL DEFAULT '';
CREATE INDEX listing_by_town ON listing (town_key, sort_key, site_id);
CREATE INDEX listing_by_change ON listing (change_key, sort_key, site_id);
