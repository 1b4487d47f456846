use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, Capacity, CapacityError, IncompleteReason, OrganisationId, OrganisationKind, Position, SiteId, SiteStatus, StatusError};
use parvis_store::{AreaFilter, JournalEntry, SiteChange, SiteRow, Snapshot};
use serde::Deserialize;

use crate::door::journal_action::Action;
use crate::door::permit::{permit_site, sees_organisation};
use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::places::answers;
use crate::places::answers::{SiteDetail, SourceAnswer};
use crate::places::listing::Described;
use crate::places::operators::{WhoIsThere, who_is_there};
use crate::register::Register;

/// Areas that an answer about one site names, at most; the others come by page ([`Register::areas`]).
const MOST_AREAS: i64 = 200;

/// Objects of sources that an answer about one site names, at most.
pub(crate) const MOST_SOURCES: i64 = 50;

/// What to change of a site. A part that is absent stays; a part that is `null` is cleared.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Change {
    /// The version that was looked at.
    pub version: i64,
    /// Where it stands now.
    pub status: Option<SiteStatus>,
    /// Why; required for `not_a_site`.
    pub status_reason: Option<String>,
    /// A better name than the source has.
    #[serde(deserialize_with = "present")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub own_name: Option<Option<String>>,
    /// How many people, and how that is known.
    #[serde(deserialize_with = "present")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Capacity>))]
    pub capacity: Option<Option<Capacity>>,
    /// Name of the organisation that runs it.
    #[serde(deserialize_with = "present")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub operator: Option<Option<String>>,
}

impl Change {
    /// Whether it only takes away what we say: each part that is given is `null`.
    fn only_clears(&self) -> bool {
        fn says<T>(part: Option<&Option<T>>) -> bool {
            part.is_some_and(Option::is_some)
        }
        self.status.is_none() && !says(self.own_name.as_ref()) && !says(self.capacity.as_ref()) && !says(self.operator.as_ref())
    }
}

/// Tells `null` from absent.
fn present<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

impl Register {
    /// Everything the register holds of a site.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    #[boxed]
    pub async fn site(&self, caller: &Caller, id: SiteId) -> Result<SiteDetail, ServiceError> {
        self.site_in(&mut self.store.read().await?, caller, id).await
    }

    /// Everything the register holds of a site, by the reader of who asks.
    pub(crate) async fn site_in(&self, snapshot: &mut Snapshot, caller: &Caller, id: SiteId) -> Result<SiteDetail, ServiceError> {
        let may_change = permit_site(snapshot, caller, Task::ChangeSite, id).await.is_ok();
        let (site, line) = snapshot.site(id).await?.ok_or(ServiceError::NotFound("site"))?;
        let records = snapshot.records_of_site(id, MOST_SOURCES).await?;
        let around = AreaFilter { site: Some(id), ..AreaFilter::default() };
        let areas_total = snapshot.count_areas(&around).await?;
        let areas = snapshot.area_lines(&around, None, MOST_AREAS).await?.into_iter().map(answers::area).collect::<Result<_, _>>()?;
        let first = records.first().ok_or(ServiceError::NotFound("site"))?;
        let outline = first.outline.as_deref().map(json).transpose()?;
        let WhoIsThere { operators, advisers, responders } = who_is_there(snapshot, caller, &site).await?;
        let operator = operators.first().filter(|_| site.operator.is_some()).cloned();
        let mut sources = Vec::new();
        for record in &records {
            sources.push(SourceAnswer {
                record: record.id,
                source: record.source.clone(),
                external_id: crate::places::import::called(record).to_owned(),
                present: record.present,
                licence: record.licence.clone(),
                attribution: record.attribution.clone(),
                data_date: record.data_date.clone(),
                tags: json::<BTreeMap<String, String>>(&record.tags)?,
            });
        }
        Ok(SiteDetail {
            id,
            title: line.title,
            names: json(&first.names)?,
            own_name: site.own_name,
            category: line.category,
            status: site.status,
            status_reason: site.status_reason,
            position: Position { lon: line.lon, lat: line.lat },
            outline,
            incomplete: first.incomplete.as_deref().and_then(IncompleteReason::parse),
            address: json(&first.address)?,
            areas,
            areas_total,
            capacity: site.capacity,
            operator,
            operators,
            advisers,
            responders,
            sources,
            created_at: site.created_at,
            changed_at: site.changed_at,
            version: site.version,
            may_change,
        })
    }

