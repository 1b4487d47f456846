-- Emergency accesses come page by page, and those of one member are counted.
CREATE INDEX emergency_access_by_time ON emergency_access (opened_at, id);
CREATE INDEX emergency_access_by_member ON emergency_access (member_id, opened_at);

-- Lists of what there is at a site are found without a walk along the journal, as openings are by `reading`.
CREATE INDEX journal_entry_lists ON journal_entry (subject, place) WHERE action IN ('list_notes', 'list_visits', 'list_findings', 'list_duty_assessments');
