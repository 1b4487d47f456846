//! What has to be known besides the document: the journal, the time and the limits.

use parvis_model::{Clock, Timestamp};

use crate::answers::Effects;
use crate::limits::Limits;
use crate::reason::ReasonKind;
#[cfg(doc)]
use crate::record::RightsRecord;
use crate::step::Digest;

/// What the journal of this installation says about one record. The caller keeps it outside the document, where nobody writes but the
/// program:
///
/// - `revision`: that of the record as it was last written, noted in the same transaction. A document of another revision is an older or
///   a foreign one, and none of its steps count.
/// - `last_step`: the digest of the last step in force, as [`RightsRecord::take`] or [`RightsRecord::answer`] gave it, noted in the same
///   transaction. It covers the steps before it. Steps after it, or without it, were taken elsewhere, were undone, or are forged, and do not
///   count. So an imported record, of which nothing is noted, is a draft.
/// - `latest`: the latest time that any use of this crate has seen, one for the whole installation. The caller writes [`Here::now`] there after
///   each use, and from time to time while nothing happens, so that what expired meanwhile stays expired when the clock is set back.
///   A restore keeps the later of the two times, that of the backup and that of the folder that it replaces. A clock that was wrongly ahead
///   lets records expire that were still valid: the safe side. Only an administrator may set `latest` back, with an entry in the journal.
///
/// A restore also brings back what was withdrawn, or undone by a changed answer, since the backup: the journal's words for a withdrawal and for a change
/// belong to those that a restore repeats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalView {
    /// The revision of the record as it was last written.
    pub revision: u32,
    /// The digest of the last step in force; none if there is none.
    pub last_step: Option<Digest>,
    /// The latest time seen.
    pub latest: Option<Timestamp>,
}

/// What is written today of the measure that a record is about. A record whose screening says less holds no step: so it is as if nothing had been
/// decided, as long as the two contradict each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MeasureNow {
    /// What the catalogue says that it does to people.
    pub effects: Effects,
    /// Whether it observes, identifies, searches or records people, by whatever was said of it.
    pub touches_people: bool,
}

/// The journal, the time and the limits by which a record is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    pub(crate) journal: &'a JournalView,
    pub(crate) limits: Limits,
    pub(crate) measure: MeasureNow,
    now: Timestamp,
    /// A gate that is taken away, so that the tests see that they would notice.
    #[cfg(test)]
    pub(crate) without: Option<ReasonKind>,
}

impl<'a> Here<'a> {
    /// The time is that of the clock, or the latest that was ever seen, whichever is later.
    pub fn new(journal: &'a JournalView, clock: &dyn Clock, limits: Limits) -> Self {
        let (now, latest) = (clock.now(), journal.latest);
        Self {
            journal,
            limits: limits.held(),
            measure: MeasureNow::default(),
            now: latest.map_or(now, |latest| latest.max(now)),
            #[cfg(test)]
            without: None,
        }
    }

    /// The same, for a record about a measure of which this is written today.
    #[must_use]
    pub fn about(self, measure: MeasureNow) -> Self {
        Self { measure, ..self }
    }

    /// The time that counts. The caller keeps it as [`JournalView::latest`].
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Whether a gate holds: always, outside the tests.
    pub(crate) fn holds(&self, kind: ReasonKind) -> bool {
        #[cfg(test)]
        return self.without != Some(kind);
        #[cfg(not(test))]
        {
            let _ = kind;
            true
        }
    }
}
