//! The kinds of protected records, one row each. Ids, the words of the journal, the entity of the policies, which files are kept and for
//! how long come from the row; what else a kind is made of is listed in `docs/how-to/add-a-kind-of-record.md`.

mod row;
mod table;

pub use row::{FileRule, FilesTaken, JournalWords, KindRow, Retention};

use crate::SubjectKind;
use table::kinds;

kinds! {
    /// What somebody noted about a site, an area, an organisation or the installation.
    SiteNote = "site_note" {
        id: Note(NoteId) = "note",
        one: "note",
        many: "notes",
        display_name: "note",
        subjects: &SubjectKind::ALL,
        files: Some(FileRule { most: 20, takes: FilesTaken::Any }),
        shared_here: true,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// A walk round a site with a survey: its answers, photographs and earlier reports.
    Visit = "visit" {
        id: Visit(VisitId) = "visit",
        one: "visit",
        many: "visits",
        display_name: "visit",
        subjects: &[SubjectKind::Site],
        // A walk takes many photographs, and its draft is written with every answer.
        files: Some(FileRule { most: 200, takes: FilesTaken::PhotographsAndReports }),
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: Some(20),
    }
    /// Something to put right at a site.
    Finding = "finding" {
        id: Finding(FindingId) = "finding",
        one: "finding",
        many: "findings",
        display_name: "finding",
        subjects: &[SubjectKind::Site],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// What was answered about a site for a law that may bind it.
    DutyAssessment = "duty_assessment" {
        id: Duty(DutyAssessmentId) = "duty",
        one: "duty_assessment",
        many: "duty_assessments",
        display_name: "duty assessment",
        subjects: &[SubjectKind::Site],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// What protects a site, or is to protect it.
    Measure = "measure" {
        id: Measure(MeasureId) = "measure",
        one: "measure",
        many: "measures",
        display_name: "measure",
        subjects: &[SubjectKind::Site],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// Why a measure that touches people's rights may stay in place, who decided it, and until when.
    RightsRecord = "rights_record" {
        id: Rights(RightsRecordId) = "rights",
        one: "rights_record",
        many: "rights_records",
        display_name: "rights record",
        subjects: &[SubjectKind::Site],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// What is to be done at a site when something happens.
    Plan = "plan" {
        id: Plan(PlanId) = "plan",
        one: "plan",
        many: "plans",
        display_name: "plan",
        subjects: &[SubjectKind::Site],
        // Pictures of floors, on which ways are drawn.
        files: Some(FileRule { most: 3, takes: FilesTaken::Pictures }),
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// What an organisation needs, can offer or lacks, as it says so itself.
    PartnerStatement = "partner_statement" {
        id: Statement(PartnerStatementId) = "statement",
        one: "partner_statement",
        many: "partner_statements",
        display_name: "partner statement",
        subjects: &[SubjectKind::Organisation],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// A seminar or another meeting: when, where, who took part, and what was concluded.
    Meeting = "meeting" {
        id: Meeting(MeetingId) = "meeting",
        one: "meeting",
        many: "meetings",
        display_name: "meeting",
        subjects: &[SubjectKind::Organisation, SubjectKind::Installation],
        // Its papers.
        files: Some(FileRule { most: 50, takes: FilesTaken::Any }),
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// What a body recommends to an organisation, and what became of it.
    Recommendation = "recommendation" {
        id: Recommendation(RecommendationId) = "recommendation",
        one: "recommendation",
        many: "recommendations",
        display_name: "recommendation",
        subjects: &[SubjectKind::Organisation],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
    /// What two organisations agreed: for what, on which basis, what they exchange under which marking, until when.
    Agreement = "agreement" {
        id: Agreement(AgreementId) = "agreement",
        one: "agreement",
        many: "agreements",
        display_name: "agreement",
        subjects: &[SubjectKind::Organisation],
        files: None,
        shared_here: false,
        retention: Retention::AfterWithdrawal,
        draft_versions: None,
    }
}

impl serde::Serialize for RecordId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for RecordId {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        let prefixes = RecordKind::ALL.map(|kind| kind.row().prefix).join("|");
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .pattern(Some(format!("^({prefixes})_[0-7][0-9a-hjkmnp-tv-z]{{25}}$")))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for RecordId {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_record_is_known_by_the_beginning_of_its_id() {
        for kind in RecordKind::ALL {
            let id = RecordId::from_random(kind, [1; 16]);
            assert_eq!(id.kind(), kind);
            assert_eq!(id.to_string().parse(), Ok(id));
            assert!(id.to_string().starts_with(&format!("{}_", kind.row().prefix)));
        }
        assert!("site_00000000000000000000000000".parse::<RecordId>().is_err());
    }

    #[test]
    fn an_id_of_one_kind_is_none_of_another() {
        let note = RecordId::from_random(RecordKind::SiteNote, [1; 16]);
        assert_eq!(NoteId::try_from(note).map(RecordId::from), Ok(note));
        assert!(VisitId::try_from(note).is_err());
    }

    #[test]
    fn no_two_kinds_share_a_word() {
        let distinct = |word: fn(&KindRow) -> &'static str| RecordKind::ALL.map(|kind| word(kind.row())).into_iter().collect::<BTreeSet<_>>().len();
        let words: [fn(&KindRow) -> &'static str; 5] = [|row| row.prefix, |row| row.one, |row| row.many, |row| row.display_name, |row| row.entity];
        for word in words {
            assert_eq!(distinct(word), RecordKind::ALL.len());
        }
    }

    #[test]
    fn a_kind_is_called_in_names_as_it_is_to_people() {
        for row in RecordKind::ALL.map(RecordKind::row) {
            assert_eq!(row.display_name.replace(' ', "_"), row.one);
            assert!(row.many.starts_with(row.one) && row.many != row.one, "{}", row.many);
            assert!(!row.subjects.is_empty(), "{} is about nothing", row.one);
        }
    }

    #[test]
    fn a_kind_about_areas_that_is_not_about_organisations_would_lose_records() {
        use SubjectKind::{Area, Installation, Organisation, Site};
        let lost = |subjects| KindRow { subjects, ..*RecordKind::SiteNote.row() }.would_be_lost_with_an_area();
        assert!(lost(&[Area]) && lost(&[Site, Area, Installation]));
        assert!(!lost(&[Site]) && !lost(&[Area, Organisation]) && !lost(&[Organisation, Area]) && !lost(&SubjectKind::ALL));
    }

    #[test]
    fn the_entity_of_a_kind_is_its_word_as_the_policies_write_it() {
        for kind in RecordKind::ALL {
            let entity: String = kind.as_str().split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
            assert_eq!(kind.row().entity, entity);
        }
    }
}
