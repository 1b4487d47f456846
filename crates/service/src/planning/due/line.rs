//! A line of the due list, and the order and pages of the list: pure.

use parvis_model::{Date, RecordId, RecordKind, SubjectId, closed_list};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::installation::pages::{PageQuery, next, no_place, size};

closed_list! {
    /// What falls due.
    pub enum DueKind {
        /// What was found at a place is to be put right.
        Finding = "finding",
        /// A law asks for something.
        Duty = "duty",
        /// A measure begins, is reviewed or ends.
        Measure = "measure",
        /// The plan of a place is to be looked at again.
        Plan = "plan",
        /// What an organisation needs, can offer or lacks no longer holds.
        Statement = "statement",
        /// An agreement is to be looked at again, or ends.
        Agreement = "agreement",
        /// A report on a recommendation is due.
        Recommendation = "recommendation",
        /// A visit was asked for.
        Visit = "visit",
        /// An emergency access is to be reviewed.
        Emergency = "emergency",
        /// Somebody complained about a measure that observes people.
        Complaint = "complaint",
        /// What is shared will be shared no longer.
        Sharing = "sharing",
        /// A link to an account runs out, or a membership that has ended can no longer be restored.
        Membership = "membership",
        /// An access token of one's own ends.
        Token = "token",
    }
}

closed_list! {
    /// What somebody has to do about it. Each has its words in every language.
    pub enum DueAct {
        /// Put right what was found.
        PutRight = "put_right",
        /// Look whether what was found was put right.
        CheckFinding = "check_finding",
        /// Do what a law asks.
        MeetDuty = "meet_duty",
        /// Put a measure in place.
        BeginMeasure = "begin_measure",
        /// Look at a measure again.
        ReviewMeasure = "review_measure",
        /// Plan a measure again before its last day is over.
        RenewMeasure = "renew_measure",
        /// Look at the rights record of a measure again, without which the measure may not run.
        ReviewRights = "review_rights",
        /// Look at the plan of a place again.
        ReviewPlan = "review_plan",
        /// Renew a partner statement, or say what became of it.
        RenewStatement = "renew_statement",
        /// Look at an agreement again.
        ReviewAgreement = "review_agreement",
        /// Agree anew before an agreement ends.
        RenewAgreement = "renew_agreement",
        /// Report on a recommendation.
        ReportRecommendation = "report_recommendation",
        /// See to it that a report on a recommendation comes.
        AwaitReport = "await_report",
        /// Visit a place.
        VisitPlace = "visit_place",
        /// Review an emergency access.
        ReviewEmergency = "review_emergency",
        /// Answer complaints about a measure.
        AnswerComplaint = "answer_complaint",
        /// Share again what others still need.
        ShareAgain = "share_again",
        /// Make a new link for who has not used theirs.
        InviteAgain = "invite_again",
        /// Restore a membership, or let the name be erased.
        RestoreMembership = "restore_membership",
        /// Make a new token.
        RenewToken = "renew_token",
    }
}

closed_list! {
    /// Whose affair it is.
    pub enum DueWhose {
        /// The reader's own: nobody else can see to it.
        Mine = "mine",
        /// The reader's organisation's.
        Organisation = "organisation",
    }
}

impl DueAct {
    /// What falls due when this is to be done.
    pub const fn kind(self) -> DueKind {
        match self {
            Self::PutRight | Self::CheckFinding => DueKind::Finding,
            Self::MeetDuty => DueKind::Duty,
            Self::BeginMeasure | Self::ReviewMeasure | Self::RenewMeasure | Self::ReviewRights => DueKind::Measure,
            Self::ReviewPlan => DueKind::Plan,
            Self::RenewStatement => DueKind::Statement,
            Self::ReviewAgreement | Self::RenewAgreement => DueKind::Agreement,
            Self::ReportRecommendation | Self::AwaitReport => DueKind::Recommendation,
            Self::VisitPlace => DueKind::Visit,
            Self::ReviewEmergency => DueKind::Emergency,
            Self::AnswerComplaint => DueKind::Complaint,
            Self::ShareAgain => DueKind::Sharing,
            Self::InviteAgain | Self::RestoreMembership => DueKind::Membership,
            Self::RenewToken => DueKind::Token,
        }
    }
}

/// Something that is due, without what any record says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DueLine {
    /// Names the line: the same as long as the same is to be done about the same thing.
    pub key: String,
    /// By which day; the same day wherever the reader is.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub on: Date,
    /// What falls due.
    pub kind: DueKind,
    /// What is to be done.
    pub act: DueAct,
    /// Whose affair it is.
    pub whose: DueWhose,
    /// How many things the line is about: what is shared with one organisation and ends on one day is one line.
    pub count: u32,
    /// The place, area or organisation that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<SubjectId>,
    /// What that is called in public; absent where it has no public name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_title: Option<String>,
    /// The record to open, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordId>,
    /// Of which kind that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_kind: Option<RecordKind>,
}

impl DueLine {
    /// One thing, of the reader's organisation; `of` names it.
    pub(crate) fn new(on: Date, act: DueAct, of: impl std::fmt::Display) -> Self {
        Self {
            key: format!("{act}/{of}"),
            on,
            kind: act.kind(),
            act,
            whose: DueWhose::Organisation,
            count: 1,
            subject: None,
            subject_title: None,
            record: None,
            record_kind: None,
        }
    }

