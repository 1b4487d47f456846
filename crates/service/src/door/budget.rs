//! How many distinct sites' protected content an account opens on a day; beyond the ordinary, a second person decides.

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{BudgetRequestId, Caller, MemberId, Timestamp};
use parvis_store::{BudgetRequestRow, MemberRow, Snapshot};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::permit::{acting, permit};
use crate::installation::days::day;
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::rule::Rule;
use crate::register::Register;

/// How many sites an account may still open today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BudgetAnswer {
    /// Opened today (UTC).
    pub opened: i64,
    /// The ordinary number.
    pub ordinary: u16,
    /// Granted beyond it.
    pub granted: i64,
}

/// Somebody asks to open more sites today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BudgetRequestAnswer {
    /// Identity.
    pub id: BudgetRequestId,
    /// Who asks.
    pub member: MemberId,
    /// What they are called; empty where they work for another organisation than the reader.
    pub name: String,
    /// The organisation they work for; empty where it is not known any more.
    pub organisation_name: String,
    /// How many sites more.
    pub sites: i64,
    /// To export them at once, rather than to open one after the other.
    pub for_export: bool,
    /// Why; absent where it is damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub asked_at: Timestamp,
    /// Whether it was granted; absent while nobody has decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<bool>,
}

/// How often a member asks on a day (UTC).
const REQUESTS_A_DAY: u64 = 20;

/// As what a reason is sealed.
pub(crate) const REASON: &str = "budget_reason";

/// A reason on one line.
pub(crate) fn reason(text: &str) -> Result<String, ServiceError> {
    let reason = parvis_model::name_within(text, 1_000).ok().filter(|reason| reason.chars().count() >= 5);
    reason.ok_or_else(|| Rule::LineLength.broken_with(&[("least", 5), ("most", 1_000)], "a reason has 5 to 1000 visible characters on one line"))
}

impl Register {
    /// How many sites the caller may still open today.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn budget(&self, caller: &Caller) -> Result<BudgetAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let member = acting(&mut snapshot, caller).await?.id;
        let today = day(self.now());
        let opened = snapshot.subjects_opened(member, &today).await?;
        let requests = snapshot.budget_requests(&today).await?;
        let granted = requests.iter().filter(|row| row.member == member && row.decided.is_some_and(|(_, granted)| granted)).map(|row| row.sites).sum();
        Ok(BudgetAnswer { opened, ordinary: self.settings.sites_a_day, granted })
    }

    /// Asks to open so many sites more today, or to export so many at once; somebody else decides.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for more than 500 sites or without a reason.
    #[boxed]
    pub async fn ask_for_budget(&self, caller: &Caller, sites: u16, for_export: bool, why: &str) -> Result<BudgetRequestAnswer, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let member = acting(change.snapshot(), caller).await?;
        if sites == 0 || sites > 500 {
            return Err(Rule::PlacesAsked.broken_with(&[("most", 500)], "you can ask for 1 to 500 sites"));
        }
        let id = BudgetRequestId::from_random(self.random());
        let (why, today) = (reason(why)?, day(self.now()));
        let pending = change.snapshot().budget_requests(&today).await?;
        if pending.iter().any(|other| other.member == member.id && other.decided.is_none()) {
            change.roll_back().await?;
            return Err(Rule::RequestWaits.broken("your earlier request has not been decided yet"));
        }
        if change.count_budget_requests(member.id, &today).await? >= REQUESTS_A_DAY {
            change.roll_back().await?;
            return Err(Rule::RequestsToday.broken(format!("you have asked {REQUESTS_A_DAY} times today, and that is the limit; ask again tomorrow")));
        }
        let sealed = self.seal_text(&mut change, member.organisation, id, REASON, &why).await?;
        let asker = asker(change.snapshot(), &member, &member).await?;
        let row = BudgetRequestRow { id, member: member.id, day: today, sites: sites.into(), for_export, reason: sealed, asked_at: self.now(), decided: None };
        change.ask_for_budget(&row).await?;
        let what = if for_export { Action::AskForExport } else { Action::AskForBudget };
        change.commit(self.entry(caller, what, format!("{id} {sites}"))).await?;
        Ok(answer(row, Some(why), asker))
    }

    /// What was asked for today, for those who decide.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn budget_requests(&self, caller: &Caller) -> Result<Vec<BudgetRequestAnswer>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::DecideRequests).await?;
        let reader = acting(&mut snapshot, caller).await?;
        let mut answers = Vec::new();
        for row in snapshot.budget_requests(&day(self.now())).await? {
            self.installation_key()?;
            // One that is damaged hides no other, and can still be decided on.
            let (reason, asker) = match snapshot.member(row.member).await? {
                Some(member) => (
                    self.open_sealed(&mut snapshot, member.organisation, row.id, REASON, &row.reason).await.or_damaged()?,
                    asker(&mut snapshot, &member, &reader).await?,
                ),
                None => (None, Asker::default()),
            };
            answers.push(answer(row, reason, asker));
        }
        Ok(answers)
    }

    /// Decides what somebody else asked for. Nobody decides for themselves.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`] also for what the caller asked for; [`ServiceError::Conflict`] for what somebody has decided
    /// before.
    #[boxed]
    pub async fn decide_budget(&self, caller: &Caller, id: BudgetRequestId, granted: bool) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        permit(change.snapshot(), caller, Task::DecideRequests).await?;
        let by = acting(change.snapshot(), caller).await?.id;
        if !change.decide_budget(id, by, granted, self.now()).await? {
            let day = day(self.now());
            let decided = change.snapshot().budget_requests(&day).await?.iter().any(|row| row.id == id && row.member != by);
            change.roll_back().await?;
            return Err(if decided { ServiceError::Conflict } else { ServiceError::NotFound("request") });
        }
        Ok(change.commit(self.entry(caller, Action::DecideBudget, format!("{id} {}", if granted { "granted" } else { "refused" }))).await?)
    }
}

/// Who asks, in words.
#[derive(Default)]
struct Asker {
    name: String,
    organisation_name: String,
}

/// People are named to those who work for the same organisation; to others their organisation stands for them.
async fn asker(snapshot: &mut Snapshot, member: &MemberRow, reader: &MemberRow) -> Result<Asker, ServiceError> {
    let name = if member.organisation == reader.organisation { member.name.clone() } else { String::new() };
    let organisation_name = snapshot.organisation(member.organisation).await?.map(|row| row.name).unwrap_or_default();
    Ok(Asker { name, organisation_name })
}

fn answer(row: BudgetRequestRow, reason: Option<String>, asker: Asker) -> BudgetRequestAnswer {
    BudgetRequestAnswer {
        id: row.id,
        member: row.member,
        name: asker.name,
        organisation_name: asker.organisation_name,
        sites: row.sites,
        for_export: row.for_export,
        reason,
        asked_at: row.asked_at,
        granted: row.decided.map(|(_, granted)| granted),
    }
}
