-- Into which organisation one was merged: all that it had is that one's since. Nothing else follows from it.
ALTER TABLE organisation ADD COLUMN merged_into TEXT;
