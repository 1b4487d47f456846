use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, OrganisationId, Purpose, SiteId, Timestamp, VisitId, VisitRequestId};
use parvis_store::{Snapshot, VisitRequestRow};
use serde::{Deserialize, Serialize};

use crate::door::journal_action::Action;
use crate::door::permit::{acting, permit_at_site, permit_own, sees_organisation};
use crate::door::protected::{Reader, organisation_names};
use crate::door::subject::known_site;
use crate::installation::days::is_a_day;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::installation::rule::Rule;
use crate::records::visits::VisitRequestReason;
use crate::register::Register;

/// Asking for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewVisitRequest {
    /// Who is asked: an organisation that advises or responds at the site.
    pub to: OrganisationId,
    /// Why; a second rating is asked of the own organisation.
    pub reason: VisitRequestReason,
    /// The day of the event, or on which the duty falls due (ISO 8601 date).
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub due_on: Option<String>,
    /// The finished visit that is to be rated a second time; required for that, and absent else.
    pub visit: Option<VisitId>,
}

/// Open requests that the queue looks at, at most.
const MOST_REQUESTS: i64 = 5_000;

/// A request that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitRequestAnswer {
    /// Identity.
    pub id: VisitRequestId,
    /// Which site.
    pub site: SiteId,
    /// What it is called.
    pub site_title: String,
    /// Who asks.
    pub from: OrganisationId,
    /// What they are called.
    pub from_name: String,
    /// Who is asked.
    pub to: OrganisationId,
    /// What they are called.
    pub to_name: String,
    /// Why.
    pub reason: VisitRequestReason,
    /// For which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// The visit that is to be rated a second time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit: Option<String>,
    /// Whether somebody else has to make that second rating: the reader made the visit, or has read it or a finding of it.
    pub for_others: bool,
    /// When it was asked.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub asked_at: Timestamp,
}

