//! Emergency access: reading what was not given, for a reason, for at most an hour, and everybody concerned is told. Its
//! terms are fixed when it is opened.

use async_recursion::async_recursion as boxed;
mod shown;
mod terms;

use parvis_model::{Caller, EmergencyId, OrganisationId, OrganisationKind, SignedDuration, SiteId, Timestamp};
use parvis_store::{EmergencyRow, EmergencyTold, MemberRow, Snapshot};
use serde::Serialize;

use terms::opens_anything;
pub(crate) use terms::told_of;

use crate::door::budget::reason;
use crate::door::journal_action::Action;
use crate::door::permit::acting;
use crate::door::subject::{known_site, site_title};
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::rule::Rule;
use crate::register::Register;

/// The longest emergency access, in minutes.
const LONGEST: i64 = 60;

/// Emergency accesses of one member that may run at a time.
const AT_A_TIME: usize = 3;

/// A review is owed within so many hours.
const REVIEW: i64 = 72;

/// Emergency accesses in one answer; the rest come page by page.
const PAGE: i64 = 100;

/// An emergency access, as those see it who are told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmergencyAnswer {
    /// Identity.
    pub id: EmergencyId,
    /// To which site.
    pub site: SiteId,
    /// What the site is called.
    pub site_title: String,
    /// The organisation that opened it.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Why; absent where it is damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub opened_at: Timestamp,
    /// Until when, at most.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
    /// When it was closed before its time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub closed_at: Option<Timestamp>,
    /// Until when it has to be reviewed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub review_due: Timestamp,
    /// When it was reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub reviewed_at: Option<Timestamp>,
    /// What the review found; absent where there is none yet, or where it is damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
    /// Whether it runs now.
    pub runs: bool,
    /// Whether the caller opened it.
    pub mine: bool,
    /// Whether the caller's organisation has yet to take note of it.
    pub to_note: bool,
    /// Whether the caller may review it.
    pub to_review: bool,
}

impl Register {
    /// Opens an emergency access to the protected content of a site. Those who run the site, those whose records it opens,
    /// coordinators and overseers are told at once.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for those to whom the rules open nothing in an emergency; [`ServiceError::Invalid`] without
    /// a reason, while one runs, or beyond the number for a day.
    #[boxed]
    pub async fn open_emergency(&self, caller: &Caller, site: SiteId, minutes: u8, why: &str) -> Result<EmergencyAnswer, ServiceError> {
        known_site(&mut self.store.read().await?, site).await?;
        let mut change = self.writer_to_show(caller).await?;
        let member = acting(change.snapshot(), caller).await?;
        let relation = change.snapshot().relation_to_site(member.organisation, site).await?;
        if !opens_anything(member.role, relation)? {
            return Err(ServiceError::Forbidden("an emergency access is opened by coordinators and advisers who advise or respond at the place"));
        }
        if !(1..=LONGEST).contains(&i64::from(minutes)) {
            return Err(Rule::EmergencyMinutes.broken_with(&[("most", LONGEST.unsigned_abs())], format!("an emergency access lasts 1 to {LONGEST} minutes")));
        }
        let now = self.now();
        let running = change.snapshot().running_emergencies(member.id, now).await?;
        if running.len() >= AT_A_TIME {
            return Err(Rule::EmergenciesRun.broken(format!("{AT_A_TIME} of your emergency accesses are running already; end one first")));
        }
        if running.contains(&site) {
            return Err(Rule::EmergencyHere.broken("you already have emergency access to this place; its terms stay as they are"));
        }
        let limit = self.settings.limits.emergency_accesses_a_day;
        let today = format!("{}T00:00:00Z", crate::installation::days::day(now)).parse().unwrap_or(now);
        if u64::try_from(change.snapshot().emergencies_since(member.id, today).await?).unwrap_or(u64::MAX) >= limit {
            return Err(Rule::EmergenciesToday.broken(format!(
                "you have opened {limit} emergency accesses today, and that is the limit; those that run go on, and somebody else can open one"
            )));
        }
        let id = EmergencyId::from_random(self.random());
        let sealed = self.seal_text(&mut change, member.organisation, id, "reason", &reason(why)?).await?;
        let row = EmergencyRow {
            id,
            member: member.id,
            organisation: member.organisation,
            site,
            reason: sealed,
            opened_at: now,
            until: now + SignedDuration::from_mins(minutes.into()),
            review_due: now + SignedDuration::from_hours(REVIEW),
            closed_at: None,
            reviewed: None,
            review: None,
        };
        let told = self.told(change.snapshot(), site).await?;
        change.open_emergency(&row, &told).await?;
        let entry = self.entry(caller, Action::OpenEmergency, format!("{id} {site}"));
        // Read before it is durable: what was opened is answered, and where it cannot be, nothing was opened.
        let answer = self.emergency_in(change.snapshot(), &member, id).await?;
        self.commit_to_show(change, self.detailed(entry, &format!("for {minutes} minutes"))?).await?;
        tracing::warn!(%id, %site, "an emergency access was opened");
        Ok(answer)
    }

    /// Those who run the site and those who have records about it.
    async fn told(&self, snapshot: &mut Snapshot, site: SiteId) -> Result<Vec<OrganisationId>, ServiceError> {
        let mut told = snapshot.owners_at(site).await?;
        for id in snapshot.operators_of(site).await? {
            let kind = snapshot.organisation(id).await?.map(|organisation| organisation.kind);
            if matches!(kind, Some(OrganisationKind::Operator | OrganisationKind::Community)) && !told.contains(&id) {
                told.push(id);
            }
        }
        Ok(told)
    }

