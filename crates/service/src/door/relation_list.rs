//! What all organisations have to do with places and areas: searched, and looked at before it is said.

use async_recursion::async_recursion as boxed;
use parvis_access::{Class, Operation, Rules, Task};
use parvis_model::{
    AccessBasis, AreaId, Caller, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordKind, RecordState, Relation, SiteId, SubjectKind,
    closed_list, fold,
};
use parvis_store::{ListedRelation, RelationFilter};
use serde::Serialize;

use crate::door::permit::{permit, roles};
use crate::door::relations::{RelationAnswer, With, fits, known};
use crate::door::subject::known_site;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::register::Register;

/// Which relations are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RelationQuery {
    /// Words of the name of the organisation, the place or the area.
    pub text: String,
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Of this sort.
    pub relation: Option<Relation>,
    /// To this site, or to an area in which it lies.
    pub site: Option<SiteId>,
    /// To this area, or to one that contains it.
    pub area: Option<AreaId>,
}

/// A relation, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelationLine {
    /// Whose.
    pub organisation: OrganisationId,
    /// What the organisation is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// What it has to do with what.
    #[serde(flatten)]
    pub link: RelationAnswer,
}

impl From<ListedRelation> for RelationLine {
    fn from(line: ListedRelation) -> Self {
        let ListedRelation { organisation, name, kind, row, .. } = line;
        Self { organisation, name, kind, link: row.into() }
    }
}

closed_list! {
    /// What a relation opens by itself, for the members of an organisation of a kind.
    pub enum Opening {
        /// They write records of their own about it.
        OwnRecords = "own_records",
        /// What is marked amber+strict can be given to them.
        StrictRecords = "strict_records",
        /// They may start an emergency access.
        EmergencyAccess = "emergency_access",
        /// They are told of each emergency access.
        ToldOfEmergencies = "told_of_emergencies",
        /// They answer the findings that are given to them.
        AnswerFindings = "answer_findings",
        /// They change what is known of it beside the sources.
        ChangePlaces = "change_places",
        /// They can be asked for visits.
        AskedForVisits = "asked_for_visits",
    }
}

/// What a relation would open, by the rules alone. It tells nothing about records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelationPreview {
    /// Places that it concerns now: one, or all in the area; none for an authority that leads an area.
    pub places: u64,
    /// What it opens.
    pub opens: Vec<Opening>,
    /// Kinds of records whose text an emergency access would show, unless they are marked red.
    pub emergency_kinds: Vec<RecordKind>,
    /// How many other organisations have such a relation there already.
    pub others: u64,
    /// Whether this organisation has it already.
    pub already: bool,
}

/// A record in force at a place, as it comes to somebody whose organisation has this to do with it.
fn class(subject: SubjectKind, relation: Relation, basis: AccessBasis, marking: Marking) -> Class {
    Class { subject, relation, basis, marking, handling: Handling::Ordinary, state: RecordState::Current }
}

/// What a relation opens for the members of an organisation of a kind, asked of the rules; and what kinds of records an emergency access shows.
pub(crate) fn opened(rules: &Rules, kind: OrganisationKind, relation: Relation) -> (Vec<Opening>, Vec<RecordKind>) {
    let subject = if relation == Relation::Leads { SubjectKind::Area } else { SubjectKind::Site };
    let allowed = |record: RecordKind, basis: AccessBasis, marking: Marking, purpose: Purpose, operation: Operation| {
        record.row().subjects.contains(&subject)
            && roles(kind).iter().any(|role| rules.view(record, *role, purpose, class(subject, relation, basis, marking)).allows(operation))
    };
    let of_any = |basis: AccessBasis, marking: Marking, operation: Operation| {
        RecordKind::ALL.into_iter().any(|record| Purpose::ALL.into_iter().any(|purpose| allowed(record, basis, marking, purpose, operation)))
    };
    let emergency: Vec<RecordKind> =
        RecordKind::ALL.into_iter().filter(|record| allowed(*record, AccessBasis::Emergency, Marking::Amber, Purpose::Response, Operation::Text)).collect();
    let without = |record: RecordKind, operation: Operation, marking: Marking| {
        let class = class(subject, Relation::None, AccessBasis::Given, marking);
        roles(kind).iter().any(|role| Purpose::ALL.into_iter().any(|purpose| rules.view(record, *role, purpose, class).allows(operation)))
    };
    let holds_its_own = matches!(kind, OrganisationKind::Operator | OrganisationKind::Community);
    let opens = Opening::ALL.into_iter().filter(|opening| match opening {
        Opening::OwnRecords => of_any(AccessBasis::Own, Marking::Amber, Operation::Create),
        // Only what the relation adds: overseers see it in any case.
        Opening::StrictRecords => {
            of_any(AccessBasis::Given, Marking::AmberStrict, Operation::Text)
                && !RecordKind::ALL.into_iter().any(|record| without(record, Operation::Text, Marking::AmberStrict))
        }
        Opening::EmergencyAccess => !emergency.is_empty(),
        Opening::ToldOfEmergencies => relation == Relation::Operates && holds_its_own,
        Opening::AnswerFindings => allowed(RecordKind::Finding, AccessBasis::Given, Marking::Amber, Purpose::OwnWork, Operation::Respond),
        Opening::ChangePlaces => relation == Relation::Operates && holds_its_own,
        Opening::AskedForVisits => matches!(relation, Relation::Advises | Relation::Responds),
    });
    (opens.collect(), emergency)
}

