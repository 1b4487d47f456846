//! What a protected record is about: exactly one subject, and which relations an organisation can have to it.

use std::fmt;
use std::str::FromStr;

use crate::id::{AreaId, IdError, InstallationId, OrganisationId, SiteId};
use crate::{Relation, closed_list};

closed_list! {
    /// The sorts of subjects.
    pub enum SubjectKind {
        /// A site of the register.
        Site = "site",
        /// An area.
        Area = "area",
        /// An organisation.
        Organisation = "organisation",
        /// This installation as a whole.
        Installation = "installation",
    }
}

impl SubjectKind {
    /// The relations that an organisation can have to such a subject, in the order in which the first that holds is taken.
    pub const fn relations(self) -> &'static [Relation] {
        match self {
            Self::Site => &[Relation::Operates, Relation::Advises, Relation::Responds, Relation::Neighbours, Relation::None],
            Self::Area => &[Relation::Leads, Relation::Advises, Relation::Responds, Relation::None],
            Self::Organisation => &[Relation::Itself, Relation::Partner, Relation::None],
            Self::Installation => &[Relation::Leads, Relation::None],
        }
    }
}

/// What a record is about. The beginning of its id says of which sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SubjectId {
    /// A site.
    Site(SiteId),
    /// An area.
    Area(AreaId),
    /// An organisation.
    Organisation(OrganisationId),
    /// An installation.
    Installation(InstallationId),
}

impl SubjectId {
    /// Of which sort it is.
    pub fn kind(self) -> SubjectKind {
        match self {
            Self::Site(_) => SubjectKind::Site,
            Self::Area(_) => SubjectKind::Area,
            Self::Organisation(_) => SubjectKind::Organisation,
            Self::Installation(_) => SubjectKind::Installation,
        }
    }

    /// The site, if it is one.
    pub fn site(self) -> Option<SiteId> {
        if let Self::Site(site) = self { Some(site) } else { None }
    }
}

impl fmt::Display for SubjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site(id) => id.fmt(f),
            Self::Area(id) => id.fmt(f),
            Self::Organisation(id) => id.fmt(f),
            Self::Installation(id) => id.fmt(f),
        }
    }
}

impl FromStr for SubjectId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once('_').map(|(prefix, _)| prefix) {
            Some("area") => text.parse().map(Self::Area),
            Some("org") => text.parse().map(Self::Organisation),
            Some("installation") => text.parse().map(Self::Installation),
            _ => text.parse().map(Self::Site),
        }
    }
}

impl From<SiteId> for SubjectId {
    fn from(id: SiteId) -> Self {
        Self::Site(id)
    }
}

impl From<AreaId> for SubjectId {
    fn from(id: AreaId) -> Self {
        Self::Area(id)
    }
}

impl From<OrganisationId> for SubjectId {
    fn from(id: OrganisationId) -> Self {
        Self::Organisation(id)
    }
}

impl From<InstallationId> for SubjectId {
    fn from(id: InstallationId) -> Self {
        Self::Installation(id)
    }
}

impl serde::Serialize for SubjectId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for SubjectId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for SubjectId {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .pattern(Some("^(site|area|org|installation)_[0-7][0-9a-hjkmnp-tv-z]{25}$"))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for SubjectId {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_known_by_the_beginning_of_its_id() {
        let ids: [SubjectId; 4] = [
            SiteId::from_random([1; 16]).into(),
            AreaId::from_random([2; 16]).into(),
            OrganisationId::from_random([3; 16]).into(),
            InstallationId::from_random([4; 16]).into(),
        ];
        assert_eq!(ids.map(SubjectId::kind), SubjectKind::ALL);
        for id in ids {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert!("note_00000000000000000000000000".parse::<SubjectId>().is_err());
    }

    #[test]
    fn every_relation_belongs_to_a_sort_of_subject_and_none_comes_last() {
        for kind in SubjectKind::ALL {
            assert_eq!(kind.relations().last(), Some(&Relation::None), "{kind}");
            assert!(kind.relations().is_sorted(), "{kind}: the first that holds is the first in the list");
        }
        for relation in Relation::ALL {
            assert!(SubjectKind::ALL.iter().any(|kind| kind.relations().contains(&relation)), "{relation}");
        }
    }
}