    pub(crate) fn about(self, subject: SubjectId) -> Self {
        Self { subject: Some(subject), ..self }
    }

    /// What it opens.
    pub(crate) fn opens(self, record: RecordId) -> Self {
        Self { record: Some(record), record_kind: Some(record.kind()), ..self }
    }

    fn place(&self) -> (Date, &str) {
        (self.on, &self.key)
    }
}

/// What of the list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DueQuery {
    /// Of this kind only.
    pub kind: Option<DueKind>,
    /// By this day at the latest.
    pub until: Option<Date>,
    /// Whose affair.
    pub whose: Option<DueWhose>,
    /// Which page.
    pub page: PageQuery,
}

impl DueQuery {
    /// Whether lines of a kind are asked for: what is not is neither looked for nor read.
    pub(crate) fn wants(&self, kind: DueKind) -> bool {
        self.kind.is_none_or(|wanted| wanted == kind)
    }

    pub(super) fn keeps(&self, line: &DueLine) -> bool {
        self.wants(line.kind) && self.until.is_none_or(|last| line.on <= last) && self.whose.is_none_or(|whose| line.whose == whose)
    }
}

/// The lines of a page, in the order of days, and where the next one begins.
///
/// # Errors
/// [`ServiceError::Invalid`] for an `after` that no page gave.
pub(crate) fn page(mut lines: Vec<DueLine>, query: &DueQuery) -> Result<(Vec<DueLine>, Option<String>), ServiceError> {
    let after = match query.page.place()?.0 {
        Some((day, key)) => Some((day.parse::<Date>().map_err(|_| no_place())?, key)),
        None => None,
    };
    lines.retain(|line| query.keeps(line) && after.as_ref().is_none_or(|(day, key)| line.place() > (*day, key.as_str())));
    lines.sort_by(|one, other| one.place().cmp(&other.place()));
    let many = usize::from(size(query.page.page_size));
    let is_last = lines.len() <= many;
    lines.truncate(many);
    let place = lines.last().filter(|_| !is_last).map(|last| next((last.on.to_string(), last.key.clone())));
    Ok((lines, place))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(days: i32, act: DueAct, of: u16) -> DueLine {
        let on = Date::constant(2026, 11, 27).checked_add(jiff::Span::new().days(days)).unwrap();
        let whose = if act == DueAct::RenewToken { DueWhose::Mine } else { DueWhose::Organisation };
        DueLine { whose, ..DueLine::new(on, act, of) }
    }

    fn some() -> impl Strategy<Value = Vec<DueLine>> {
        let one = (-400..400i32, 0..DueAct::ALL.len(), any::<u16>()).prop_map(|(days, act, of)| line(days, DueAct::ALL[act], of));
        proptest::collection::vec(one, 0..120).prop_map(|mut lines| {
            lines.sort_by(|one, other| one.key.cmp(&other.key));
            lines.dedup_by(|one, other| one.key == other.key);
            lines
        })
    }

    proptest! {
        #[test]
        fn all_pages_together_are_the_list_in_the_order_of_days_whatever_their_size(lines in some(), page_size in 1..40u16, filter in 0..4u8) {
            let query = DueQuery {
                kind: (filter == 1).then_some(DueKind::Measure),
                until: (filter == 2).then_some(Date::constant(2026, 12, 31)),
                whose: (filter == 3).then_some(DueWhose::Mine),
                page: PageQuery { after: None, page_size },
            };
            let mut wanted: Vec<DueLine> = lines.iter().filter(|line| query.keeps(line)).cloned().collect();
            wanted.sort_by(|one, other| (one.on, &one.key).cmp(&(other.on, &other.key)));
            let (mut found, mut after) = (Vec::new(), None);
            loop {
                let (lines, next) = page(lines.clone(), &DueQuery { page: PageQuery { after, page_size }, ..query.clone() }).unwrap();
                prop_assert!(lines.len() <= usize::from(page_size) && (next.is_none() || lines.len() == usize::from(page_size)));
                found.extend(lines);
                after = next;
                if after.is_none() {
                    break;
                }
            }
            prop_assert_eq!(found, wanted);
        }

        #[test]
        fn a_place_that_no_page_gave_is_refused_and_never_panics(after in ".{0,40}") {
            let query = DueQuery { page: PageQuery { after: Some(after), page_size: 5 }, ..DueQuery::default() };
            let _ = page(vec![line(1, DueAct::PutRight, 1)], &query);
        }
    }

    #[test]
    fn a_page_goes_on_behind_a_line_that_is_gone_meanwhile() {
        let lines: Vec<DueLine> = (0..4).map(|of| line(i32::from(of), DueAct::PutRight, of)).collect();
        let query = |after| DueQuery { page: PageQuery { after, page_size: 2 }, ..DueQuery::default() };
        let (_, next) = page(lines.clone(), &query(None)).unwrap();
        let (left, last) = page(vec![lines[0].clone(), lines[2].clone(), lines[3].clone()], &query(next)).unwrap();
        assert_eq!((left, last), (lines[2..].to_vec(), None));
    }

    #[test]
    fn every_act_belongs_to_a_kind_and_every_kind_has_one() {
        for kind in DueKind::ALL {
            assert!(DueAct::ALL.into_iter().any(|act| act.kind() == kind), "{kind}");
        }
    }
}