impl Register {
    /// A page of what organisations have to do with places and areas, by organisation, areas before sites. A page on which little was found
    /// is short, and says where the next one goes on.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for anybody but administrators, [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn all_relations(&self, caller: &Caller, query: &RelationQuery, page: &PageQuery) -> Result<Page<RelationLine>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ManageOrganisations).await?;
        let filter = RelationFilter { organisation: query.organisation, relation: query.relation, site: query.site, area: query.area };
        let words: Vec<String> = fold(&query.text).split_whitespace().map(str::to_owned).collect();
        let place = |line: &ListedRelation| (line.name.clone(), line.key.clone());
        let mut shown = Vec::new();
        loop {
            let (after, many) = walk.next();
            let rows = snapshot.relations_after(&filter, after.unwrap_or_default(), many).await?;
            walk.looked_at(&rows, many, place);
            shown.extend(rows.into_iter().filter(|line| {
                let said = fold(&format!("{} {}", line.name, line.row.display_name));
                words.iter().all(|word| said.contains(word.as_str()))
            }));
            if let Some(next) = walk.done(&mut shown, place) {
                return Ok(Page { lines: shown.into_iter().map(RelationLine::from).collect(), next });
            }
        }
    }

    /// What a relation would open if it were said. Nothing is changed, and no record is looked at.
    ///
    /// # Errors
    /// As [`Register::relate`].
    #[boxed]
    pub async fn preview_relation(
        &self,
        caller: &Caller,
        organisation: OrganisationId,
        relation: Relation,
        site: Option<SiteId>,
        area: Option<AreaId>,
    ) -> Result<RelationPreview, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ManageOrganisations).await?;
        let kind = known(&mut snapshot, organisation).await?;
        let with = With::one_of(site, area)?;
        fits(kind, relation, &with)?;
        let (places, already) = match with {
            With::Site(site) => {
                known_site(&mut snapshot, site).await?;
                (1, snapshot.is_related_to_site(organisation, site, relation).await?)
            }
            With::Area(area) => {
                let Some((line, _)) = snapshot.area(area).await? else { return Err(ServiceError::NotFound("area")) };
                let places = if relation == Relation::Leads { 0 } else { line.sites };
                (places, snapshot.is_related_to_area(organisation, area, relation).await?)
            }
        };
        let filter = RelationFilter { organisation: None, relation: Some(relation), site, area };
        let others = snapshot.others_related(organisation, &filter).await?;
        let (opens, emergency_kinds) = opened(Rules::shared()?, kind, relation);
        Ok(RelationPreview { places, opens, emergency_kinds, others, already })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(kind: OrganisationKind, relation: Relation) -> Vec<&'static str> {
        let (opens, _) = opened(Rules::shared().unwrap(), kind, relation);
        opens.into_iter().map(Opening::as_str).collect()
    }

    #[test]
    fn a_relation_opens_what_the_rules_say_and_nothing_else() {
        use OrganisationKind::{AdviserService, Authority, Community, Operator, Overseer, Partner};
        let responder = ["own_records", "strict_records", "emergency_access", "asked_for_visits"];
        for kind in [AdviserService, Authority] {
            for relation in [Relation::Advises, Relation::Responds] {
                assert_eq!(words(kind, relation), responder, "{kind} {relation}");
            }
            assert_eq!(words(kind, Relation::Neighbours), ["own_records", "strict_records"], "{kind}");
            assert!(!words(kind, Relation::Operates).contains(&"emergency_access"), "{kind}");
        }
        assert_eq!(words(Authority, Relation::Leads), ["own_records", "strict_records"]);
        assert_eq!(words(Operator, Relation::Operates), ["own_records", "strict_records", "told_of_emergencies", "answer_findings", "change_places"]);
        assert!(!words(Operator, Relation::Responds).contains(&"emergency_access"), "operators have none");
        assert_eq!(words(Community, Relation::Neighbours), ["own_records"]);
        assert_eq!(words(Overseer, Relation::Neighbours), [""; 0]);
        assert_eq!(words(Partner, Relation::Neighbours), [""; 0]);
    }

    #[test]
    fn an_emergency_access_shows_every_kind_about_sites_to_those_who_advise_or_respond_alone() {
        let rules = Rules::shared().unwrap();
        let about_sites = RecordKind::ALL.into_iter().filter(|kind| kind.row().subjects.contains(&SubjectKind::Site)).count();
        for kind in OrganisationKind::ALL {
            for relation in Relation::ALL {
                let expected = matches!(kind, OrganisationKind::Authority | OrganisationKind::AdviserService)
                    && matches!(relation, Relation::Advises | Relation::Responds);
                assert_eq!(opened(rules, kind, relation).1.len(), if expected { about_sites } else { 0 }, "{kind} {relation}");
            }
        }
    }
}
