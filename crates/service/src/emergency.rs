//! Emergency access: reading what was not given, for a reason, for at most an hour, and everybody concerned is told. Its
//! terms are fixed when it is opened.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_access::{Class, Operation, Rules};
use parvis_model::{
    Caller, EmergencyId, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordKind, RecordState, Relation, Role, Share, SignedDuration, SiteId,
    Timestamp,
};
use parvis_seal::{DataKey, Identity, Part, open, seal};
use parvis_store::{EmergencyRow, Reader, WriteTransaction};
use serde::Serialize;

use crate::accounts::permit::acting;
use crate::budget::reason;
use crate::journal_action::Action;
use crate::{Register, ServiceError, keys};

/// The longest emergency access, in minutes.
const LONGEST: i64 = 60;

/// Emergency accesses of one member that may run at a time.
const AT_A_TIME: usize = 3;

/// A review is owed within so many hours.
const REVIEW: i64 = 72;

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
    /// Why.
    pub reason: String,
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
    /// What the review found.
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
    /// a reason, or while one runs.
    pub async fn open_emergency(&self, caller: &Caller, site: SiteId, minutes: u8, why: &str) -> Result<EmergencyAnswer, ServiceError> {
        self.site(caller, site).await?;
        let member = self.acting(caller).await?;
        let mut change = self.store.write().await?;
        let relation = change.reader().relation(member.organisation, site).await?;
        if !opens_anything(member.role, relation)? {
            return Err(ServiceError::Forbidden("an emergency access is opened by coordinators and advisers who advise or respond at the place"));
        }
        if !(1..=LONGEST).contains(&i64::from(minutes)) {
            return Err(ServiceError::Invalid(format!("an emergency access lasts 1 to {LONGEST} minutes")));
        }
        let now = self.now();
        let running: Vec<EmergencyRow> = change.reader().emergencies().await?.into_iter().filter(|row| row.member == member.id && runs(row, now)).collect();
        if running.len() >= AT_A_TIME {
            return Err(ServiceError::Invalid(format!("{AT_A_TIME} of your emergency accesses run already; close one first")));
        }
        if running.iter().any(|row| row.site == site) {
            return Err(ServiceError::Invalid("your emergency access to this place runs already; its terms stay as they are".to_owned()));
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
        let told = self.told(change.reader(), site).await?;
        change.open_emergency(&row, &told).await?;
        let entry = self.entry(caller, Action::OpenEmergency, format!("{id} {site}"));
        change.commit(self.detailed(entry, &format!("for {minutes} minutes"))?).await?;
        tracing::warn!(%id, %site, "an emergency access was opened");
        self.emergency(caller, id).await
    }

    /// Those who run the site and those who have records about it.
    async fn told(&self, reader: &mut Reader, site: SiteId) -> Result<Vec<OrganisationId>, ServiceError> {
        let mut told = reader.owners_at(site).await?;
        for organisation in reader.organisations().await? {
            let owner = matches!(organisation.kind, OrganisationKind::Operator | OrganisationKind::Community);
            if owner && !told.contains(&organisation.id) && reader.relation(organisation.id, site).await? == Relation::Operates {
                told.push(organisation.id);
            }
        }
        Ok(told)
    }

    /// The emergency accesses that the caller is told of, the latest first: their own; those to sites or records of their
    /// organisation; all of them for coordinators and overseers.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    pub async fn emergencies(&self, caller: &Caller) -> Result<Vec<EmergencyAnswer>, ServiceError> {
        let mut reader = self.store.read().await?;
        let member = acting(&mut reader, caller).await?;
        let told = reader.emergencies_told(member.organisation).await?;
        let oversees = matches!(member.role, Role::Coordinator | Role::Overseer);
        let keeps = matches!(member.role, Role::OperatorManager | Role::CommunityMember | Role::Adviser | Role::Coordinator);
        let names: std::collections::BTreeMap<_, _> = reader.organisations().await?.into_iter().map(|row| (row.id, row.name)).collect();
        let now = self.now();
        let mut found = Vec::new();
        for row in reader.emergencies().await? {
            let mine = row.member == member.id;
            let notice = told.iter().find(|(known, _)| known.id == row.id).filter(|_| keeps);
            if !(mine || oversees || notice.is_some()) {
                continue;
            }
            let review = match &row.review {
                Some(review) => Some(self.open_sealed(&mut reader, row.organisation, row.id, "review", review).await?),
                None => None,
            };
            found.push(EmergencyAnswer {
                reason: self.open_sealed(&mut reader, row.organisation, row.id, "reason", &row.reason).await?,
                id: row.id,
                site: row.site,
                site_title: crate::sites::site_title(&mut reader, row.site).await?,
                organisation: row.organisation,
                name: names.get(&row.organisation).cloned().unwrap_or_default(),
                opened_at: row.opened_at,
                until: row.until,
                closed_at: row.closed_at,
                review_due: row.review_due,
                reviewed_at: row.reviewed.map(|(at, _)| at),
                review,
                runs: runs(&row, now),
                mine,
                to_note: notice.is_some_and(|(_, noted)| !noted),
                to_review: oversees && !mine && row.reviewed.is_none() && !runs(&row, now),
            });
        }
        Ok(found)
    }

    async fn emergency(&self, caller: &Caller, id: EmergencyId) -> Result<EmergencyAnswer, ServiceError> {
        self.emergencies(caller).await?.into_iter().find(|answer| answer.id == id).ok_or(ServiceError::NotFound("emergency access"))
    }

    /// Closes an emergency access of the caller before its time.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for one that does not run or is somebody else's.
    pub async fn close_emergency(&self, caller: &Caller, id: EmergencyId) -> Result<EmergencyAnswer, ServiceError> {
        let member = self.acting(caller).await?;
        let mut change = self.store.write().await?;
        if !change.close_emergency(id, member.id, self.now()).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("emergency access"));
        }
        change.commit(self.entry(caller, Action::CloseEmergency, id)).await?;
        self.emergency(caller, id).await
    }

    /// Keeps what the review found, by a coordinator or an overseer who did not open it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub async fn review_emergency(&self, caller: &Caller, id: EmergencyId, found: &str) -> Result<EmergencyAnswer, ServiceError> {
        let member = self.acting(caller).await?;
        let before = self.emergency(caller, id).await?;
        if !before.to_review {
            return Err(ServiceError::Forbidden("an emergency access is reviewed once, when it is over, by a coordinator or an overseer who did not open it"));
        }
        let found = reason(found)?;
        let mut change = self.store.write().await?;
        let sealed = self.seal_text(&mut change, before.organisation, id, "review", &found).await?;
        if !change.review_emergency(id, member.id, self.now(), &sealed).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, Action::ReviewEmergency, id)).await?;
        self.emergency(caller, id).await
    }

    /// Takes note of an emergency access for the caller's organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where there is nothing to take note of.
    pub async fn note_emergency(&self, caller: &Caller, id: EmergencyId) -> Result<EmergencyAnswer, ServiceError> {
        let member = self.acting(caller).await?;
        if !self.emergency(caller, id).await?.to_note {
            return Err(ServiceError::NotFound("emergency access"));
        }
        let mut change = self.store.write().await?;
        change.note_emergency(id, member.organisation, self.now()).await?;
        change.commit(self.entry(caller, Action::NoteEmergency, id)).await?;
        self.emergency(caller, id).await
    }

    async fn seal_text(
        &self,
        change: &mut WriteTransaction,
        by: OrganisationId,
        id: EmergencyId,
        what: &'static str,
        text: &str,
    ) -> Result<String, ServiceError> {
        let (version, key) = self.data_key(change, by).await?;
        self.sealed_text((version, &key), id, what, text)
    }

    /// A text sealed under a data key, with the number of that key before it.
    pub(crate) fn sealed_text(&self, (version, key): (i64, &DataKey), id: EmergencyId, what: &'static str, text: &str) -> Result<String, ServiceError> {
        let document = seal(key, self.settings.cipher.into(), identity(what, &id.to_string()), &keys::nonce(self.random.as_ref()), text.as_bytes())?;
        Ok(format!("{version} {}", BASE64_STANDARD.encode(document)))
    }

    pub(crate) async fn open_sealed(
        &self,
        reader: &mut Reader,
        by: OrganisationId,
        id: EmergencyId,
        what: &'static str,
        sealed: &str,
    ) -> Result<String, ServiceError> {
        let damaged = || ServiceError::Sealed("what it says is damaged".to_owned());
        let (version, document) = sealed.split_once(' ').ok_or_else(damaged)?;
        let key = self.known_data_key(reader, by, version.parse().map_err(|_| damaged())?).await?;
        let document = BASE64_STANDARD.decode(document).map_err(|_| damaged())?;
        let plain = open(&key, identity(what, &id.to_string()), &document)?;
        String::from_utf8(plain.to_vec()).map_err(|_| damaged())
    }

    /// Emergency accesses whose review is overdue.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn overdue_reviews(&self) -> Result<usize, ServiceError> {
        let now = self.now();
        Ok(self.store.read().await?.emergencies().await?.iter().filter(|row| row.reviewed.is_none() && row.review_due < now).count())
    }
}

fn identity<'a>(what: &'static str, id: &'a str) -> Identity<'a> {
    Identity { kind: what, id, version: 1, part: Part::Whole }
}

fn runs(row: &EmergencyRow, now: Timestamp) -> bool {
    row.closed_at.is_none() && row.opened_at <= now && now < row.until
}

/// Whether the rules open anything at all to this role and relation in an emergency.
fn opens_anything(role: Role, relation: Relation) -> Result<bool, ServiceError> {
    let rules = Rules::shared()?;
    let opens = |kind: RecordKind, marking: Marking, handling: Handling| {
        let class = Class { relation, share: Share::Emergency, marking, handling, state: RecordState::Current };
        rules.view(kind, role, Purpose::Response, class).allows(Operation::Existence)
    };
    Ok(RecordKind::ALL.into_iter().any(|kind| Marking::ALL.into_iter().any(|marking| Handling::ALL.into_iter().any(|handling| opens(kind, marking, handling)))))
}
