-- Entries of lists and sums of whatever kind of record: their words begin with list_. A new kind needs no index of its own.
DROP INDEX journal_entry_lists;
CREATE INDEX journal_entry_lists ON journal_entry (subject, place) WHERE action >= 'list_' AND action < 'list`';
