//! What a printed rights record is made from.

use serde_json::Value;

/// A rights record, as one reader may read it. Words of closed lists are those of the API.
#[derive(Debug, Clone, PartialEq)]
pub struct RightsRecordPrinted {
    /// What it is about.
    pub title: String,
    /// What the place is called.
    pub site: String,
    /// By what it is found again: its id and version.
    pub reference: String,
    /// The measure that it is about; none where it names none.
    pub measure: Option<MeasurePrinted>,
    /// `short` or `full`.
    pub form: String,
    /// How it stands: `draft` to `expired`.
    pub state: String,
    /// How it ended: `time_up` or `withdrawn`.
    pub ended: Option<String>,
    /// Whether its measure may run.
    pub may_run: bool,
    /// From which day on a review is due.
    pub review_on: Option<[i16; 3]>,
    /// Its last day.
    pub last_day: Option<[i16; 3]>,
    /// The steps of its form to a live measure, in order.
    pub path: Vec<String>,
    /// The steps that were taken, the first first.
    pub steps: Vec<RightsStepPrinted>,
    /// The answers, in the order of the items; R12 once for each review.
    pub answers: Vec<RightsAnswerPrinted>,
    /// The step that comes next, and what is missing for it.
    pub next: Option<RightsNext>,
    /// How its public page stands: `none`, `public` or `ended`; nothing where it needs none.
    pub public_page: Option<String>,
    /// Whether it needs a public page now, and has none.
    pub lacks_page: bool,
    /// The complaints; none where this reader is not shown whether there are some.
    pub complaints: Option<ComplaintsPrinted>,
    /// What the marking means, and how it is to be handled.
    pub may_read: String,
}

/// The measure of a rights record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasurePrinted {
    /// This reader may not read it.
    Hidden,
    /// What it is, and where it stands.
    Shown {
        /// In the words of its owner or of the catalogue.
        says: String,
        /// `needed` to `expired`.
        status: String,
    },
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsStepPrinted {
    /// Which: `screen` to `withdraw`.
    pub step: String,
    /// On which day.
    pub day: [i16; 3],
    /// Who took it, as the reader is told.
    pub who: PersonPrinted,
    /// Whether it counts now.
    pub counts: bool,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonPrinted {
    /// The name, to those who are told; otherwise empty.
    pub name: String,
    /// The role in the organisation, such as `operator_manager`; empty where nobody knows any more.
    pub role: String,
    /// The same person has the same number.
    pub number: usize,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct RightsAnswerPrinted {
    /// To which item: `r0` to `r12`.
    pub item: String,
    /// The answer, with the fields of its item.
    pub value: Value,
    /// What else there is to say.
    pub remark: String,
    /// Where the evidence is.
    pub evidence: Vec<String>,
    /// On which day it was written.
    pub day: [i16; 3],
    /// Who wrote it.
    pub who: PersonPrinted,
}

/// The step that comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsNext {
    /// Which.
    pub step: String,
    /// Why it would be refused; empty where nothing is missing.
    pub lacking: Vec<RightsLacking>,
}

/// Something that is missing for a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsLacking {
    /// Of which part of the checklist, such as `r1_1`.
    pub part: String,
    /// Why, such as `missing`.
    pub kind: String,
    /// The figure of the sentence.
    pub figure: Option<i64>,
    /// Whether nothing else makes up for it.
    pub stop: bool,
}

/// The complaints about a measure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComplaintsPrinted {
    /// Answered or passed on by their last day.
    pub in_time: u64,
    /// Answered or passed on after it.
    pub answered_late: u64,
    /// Without an answer, whose last day has not passed.
    pub waiting: u64,
    /// Without an answer, whose last day is over.
    pub overdue: u64,
    /// After how many days those that were answered are erased.
    pub kept_days: u16,
    /// What they say, where that is wanted and may be read.
    pub told: Vec<ComplaintPrinted>,
    /// How many more there are than are told.
    pub more: u64,
}

/// What a complaint says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintPrinted {
    /// Its number.
    pub number: String,
    /// When it came in.
    pub received: [i16; 3],
    /// By which day it has to be answered.
    pub due: [i16; 3],
    /// When it was answered or passed on.
    pub closed: Option<[i16; 3]>,
    /// `waiting`, `answered` or `passed_on`.
    pub state: String,
    /// Whether its answer came too late, or is overdue.
    pub late: bool,
    /// What it says; empty where it is damaged.
    pub text: String,
    /// What was answered.
    pub answer: String,
}
