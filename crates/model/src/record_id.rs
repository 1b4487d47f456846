use std::fmt;
use std::str::FromStr;

use crate::RecordKind;
use crate::id::{DutyAssessmentId, FindingId, IdError, NoteId, VisitId};

/// A protected record of whatever kind; its beginning says of which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordId {
    /// A site note.
    Note(NoteId),
    /// A visit.
    Visit(VisitId),
    /// A finding.
    Finding(FindingId),
    /// A duty assessment.
    Duty(DutyAssessmentId),
}

impl RecordId {
    /// Which kind of record it names.
    pub fn kind(self) -> RecordKind {
        match self {
            Self::Note(_) => RecordKind::SiteNote,
            Self::Visit(_) => RecordKind::Visit,
            Self::Finding(_) => RecordKind::Finding,
            Self::Duty(_) => RecordKind::DutyAssessment,
        }
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Note(id) => id.fmt(f),
            Self::Visit(id) => id.fmt(f),
            Self::Finding(id) => id.fmt(f),
            Self::Duty(id) => id.fmt(f),
        }
    }
}

impl FromStr for RecordId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once('_').map(|(prefix, _)| prefix) {
            Some("visit") => text.parse().map(Self::Visit),
            Some("finding") => text.parse().map(Self::Finding),
            Some("duty") => text.parse().map(Self::Duty),
            _ => text.parse().map(Self::Note),
        }
    }
}

impl From<NoteId> for RecordId {
    fn from(id: NoteId) -> Self {
        Self::Note(id)
    }
}

impl From<VisitId> for RecordId {
    fn from(id: VisitId) -> Self {
        Self::Visit(id)
    }
}

impl From<FindingId> for RecordId {
    fn from(id: FindingId) -> Self {
        Self::Finding(id)
    }
}

impl From<DutyAssessmentId> for RecordId {
    fn from(id: DutyAssessmentId) -> Self {
        Self::Duty(id)
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
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .pattern(Some("^(note|visit|finding|duty)_[0-7][0-9a-hjkmnp-tv-z]{25}$"))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for RecordId {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_known_by_the_beginning_of_its_id() {
        let ids: [RecordId; 4] = [
            NoteId::from_random([1; 16]).into(),
            VisitId::from_random([2; 16]).into(),
            FindingId::from_random([3; 16]).into(),
            DutyAssessmentId::from_random([4; 16]).into(),
        ];
        assert_eq!(ids.map(RecordId::kind), RecordKind::ALL);
        for id in ids {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert!("site_00000000000000000000000000".parse::<RecordId>().is_err());
    }
}