    /// Up to a hundred emergency accesses that the caller is told of, the latest first, behind the one named `before`: their own;
    /// those to sites or records of their organisation; all of them for coordinators and overseers.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn emergencies(&self, caller: &Caller, before: Option<EmergencyId>) -> Result<Vec<EmergencyAnswer>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let member = acting(&mut snapshot, caller).await?;
        let rows = snapshot.emergencies_told(&told_of(&member), before, PAGE).await?;
        let answers = self.answered(&mut snapshot, &member, rows).await?;
        drop(snapshot);
        self.journal_reasons(caller, &member, &answers).await?;
        Ok(answers)
    }

    /// One emergency access that a member is told of.
    async fn emergency_in(&self, snapshot: &mut Snapshot, member: &MemberRow, id: EmergencyId) -> Result<EmergencyAnswer, ServiceError> {
        let missing = ServiceError::NotFound("emergency access");
        let Some(row) = snapshot.emergency_told(&told_of(member), id).await? else { return Err(missing) };
        self.answered(snapshot, member, vec![row]).await?.pop().ok_or(missing)
    }

    /// A reason or a review that is damaged hides neither the rest of its access nor any other.
    async fn answered(&self, snapshot: &mut Snapshot, member: &MemberRow, rows: Vec<EmergencyTold>) -> Result<Vec<EmergencyAnswer>, ServiceError> {
        // Without the key of the installation all of them are closed, and none is damaged.
        self.installation_key()?;
        let oversees = told_of(member).oversees;
        let now = self.now();
        let mut found = Vec::with_capacity(rows.len());
        for (row, noted) in rows {
            let (mine, runs) = (row.member == member.id, runs(&row, now));
            let organisation = snapshot.organisation(row.organisation).await?;
            let review = match &row.review {
                Some(review) => self.open_sealed(snapshot, row.organisation, row.id, "review", review).await.or_damaged()?,
                None => None,
            };
            found.push(EmergencyAnswer {
                reason: self.open_sealed(snapshot, row.organisation, row.id, "reason", &row.reason).await.or_damaged()?,
                id: row.id,
                site: row.site,
                site_title: site_title(snapshot, row.site).await?,
                organisation: row.organisation,
                name: organisation.map(|row| row.name).unwrap_or_default(),
                opened_at: row.opened_at,
                until: row.until,
                closed_at: row.closed_at,
                review_due: row.review_due,
                reviewed_at: row.reviewed.map(|(at, _)| at),
                review,
                runs,
                mine,
                to_note: noted == Some(false) && row.reviewed.is_none(),
                to_review: oversees && !mine && row.reviewed.is_none() && !runs,
            });
        }
        Ok(found)
    }

    /// Closes an emergency access of the caller before its time.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for one that does not run or is somebody else's.
    #[boxed]
    pub async fn close_emergency(&self, caller: &Caller, id: EmergencyId) -> Result<EmergencyAnswer, ServiceError> {
        // It ends whether or not that can be shown.
        let mut change = self.writer_for(caller).await?;
        let member = acting(change.snapshot(), caller).await?;
        if !change.close_emergency(id, member.id, self.now()).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("emergency access"));
        }
        let answer = self.emergency_in(change.snapshot(), &member, id).await?;
        self.commit_to_show(change, self.entry(caller, Action::CloseEmergency, id)).await?;
        Ok(answer)
    }

    /// Keeps what the review found, by a coordinator or an overseer who did not open it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Conflict`] where somebody has reviewed it before.
    #[boxed]
    pub async fn review_emergency(&self, caller: &Caller, id: EmergencyId, found: &str) -> Result<EmergencyAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let member = acting(change.snapshot(), caller).await?;
        let before = self.emergency_in(change.snapshot(), &member, id).await?;
        if before.reviewed_at.is_some() && told_of(&member).oversees {
            return Err(ServiceError::Conflict);
        }
        if !before.to_review {
            return Err(ServiceError::Forbidden("an emergency access is reviewed once, when it is over, by a coordinator or an overseer who did not open it"));
        }
        let found = reason(found)?;
        let sealed = self.seal_text(&mut change, before.organisation, id, "review", &found).await?;
        if !change.review_emergency(id, member.id, self.now(), &sealed).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        let answer = self.emergency_in(change.snapshot(), &member, id).await?;
        self.commit_to_show(change, self.entry(caller, Action::ReviewEmergency, id)).await?;
        Ok(answer)
    }

    /// Takes note of an emergency access for the caller's organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where there is nothing to take note of.
    #[boxed]
    pub async fn note_emergency(&self, caller: &Caller, id: EmergencyId) -> Result<EmergencyAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let member = acting(change.snapshot(), caller).await?;
        if !self.emergency_in(change.snapshot(), &member, id).await?.to_note {
            return Err(ServiceError::NotFound("emergency access"));
        }
        change.note_emergency(id, member.organisation, self.now()).await?;
        let answer = self.emergency_in(change.snapshot(), &member, id).await?;
        self.commit_to_show(change, self.entry(caller, Action::NoteEmergency, id)).await?;
        Ok(answer)
    }

    /// Emergency accesses whose review is overdue.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn overdue_reviews(&self) -> Result<i64, ServiceError> {
        Ok(self.store.read().await?.overdue_reviews(self.now()).await?)
    }
}

fn runs(row: &EmergencyRow, now: Timestamp) -> bool {
    row.closed_at.is_none() && row.opened_at <= now && now < row.until
}
