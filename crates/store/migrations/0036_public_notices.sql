-- Public notices: what an authority tells everybody. What is shown is a whole version, as it was reviewed; those that were shown before stay, because a
-- correction is shown beside the earlier words. Nothing here refers to a site or to a protected record.

CREATE TABLE public_notice (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  version BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  reviewed_version BIGINT,
  reviewed_by TEXT,
  reviewed_at TEXT,
  shown_version BIGINT,
  dated_on TEXT,
  published_at TEXT,
  corrected_at TEXT,
  withdrawn_at TEXT,
  withdrawn_why TEXT
);
CREATE INDEX public_notice_by_day ON public_notice (dated_on, id) WHERE shown_version IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX public_notice_by_owner ON public_notice (organisation_id, changed_at, id);

-- The version that is worked on, and all that were ever shown.
CREATE TABLE public_notice_version (
  notice_id TEXT NOT NULL REFERENCES public_notice (id),
  version BIGINT NOT NULL,
  content TEXT NOT NULL,
  reason TEXT,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  shown_at TEXT,
  PRIMARY KEY (notice_id, version)
);

-- Who wrote on it since it was last shown: none of them reviews it.
CREATE TABLE public_notice_writer (
  notice_id TEXT NOT NULL REFERENCES public_notice (id),
  member_id TEXT NOT NULL,
  PRIMARY KEY (notice_id, member_id)
);

-- By what a notice that is shown is found: field, State, source, meeting, kind, year, language.
CREATE TABLE public_notice_term (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  notice_id TEXT NOT NULL REFERENCES public_notice (id),
  PRIMARY KEY (facet, value, notice_id)
);
CREATE INDEX public_notice_term_of ON public_notice_term (notice_id);

-- Written anew, without anything but the picture; Base64.
CREATE TABLE public_notice_picture (
  id TEXT PRIMARY KEY NOT NULL,
  notice_id TEXT NOT NULL REFERENCES public_notice (id),
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  jpeg TEXT NOT NULL
);
CREATE INDEX public_notice_picture_of ON public_notice_picture (notice_id);
