//! Complaints about a measure (R9.2).

use parvis_model::Timestamp;

use crate::bounded::Day;
use crate::record::RightsRecord;
use crate::step::day_of;

/// The last day on which a complaint has to be answered: so many days after the day on which it came in, in UTC. It holds whatever has
/// become of the record since.
pub fn complaint_last_day(received: Timestamp, days: u16) -> Day {
    day_of(received).plus(days)
}

/// Whether a complaint that is not answered yet is late.
pub fn complaint_is_late(received: Timestamp, days: u16, now: Timestamp) -> bool {
    day_of(now) > complaint_last_day(received, days)
}

impl RightsRecord {
    /// Within how many days a complaint is answered, as R9.2 says; none if nothing is said. What was promised when a complaint
    /// came in is kept with the complaint.
    pub fn complaint_days(&self) -> Option<u16> {
        let days = self.answers.accountability.as_ref()?.value.complaint_days?.get();
        u16::try_from(days).ok().filter(|days| *days > 0)
    }
}