impl Register {
    /// Who can be asked for a visit to a site: those who advise or respond there.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn who_can_visit(&self, caller: &Caller, site: SiteId) -> Result<Vec<crate::people::members::OrganisationAnswer>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        known_site(&mut snapshot, site).await?;
        self.visitors_in(&mut snapshot, caller, site).await
    }

    /// Those who advise or respond at a site, as far as the caller may know of them.
    async fn visitors_in(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        site: SiteId,
    ) -> Result<Vec<crate::people::members::OrganisationAnswer>, ServiceError> {
        if *caller != Caller::CommandLine {
            acting(snapshot, caller).await?;
        }
        let mut found = Vec::new();
        for visitor in snapshot.visitors_of(site).await? {
            if sees_organisation(snapshot, caller, visitor).await?
                && let Some(row) = snapshot.organisation(visitor).await?.filter(|row| row.ended_at.is_none())
            {
                found.push(crate::people::members::OrganisationAnswer::from(row));
            }
        }
        found.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(found)
    }

    /// Asks an organisation to visit a site. What was asked already and is open is answered as it is.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site or organisation that is not there, [`ServiceError::Forbidden`],
    /// [`ServiceError::Invalid`] for an invalid or past day, or for one request too many.
    #[boxed]
    pub async fn ask_for_visit(&self, caller: &Caller, site: SiteId, request: &NewVisitRequest) -> Result<VisitRequestAnswer, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let snapshot = change.snapshot();
        known_site(snapshot, site).await?;
        let member = permit_at_site(snapshot, caller, parvis_access::Task::AskForVisit, site).await?;
        let record = self.to_rate_again(snapshot, caller, site, request).await?;
        if !self.visitors_in(snapshot, caller, site).await?.iter().any(|visitor| visitor.id == request.to) {
            return Err(ServiceError::NotFound("organisation"));
        }
        if request.due_on.as_ref().is_some_and(|day| !is_a_day(day) || *day < crate::installation::days::day(self.now())) {
            return Err(Rule::DayPast.broken("choose a day in the future, such as 2027-05-31"));
        }
        let same = |row: &VisitRequestRow| {
            (row.site, row.to, row.reason.as_str(), &row.due_on, &row.record) == (site, request.to, request.reason.as_str(), &request.due_on, &record)
        };
        let open = change.snapshot().open_requests_at(site, member.organisation).await?;
        if let Some(asked) = open.into_iter().find(same) {
            // Asked already, as by somebody who did not hear that it was.
            let reader = self.reader(change.snapshot(), caller, Purpose::OwnWork).await?;
            let answers = self.requests_answered(change.snapshot(), reader.as_ref(), vec![asked]).await?;
            change.roll_back().await?;
            return answers.into_iter().next().ok_or(ServiceError::NotFound("request"));
        }
        let most = self.settings.limits.visit_requests_per_site;
        if change.count_open_requests(site, member.organisation).await? >= most {
            return Err(
                Rule::RequestsFull.broken(format!("your organisation has {most} open requests about this place, and that is the limit; drop one first"))
            );
        }
        let row = VisitRequestRow {
            id: VisitRequestId::from_random(self.random()),
            site,
            organisation: member.organisation,
            to: request.to,
            reason: request.reason.as_str().to_owned(),
            due_on: request.due_on.clone(),
            record,
            asked_at: self.now(),
            closed_at: None,
        };
        change.add_visit_request(&row).await?;
        let entry = self.entry(caller, Action::AskForVisit, format!("{} to {} of {site}", row.id, row.to));
        let reader = self.reader(change.snapshot(), caller, Purpose::OwnWork).await?;
        let answers = self.requests_answered(change.snapshot(), reader.as_ref(), vec![row]).await?;
        change.commit(entry).await?;
        answers.into_iter().next().ok_or(ServiceError::NotFound("request"))
    }

    /// A page of the open requests that the caller's organisation made or was asked, the first first, without those that name a visit of which
    /// the caller may not know.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn visit_requests(&self, caller: &Caller, page: &PageQuery) -> Result<Page<VisitRequestAnswer>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        let Some(reader) = self.reader(&mut snapshot, caller, Purpose::OwnWork).await? else { return Ok(Page::empty()) };
        let mut seen = Vec::new();
        let next = loop {
            let (after, many) = walk.next();
            let rows = snapshot.visit_requests(reader.scope.organisation, after, many).await?;
            walk.looked_at(&rows, many, place);
            seen.extend(self.requests_seen(&mut snapshot, &reader, rows).await?);
            if let Some(next) = walk.done(&mut seen, place) {
                break next;
            }
        };
        Ok(Page { lines: self.requests_answered(&mut snapshot, Some(&reader), seen).await?, next })
    }

    /// Open requests to the reader's organisation, without those that name a visit that the reader may not know of, and those for a second rating that
    /// somebody else has to make; of very many, those that were asked first.
    pub(crate) async fn requests_to(&self, snapshot: &mut Snapshot, reader: &Reader) -> Result<Vec<VisitRequestRow>, ServiceError> {
        let rows = snapshot.visit_requests(reader.scope.organisation, None, MOST_REQUESTS).await?;
        let asked = rows.into_iter().filter(|request| request.to == reader.scope.organisation).collect();
        let mut for_reader = Vec::new();
        for row in self.requests_seen(snapshot, reader, asked).await? {
            if !self.is_for_others(snapshot, reader, &row).await? {
                for_reader.push(row);
            }
        }
        Ok(for_reader)
    }

    async fn requests_seen(&self, snapshot: &mut Snapshot, reader: &Reader, rows: Vec<VisitRequestRow>) -> Result<Vec<VisitRequestRow>, ServiceError> {
        let mut seen = Vec::new();
        for row in rows {
            let visit = row.record.as_deref().and_then(|record| record.parse::<VisitId>().ok());
            if row.record.is_none() || self.named(snapshot, reader, visit).await?.is_some() {
                seen.push(row);
            }
        }
        Ok(seen)
    }

    /// Takes a request off the list of the organisation that asked: one that is open is cancelled, and of one that was answered the answer was read.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also for requests between others; [`ServiceError::Forbidden`] for those who were asked, who decline it instead.
    #[boxed]
    pub async fn drop_visit_request(&self, caller: &Caller, id: VisitRequestId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let reader = self.reader(change.snapshot(), caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let own = reader.scope.organisation;
        if change.snapshot().answered_request(id).await?.is_some_and(|answered| answered.request.organisation == own) {
            // Also by those who no longer have to do with the place: they asked.
            permit_own(change.snapshot(), caller, parvis_access::Task::AskForVisit).await?;
            change.settle_visit_request(id).await?;
            return Ok(change.commit(self.entry(caller, Action::DropVisitRequest, id)).await?);
        }
        let request = self.open_request(change.snapshot(), &reader, id).await?;
        permit_at_site(change.snapshot(), caller, parvis_access::Task::AskForVisit, request.site).await?;
        if request.organisation != own {
            return Err(ServiceError::Forbidden("a request is cancelled by those who made it; who was asked declines it and says why"));
        }
        change.close_visit_request(id, self.now()).await?;
        Ok(change.commit(self.entry(caller, Action::DropVisitRequest, id)).await?)
    }

    /// An open request that the reader's organisation made or was asked.
    pub(super) async fn open_request(&self, snapshot: &mut Snapshot, reader: &Reader, id: VisitRequestId) -> Result<VisitRequestRow, ServiceError> {
        let open = snapshot.open_visit_request(id).await?;
        let between = open.into_iter().filter(|request| [request.organisation, request.to].contains(&reader.scope.organisation)).collect();
        self.requests_seen(snapshot, reader, between).await?.pop().ok_or(ServiceError::NotFound("request"))
    }

    /// What requests say to a reader; of those that are closed nobody asks who could have made them, and there is none.
    pub(super) async fn requests_answered(
        &self,
        snapshot: &mut Snapshot,
        reader: Option<&Reader>,
        rows: Vec<VisitRequestRow>,
    ) -> Result<Vec<VisitRequestAnswer>, ServiceError> {
        let names = organisation_names(snapshot).await?;
        let called = |id: &OrganisationId| names.get(id).cloned().unwrap_or_default();
        let mut answers = Vec::with_capacity(rows.len());
        for row in rows {
            let for_others = match reader {
                Some(reader) => self.is_for_others(snapshot, reader, &row).await?,
                None => false,
            };
            answers.push(VisitRequestAnswer {
                for_others,
                id: row.id,
                site: row.site,
                site_title: crate::door::subject::site_title(snapshot, row.site).await?,
                from: row.organisation,
                from_name: called(&row.organisation),
                to: row.to,
                to_name: called(&row.to),
                reason: VisitRequestReason::parse(&row.reason).unwrap_or(VisitRequestReason::Asked),
                due_on: row.due_on,
                visit: row.record,
                asked_at: row.asked_at,
            });
        }
        Ok(answers)
    }
}

fn place(row: &VisitRequestRow) -> (String, String) {
    (row.asked_at.to_string(), row.id.to_string())
}