    /// Changes what we say of a site; what sources say stays.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Conflict`] when the version has moved on, [`ServiceError::Invalid`]
    /// for a change that breaks a rule.
    #[boxed]
    pub async fn change_site(&self, caller: &Caller, id: SiteId, change: &Change) -> Result<SiteDetail, ServiceError> {
        let mut transaction = self.writer_for(caller).await?;
        let before = transaction.site(id).await?.ok_or(ServiceError::NotFound("site"))?;
        permit_site(transaction.snapshot(), caller, Task::ChangeSite, id).await?;
        let mut site = before.clone();
        if let Some(status) = change.status {
            status.check_reason(change.status_reason.as_deref()).map_err(status_refused)?;
            site.status = status;
            site.status_reason = change.status_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned);
        }
        if let Some(own_name) = &change.own_name {
            site.own_name = own_name.as_deref().map(name).transpose()?;
        }
        if let Some(capacity) = &change.capacity {
            capacity.as_ref().map_or(Ok(()), Capacity::check).map_err(capacity_refused)?;
            site.capacity = capacity.clone();
        }
        if let Some(operator) = &change.operator {
            let wanted = operator.as_deref().map(name).transpose()?;
            if wanted.as_deref() != site.operator.as_ref().map(|(_, known)| known.as_str()) {
                permit_site(transaction.snapshot(), caller, Task::NameOperator, id).await?;
                site.operator = match wanted {
                    Some(name) => Some((self.operator_named(&mut transaction, caller, &name).await?, name)),
                    None => None,
                };
            }
        }
        if site == before {
            let shown = self.site_in(transaction.snapshot(), caller, id).await?;
            self.unchanged(transaction, change.version, before.version).await?;
            return Ok(shown);
        }
        site.changed_at = self.now();
        let adds = !change.only_clears();
        let change = SiteChange { site, expected_version: change.version };
        if !transaction.change_site(&change).await? {
            transaction.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        if let Some((id, _)) = before.operator.filter(|before| change.site.operator.as_ref() != Some(before)) {
            transaction.forget_unnamed(id).await?;
        }
        self.relist(&mut transaction, &change.site).await?;
        let shown = self.site_in(transaction.snapshot(), caller, id).await?;
        let entry = self.entry(caller, Action::ChangeSite, id);
        // Who runs it, a name or a number is taken back also when nothing new is taken.
        transaction.commit(JournalEntry { adds: entry.adds && adds, ..entry }).await?;
        Ok(shown)
    }

    /// The organisation of this name that runs places; one that is not there yet is there by its name. What an authority or a service
    /// has to do with places is said by administrators: it is not named here. One that has ended is named by who may not know of it like one that is not
    /// there.
    async fn operator_named(&self, transaction: &mut parvis_store::WriteTransaction, caller: &Caller, name: &str) -> Result<OrganisationId, ServiceError> {
        let id = transaction.organisation(name, OrganisationId::from_random(self.random())).await?;
        let row = transaction.snapshot().organisation(id).await?.ok_or(ServiceError::NotFound("organisation"))?;
        let is_known = sees_organisation(transaction.snapshot(), caller, id).await?;
        match row.kind {
            OrganisationKind::Operator | OrganisationKind::Community => Ok(id),
            // It runs nothing by it, also once it is reopened.
            _ if !is_known => Ok(id),
            kind => Err(Rule::OperatorKind.broken(format!("a place is run by an operator or a community; \"{name}\" is of the kind {kind}"))),
        }
    }

    /// Writes the line of the list anew after what we say has changed.
    async fn relist(&self, transaction: &mut parvis_store::WriteTransaction, site: &SiteRow) -> Result<(), ServiceError> {
        let snapshot = transaction.snapshot();
        let records = snapshot.records_of_site(site.id, 1).await?;
        let Some(record) = records.first() else { return Ok(()) };
        let smallest = snapshot.smallest_area_of_site(site.id).await?;
        let described = Described::of(record)?;
        let title = described.title(site.own_name.as_deref(), smallest.as_deref(), &self.packs.categories, &self.settings.language);
        let (line, words) = described.line(site.id, title, site.status);
        Ok(transaction.put_listing(line, words).await?)
    }
}

fn status_refused(error: StatusError) -> ServiceError {
    match error {
        StatusError::ReasonMissing => Rule::ReasonMissing.broken(error.to_string()),
        StatusError::ReasonTooLong => Rule::TextTooLong.broken_with(&[("most", 500)], error.to_string()),
    }
}

fn capacity_refused(error: CapacityError) -> ServiceError {
    match error {
        CapacityError::Range => Rule::People.broken(error.to_string()),
        CapacityError::ReasonMissing => Rule::ReasonMissing.broken(error.to_string()),
        CapacityError::ReasonTooLong => Rule::TextTooLong.broken_with(&[("most", 500)], error.to_string()),
    }
}
