use parvis_access::{Standing, Task, may};
use parvis_credentials::{PasswordHash, Secret, SecretHash, SecretKind};
use parvis_model::{Caller, MemberId, OrganisationKind, SessionId, SignInMethod, fold};
use parvis_store::{MemberRow, SessionRow, WriteTransaction};
use zeroize::Zeroizing;

use super::tries::Attempt;
use super::{AccountAnswer, Origin, Session, SignedIn};
use crate::journal_action::Action;
use crate::{OrganisationAnswer, Register, ServiceError};

impl Register {
    /// Signs in with a password. A wrong name and a wrong password have the same answer, after the same work.
    ///
    /// # Errors
    /// [`ServiceError::WrongCredentials`], [`ServiceError::TooManyAttempts`], [`ServiceError::DoorBusy`].
    pub async fn sign_in(&self, user_name: &str, password: &str, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let key = folded(user_name);
        let trying = self.trying(Some(&key), origin).await?;
        let place = self.doorkeeper.hashing.queue(&trying)?;
        let attempt = self.doorkeeper.tries.begin(trying, self.now())?;
        let account = self.store.read().await?.account_named(&key).await?;
        // Where there is no account, or one without a password, another hash is compared: that takes as long.
        let hash = match account.as_ref().map(|account| account.password.clone()).filter(|kept| !kept.is_empty()) {
            Some(kept) => PasswordHash::from_kept(kept),
            None => self.doorkeeper.nobody(self.random.as_ref()),
        };
        let member = account.map(|account| account.member);
        let typed = Zeroizing::new(password.to_owned());
        let right = self.doorkeeper.hashing.run(place, move || hash.matches(&typed)).await?;
        self.enter(attempt, member.filter(|_| right), member, SignInMethod::Password, origin).await
    }

    /// Signs in with a recovery code, which is used up by it.
    ///
    /// # Errors
    /// As [`Register::sign_in`].
    pub async fn sign_in_with_code(&self, user_name: &str, code: &str, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let key = folded(user_name);
        let attempt = self.doorkeeper.tries.begin(self.trying(Some(&key), origin).await?, self.now())?;
        let hash = SecretHash::of(SecretKind::RecoveryCode, code);
        let (claimed, anybodys) = self.store.read().await?.claimed_with_code(&key, hash.as_str()).await?;
        let proved = match claimed {
            Some(member) if anybodys => self.use_code(member, &hash).await?.then_some(member),
            _ => None,
        };
        self.enter(attempt, proved, claimed, SignInMethod::RecoveryCode, origin).await
    }

    /// Uses up a recovery code, if it is this member's.
    async fn use_code(&self, member: MemberId, code: &SecretHash) -> Result<bool, ServiceError> {
        let mut change = self.store.write().await?;
        if !change.use_recovery_code(member, code.as_str()).await? {
            change.roll_back().await?;
            return Ok(false);
        }
        change.commit(self.entry(&Caller::Member(member), Action::UseRecoveryCode, member)).await?;
        Ok(true)
    }

    /// Begins the session of a member who proved who they are, or refuses; an attempt that is refused stays counted.
    pub(crate) async fn enter(
        &self,
        attempt: Attempt<'_>,
        proved: Option<MemberId>,
        claimed: Option<MemberId>,
        method: SignInMethod,
        origin: &Origin,
    ) -> Result<SignedIn, ServiceError> {
        let member = match proved {
            Some(member) => self.active(member).await?,
            None => None,
        };
        let Some(member) = member else {
            self.journal_refusal(claimed).await;
            return Err(ServiceError::WrongCredentials);
        };
        attempt.succeeded();
        let mut change = self.store.write().await?;
        let secret = self.begin_session(&mut change, member.id, method, origin).await?;
        let device = self.remember_device(&mut change, member.id, origin).await?;
        change.commit(self.entry(&Caller::Member(member.id), Action::SignIn, member.id)).await?;
        Ok(SignedIn { secret, device, account: self.account_of(member).await? })
    }

    /// A new session with a new secret; what the browser held before is worth nothing to it.
    pub(crate) async fn begin_session(
        &self,
        change: &mut WriteTransaction,
        member: MemberId,
        method: SignInMethod,
        origin: &Origin,
    ) -> Result<Secret, ServiceError> {
        let secret = Secret::new(SecretKind::Session, self.random.as_ref());
        let device: String = parvis_model::visible_line(&origin.device).chars().take(200).collect();
        let row = SessionRow { id: SessionId::from_random(self.random()), member, device, created_at: self.now(), seen_at: self.now(), method };
        change.add_session(secret.hash(SecretKind::Session).as_str(), &row).await?;
        Ok(secret)
    }

    /// Ends the session that asks.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sign_out(&self, session: Session) -> Result<(), ServiceError> {
        let mut change = self.store.write().await?;
        change.end_session(session.member, session.id).await?;
        Ok(change.commit(self.entry(&Caller::Member(session.member), Action::SignOut, session.id)).await?)
    }

    /// The account of who asks; none for somebody who is not signed in.
    ///
    /// # Errors
    /// What the database says.
    pub async fn account(&self, caller: &Caller) -> Result<Option<AccountAnswer>, ServiceError> {
        let Caller::Member(member) = caller else { return Ok(None) };
        match self.active(*member).await? {
            Some(row) => Ok(Some(self.account_of(row).await?)),
            None => Ok(None),
        }
    }

    pub(crate) async fn account_of(&self, member: MemberRow) -> Result<AccountAnswer, ServiceError> {
        let mut reader = self.store.read().await?;
        let organisation = reader.organisation(member.organisation).await?.ok_or(ServiceError::NotFound("organisation"))?;
        let account = reader.account(member.id).await?;
        let codes = reader.recovery_codes_left(member.id).await?;
        let passkeys = reader.passkeys(member.id).await?.len();
        let directory = reader.directory_account(member.id).await?.is_some();
        let elsewhere = Standing { own: false, kind: OrganisationKind::Authority, settled: true };
        let own = Standing { own: true, kind: organisation.kind, settled: true };
        let may = Task::ALL.into_iter().filter(|task| may(member.role, *task, elsewhere) || may(member.role, *task, own)).collect();
        Ok(AccountAnswer {
            member: member.id,
            name: member.name,
            role: member.role,
            organisation: OrganisationAnswer::from(organisation),
            password: account.as_ref().is_some_and(|account| !account.password.is_empty()),
            user_name: account.map(|account| account.user_name),
            passkeys: u8::try_from(passkeys).unwrap_or(u8::MAX),
            directory,
            recovery_codes: u8::try_from(codes).unwrap_or(u8::MAX),
            may,
        })
    }
}

/// A name to sign in with, in the form in which it is compared.
pub(crate) fn folded(user_name: &str) -> String {
    fold(user_name.trim()).chars().take(200).collect()
}
