//! The numbers of the gates, each with its unit and where it comes from.

/// For how many hours recordings of a camera may be kept without reasons. Guidelines 3/2019 of the European Data Protection Board, version 2.0
/// of 29 January 2020, paragraph 121 (as quoted by others): the longer beyond 72 hours, the more reasons.
pub const RETENTION_WITHOUT_REASONS_HOURS: u32 = 72;

/// How many alternatives have to be considered, "do nothing" and a less intrusive one among them. Checklist R3.3, after the European Data
/// Protection Supervisor, necessity, step 4: the least intrusive that works.
pub const FEWEST_ALTERNATIVES: usize = 2;

/// After how many days at most a decision or a review is reviewed: 12 months and a day for leap years. Checklist R10.1; the figure is our own.
pub const LONGEST_UNTIL_REVIEW_DAYS: u16 = 366;

/// After how many days at most a measure ends for good, unless it is decided anew: three years. Checklist R10.2 asks for an end; the
/// figure is our own.
pub const LONGEST_LIFE_DAYS: u16 = 1096;

/// How many days after it was made a statement of the threat can still be relied on, even if it names a later day. Checklist R2 asks that it
/// names its last day; the figure is our own.
pub const LONGEST_THREAT_DAYS: u16 = 366;

/// Within how many days at most a complaint is answered. Checklist R9.2 asks for a deadline; the figure is our own.
pub const LONGEST_COMPLAINT_DAYS: u16 = 92;

/// The clear width beside or through a barrier that a wheelchair needs, in millimetres. From memory, not checked against a standard, and standards
/// differ by country: a setting.
pub const WHEELCHAIR_WIDTH_MM: u32 = 900;

/// The first year of a day in a record.
pub const FIRST_YEAR: i16 = 1900;
/// The last year of a day in a record.
pub const LAST_YEAR: i16 = 2200;

/// The most people who write one record.
pub const MOST_AUTHORS: usize = 200;
/// The most reviews of one record.
pub const MOST_REVIEWS: usize = 40;
/// The most steps of one record: five to a live measure, its reviews, and the withdrawal, for which there is always room.
pub const MOST_STEPS: usize = MOST_REVIEWS + 6;

/// What an installation can set. Times can be made shorter than the constants of this module, never longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// [`LONGEST_UNTIL_REVIEW_DAYS`], or fewer.
    pub review_days: u16,
    /// [`LONGEST_LIFE_DAYS`], or fewer.
    pub life_days: u16,
    /// [`LONGEST_THREAT_DAYS`], or fewer.
    pub threat_days: u16,
    /// [`LONGEST_COMPLAINT_DAYS`], or fewer.
    pub complaint_days: u16,
    /// [`WHEELCHAIR_WIDTH_MM`], or what the standard of the country says.
    pub wheelchair_mm: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            review_days: LONGEST_UNTIL_REVIEW_DAYS,
            life_days: LONGEST_LIFE_DAYS,
            threat_days: LONGEST_THREAT_DAYS,
            complaint_days: LONGEST_COMPLAINT_DAYS,
            wheelchair_mm: WHEELCHAIR_WIDTH_MM,
        }
    }
}

impl Limits {
    /// The same, with no time longer than the constants.
    pub(crate) fn held(self) -> Self {
        Self {
            review_days: self.review_days.min(LONGEST_UNTIL_REVIEW_DAYS),
            life_days: self.life_days.min(LONGEST_LIFE_DAYS),
            threat_days: self.threat_days.min(LONGEST_THREAT_DAYS),
            complaint_days: self.complaint_days.min(LONGEST_COMPLAINT_DAYS),
            wheelchair_mm: self.wheelchair_mm,
        }
    }
}
