//! What members do with their own account. All of it needs a session; what would let somebody else in later needs the
//! password once more, or a session that has just begun by other means than a password.

use async_recursion::async_recursion as boxed;
use parvis_credentials::{PasswordHash, Secret, SecretKind};
use parvis_model::{Caller, MemberId, PasskeyId, Scope, SessionId, SignedDuration, Timestamp, TokenId, WayIn};
use parvis_store::{AccountRow, ApiTokenRow, SessionRow, Snapshot};
use zeroize::Zeroizing;

use super::tries::Trying;
use super::{Origin, Session, SessionAnswer, TokenAnswer};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::installation::writer::still_in;
use crate::register::Register;

/// Codes made at a time.
const CODES: usize = 10;

/// Tokens that a member may have.
const TOKENS: usize = 20;

/// The longest that a token lasts, in days.
const DAYS: i64 = 366;

/// Whether what was confirmed still holds, with the writer: the session runs, and the account is as it was. In the meantime the member
/// may have signed out everywhere, or replaced the password that was given here.
pub(crate) async fn still_confirmed(snapshot: &mut Snapshot, session: Session, account: &AccountRow) -> Result<(), ServiceError> {
    still_in(snapshot, &session.caller()).await?;
    if snapshot.account(session.member).await?.as_ref() == Some(account) { Ok(()) } else { Err(ServiceError::ConfirmationNeeded) }
}

impl Session {
    pub(crate) fn caller(self) -> Caller {
        Caller::SignedIn(self.member, WayIn::Session(self.id))
    }
}

impl Register {
    /// Asks for proof once more: the password, or none where the session has just begun by other means.
    pub(crate) async fn confirm(&self, session: Session, password: &str) -> Result<AccountRow, ServiceError> {
        let without = ServiceError::Forbidden("nobody signs in with this account");
        let account = self.store.read().await?.account(session.member).await?.ok_or(without)?;
        if password.is_empty() {
            return if session.fresh { Ok(account) } else { Err(ServiceError::ConfirmationNeeded) };
        }
        // A running session counts by itself: those who try the name from outside do not make it wait.
        let trying = Trying::Known(session.id.to_string());
        let place = self.people.guard.hashing.queue(&trying)?;
        let attempt = self.people.guard.tries.begin(trying, self.now())?;
        let (hash, typed) = (PasswordHash::from_kept(account.password.clone()), Zeroizing::new(password.to_owned()));
        if !self.people.guard.hashing.run(place, move || hash.matches(&typed)).await? {
            return Err(ServiceError::WrongPassword);
        }
        attempt.succeeded();
        Ok(account)
    }

    /// Sets a new password, or none: then the account is entered by passkey or directory alone. Every other session and
    /// every token of the member ends, and every browser but this one is forgotten.
    ///
    /// # Errors
    /// [`ServiceError::WrongPassword`], [`ServiceError::Password`] for one that is too easy to guess,
    /// [`ServiceError::Invalid`] for none where there is no other way to sign in.
    #[boxed]
    pub async fn change_password(&self, session: Session, old: &str, new: Option<Zeroizing<String>>, origin: &Origin) -> Result<(), ServiceError> {
        let account = self.confirm(session, old).await?;
        let member = self.acting(&session.caller()).await?;
        let password = match new {
            Some(new) => {
                let personal = vec![account.user_name.clone(), member.name];
                self.new_password(&Trying::Known(session.id.to_string()), new, personal).await?.to_kept().to_owned()
            }
            None => String::new(),
        };
        let mut change = self.writer_for(&session.caller()).await?;
        still_confirmed(change.snapshot(), session, &account).await?;
        if password.is_empty()
            && let Err(error) = self.enters_otherwise(change.snapshot(), session.member, None).await
        {
            change.roll_back().await?;
            return Err(error);
        }
        change.put_account(&AccountRow { password, changed_at: self.now(), ..account }).await?;
        change.end_other_sessions(session.member, Some(session.id)).await?;
        change.forget_known_devices(session.member, &origin.known()).await?;
        change.end_api_tokens(session.member).await?;
        Ok(change.commit(self.entry(&session.caller(), Action::ChangePassword, session.member)).await?)
    }

    /// Refuses what would leave a member without a way to sign in but recovery codes.
    pub(crate) async fn still_enters(&self, snapshot: &mut Snapshot, member: MemberId, without: Option<PasskeyId>) -> Result<(), ServiceError> {
        let account = snapshot.account(member).await?;
        if account.is_some_and(|account| !account.password.is_empty()) { Ok(()) } else { self.enters_otherwise(snapshot, member, without).await }
    }

    /// Whether a member signs in with something else than a password.
    async fn enters_otherwise(&self, snapshot: &mut Snapshot, member: MemberId, without: Option<PasskeyId>) -> Result<(), ServiceError> {
        let passkey = snapshot.passkeys(member).await?.iter().any(|passkey| Some(passkey.id) != without);
        let directory = self.people.directory.is_some() && snapshot.directory_account(member).await?.is_some();
        if passkey || directory {
            return Ok(());
        }
        Err(last_way_in())
    }

    /// New recovery codes, shown only once; earlier ones no longer work.
    ///
    /// # Errors
    /// [`ServiceError::WrongPassword`].
    #[boxed]
    pub async fn new_recovery_codes(&self, session: Session, password: &str) -> Result<Vec<String>, ServiceError> {
        let account = self.confirm(session, password).await?;
        let codes: Vec<Secret> = (0..CODES).map(|_| Secret::new(SecretKind::RecoveryCode, self.random.as_ref())).collect();
        let hashes: Vec<String> = codes.iter().map(|code| code.hash(SecretKind::RecoveryCode).as_str().to_owned()).collect();
        let mut change = self.writer_for(&session.caller()).await?;
        still_confirmed(change.snapshot(), session, &account).await?;
        change.put_recovery_codes(session.member, &hashes).await?;
        change.commit(self.entry(&session.caller(), Action::NewRecoveryCodes, session.member)).await?;
        Ok(codes.iter().map(|code| code.reveal().to_owned()).collect())
    }

    /// The running sessions of the member, the one used last first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sessions(&self, session: Session) -> Result<Vec<SessionAnswer>, ServiceError> {
        let rows = self.store.read().await?.sessions(session.member).await?;
        let mut running: Vec<SessionRow> = rows.into_iter().map(|row| self.with_last_use(row)).filter(|row| self.still_runs(row)).collect();
        running.sort_by_key(|row| std::cmp::Reverse(row.seen_at));
        Ok(running
            .into_iter()
            .map(|row| SessionAnswer {
                id: row.id,
                device: row.device,
                created_at: row.created_at,
                seen_at: row.seen_at,
                method: row.method,
                this: row.id == session.id,
            })
            .collect())
    }

    /// Ends one session of the member.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also for a session of somebody else.
    #[boxed]
    pub async fn end_session(&self, session: Session, id: SessionId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(&session.caller()).await?;
        if !change.end_session(session.member, id).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("session"));
        }
        Ok(change.commit(self.entry(&session.caller(), Action::EndSession, id)).await?)
    }

    /// Ends every session of the member, this one included, and every token unless they are kept; every browser but this
    /// one is forgotten.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sign_out_everywhere(&self, session: Session, keep_tokens: bool, origin: &Origin) -> Result<(), ServiceError> {
        let mut change = self.writer_for(&session.caller()).await?;
        change.end_other_sessions(session.member, None).await?;
        change.forget_known_devices(session.member, &origin.known()).await?;
        if !keep_tokens {
            change.end_api_tokens(session.member).await?;
        }
        Ok(change.commit(self.entry(&session.caller(), Action::SignOutEverywhere, session.member)).await?)
    }

    /// The tokens of the member, the latest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn tokens(&self, session: Session) -> Result<Vec<TokenAnswer>, ServiceError> {
        let rows = self.store.read().await?.api_tokens(session.member).await?;
        Ok(rows.into_iter().map(|row| token(row, None)).collect())
    }

    /// A token with which a program acts for the member, until a time at most 366 days away. It is shown this once.
    ///
    /// # Errors
    /// [`ServiceError::WrongPassword`], [`ServiceError::Invalid`].
    #[boxed]
    pub async fn new_token(&self, session: Session, password: &str, called: &str, scope: Scope, until: Timestamp) -> Result<TokenAnswer, ServiceError> {
        let called = name(called)?;
        let now = self.now();
        if until <= now || until.duration_since(now) > SignedDuration::from_hours(DAYS * 24) {
            return Err(Rule::EndsInTime.broken_with(&[("days", DAYS.unsigned_abs())], "a token has to end in the future, at most 366 days from now"));
        }
        let account = self.confirm(session, password).await?;
        let mut change = self.writer_for(&session.caller()).await?;
        still_confirmed(change.snapshot(), session, &account).await?;
        if change.snapshot().api_tokens(session.member).await?.len() >= TOKENS {
            change.roll_back().await?;
            return Err(Rule::TokensFull.broken(format!("a member has {TOKENS} tokens at most; end one first")));
        }
        let secret = Secret::new(SecretKind::ApiToken, self.random.as_ref());
        let row = ApiTokenRow { id: TokenId::from_random(self.random()), member: session.member, name: called, scope, created_at: now, until };
        change.add_api_token(secret.hash(SecretKind::ApiToken).as_str(), &row).await?;
        change.commit(self.entry(&session.caller(), Action::NewToken, format!("{} {scope}", row.id))).await?;
        Ok(token(row, Some(secret.reveal().to_owned())))
    }

    /// Ends a token of the member.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also for a token of somebody else.
    #[boxed]
    pub async fn end_token(&self, session: Session, id: TokenId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(&session.caller()).await?;
        if !change.end_api_token(session.member, id).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("token"));
        }
        Ok(change.commit(self.entry(&session.caller(), Action::EndToken, id)).await?)
    }
}

pub(crate) fn last_way_in() -> ServiceError {
    Rule::LastWayIn.broken("this is the last way in: add a passkey or set a password first")
}

fn token(row: ApiTokenRow, secret: Option<String>) -> TokenAnswer {
    TokenAnswer { id: row.id, name: row.name, scope: row.scope, created_at: row.created_at, until: row.until, secret }
}
