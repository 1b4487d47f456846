use async_recursion::async_recursion as boxed;
use parvis_access::{Standing, Task, may};
use parvis_credentials::{PasswordHash, Secret, SecretHash, SecretKind};
use parvis_model::{Caller, MemberId, OrganisationKind, PasskeyId, SessionId, SignInMethod, Timestamp, fold};
use parvis_store::{MemberRow, SessionRow, Snapshot, WriteTransaction};
use zeroize::Zeroizing;

use super::tries::Attempt;
use super::{AccountAnswer, Origin, Session, SignedIn};
use crate::door::emergency::told_of;
use crate::door::journal_action::Action;
use crate::door::permit::active;
use crate::installation::error::ServiceError;
use crate::people::members::OrganisationAnswer;
use crate::register::Register;

/// What somebody showed who signs in. It was compared before the writer was waited for, and in the meantime it may have been replaced
/// or taken away, so that it is looked at once more when the session begins.
pub(crate) enum Shown {
    /// The password with this hash.
    Password(String),
    /// A recovery code, which is used up.
    Code(SecretHash),
    /// A passkey.
    Passkey(PasskeyId),
    /// An account of the directory: issuer and subject.
    Directory(String, String),
}

impl Register {
    /// Signs in with a password. A wrong name and a wrong password have the same answer, after the same work.
    ///
    /// # Errors
    /// [`ServiceError::WrongCredentials`], [`ServiceError::TooManyAttempts`], [`ServiceError::DoorBusy`].
    #[boxed]
    pub async fn sign_in(&self, user_name: &str, password: &str, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let key = folded(user_name);
        let trying = self.trying(Some(&key), origin).await?;
        let place = self.people.guard.hashing.queue(&trying)?;
        let attempt = self.people.guard.tries.begin(trying, self.now())?;
        let account = self.store.read().await?.account_named(&key).await?;
        // Where there is no account, or one without a password, another hash is compared: that takes as long.
        let kept = account.as_ref().map(|account| account.password.clone()).filter(|kept| !kept.is_empty());
        let hash = match kept.clone() {
            Some(kept) => PasswordHash::from_kept(kept),
            None => self.people.guard.nobody(self.random.as_ref()),
        };
        let member = account.map(|account| account.member);
        let proved = member.zip(kept.map(Shown::Password));
        let typed = Zeroizing::new(password.to_owned());
        let right = self.people.guard.hashing.run(place, move || hash.matches(&typed)).await?;
        self.enter(attempt, proved.filter(|_| right), member, SignInMethod::Password, origin).await
    }

    /// Signs in with a recovery code, which is used up by it.
    ///
    /// # Errors
    /// As [`Register::sign_in`].
    #[boxed]
    pub async fn sign_in_with_code(&self, user_name: &str, code: &str, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let key = folded(user_name);
        let attempt = self.people.guard.tries.begin(self.trying(Some(&key), origin).await?, self.now())?;
        let hash = SecretHash::of(SecretKind::RecoveryCode, code);
        let (claimed, anybodys) = self.store.read().await?.claimed_with_code(&key, hash.as_str()).await?;
        let proved = claimed.filter(|_| anybodys).map(|member| (member, Shown::Code(hash)));
        self.enter(attempt, proved, claimed, SignInMethod::RecoveryCode, origin).await
    }

    /// Begins the session of a member who proved who they are, or refuses; an attempt that is refused stays counted.
    pub(crate) async fn enter(
        &self,
        attempt: Attempt<'_>,
        proved: Option<(MemberId, Shown)>,
        claimed: Option<MemberId>,
        method: SignInMethod,
        origin: &Origin,
    ) -> Result<SignedIn, ServiceError> {
        let Some((id, shown)) = proved else { return self.turned_away(claimed).await };
        let mut change = self.writer_for(&Caller::Nobody).await?;
        let Some(member) = self.still_holds(&mut change, id, &shown).await? else {
            change.roll_back().await?;
            return self.turned_away(claimed).await;
        };
        attempt.succeeded();
        let secret = self.begin_session(&mut change, member.id, method, origin).await?;
        let device = self.remember_device(&mut change, member.id, origin).await?;
        let entry = self.entry(&Caller::Member(member.id), Action::SignIn, member.id);
        // Read before it is durable: who hears that it failed has no session.
        let account = account_of(change.snapshot(), member, self.now()).await?;
        change.commit(entry).await?;
        Ok(SignedIn { secret, device, account })
    }

    async fn turned_away(&self, claimed: Option<MemberId>) -> Result<SignedIn, ServiceError> {
        self.journal_refusal(claimed).await;
        Err(ServiceError::WrongCredentials)
    }

    /// The member, when what they showed still lets them in; with the writer, so that nobody changes it before the session is there.
    async fn still_holds(&self, change: &mut WriteTransaction, id: MemberId, shown: &Shown) -> Result<Option<MemberRow>, ServiceError> {
        let Some(member) = active(change.snapshot(), id).await? else { return Ok(None) };
        let holds = match shown {
            Shown::Password(kept) => change.snapshot().account(id).await?.is_some_and(|account| account.password == *kept),
            Shown::Passkey(passkey) => change.snapshot().passkeys(id).await?.iter().any(|row| row.id == *passkey),
            Shown::Directory(issuer, subject) => change.snapshot().member_of_directory(issuer, subject).await? == Some(id),
            Shown::Code(code) => {
                let used = change.use_recovery_code(id, code.as_str()).await?;
                if used {
                    change.add_entry(self.entry(&Caller::Member(id), Action::UseRecoveryCode, id)).await?;
                }
                used
            }
        };
        Ok(holds.then_some(member))
    }

    /// A new session with a new secret; what the browser held before does not open it.
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

    /// Ends the session that asks; one that has ended meanwhile has ended.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sign_out(&self, session: Session) -> Result<(), ServiceError> {
        let caller = session.caller();
        let mut change = match self.writer_for(&caller).await {
            Err(ServiceError::SignInNeeded) => return Ok(()),
            change => change?,
        };
        change.end_session(session.member, session.id).await?;
        Ok(change.commit(self.entry(&caller, Action::SignOut, session.id)).await?)
    }

    /// The account of who asks; none for somebody who is not signed in.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn account(&self, caller: &Caller) -> Result<Option<AccountAnswer>, ServiceError> {
        let Some(member) = caller.member() else { return Ok(None) };
        let mut snapshot = self.store.read().await?;
        match active(&mut snapshot, member).await? {
            Some(row) => Ok(Some(account_of(&mut snapshot, row, self.now()).await?)),
            None => Ok(None),
        }
    }
}

/// The account of a member, as they see it.
pub(crate) async fn account_of(snapshot: &mut Snapshot, member: MemberRow, now: Timestamp) -> Result<AccountAnswer, ServiceError> {
    let organisation = snapshot.organisation(member.organisation).await?.ok_or(ServiceError::NotFound("organisation"))?;
    let account = snapshot.account(member.id).await?;
    let codes = snapshot.recovery_codes_left(member.id).await?;
    let passkeys = snapshot.passkeys(member.id).await?.len();
    let directory = snapshot.directory_account(member.id).await?.is_some();
    let elsewhere = Standing { own: false, kind: OrganisationKind::Authority, settled: true };
    let own = Standing { own: true, kind: organisation.kind, settled: true };
    let may = Task::ALL.into_iter().filter(|task| may(member.role, *task, elsewhere) || may(member.role, *task, own)).collect();
    let waiting = snapshot.emergencies_waiting(&told_of(&member), now).await?;
    Ok(AccountAnswer {
        waiting_emergencies: waiting,
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

/// A name to sign in with, in the form in which it is compared.
pub(crate) fn folded(user_name: &str) -> String {
    fold(user_name.trim()).chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::environment::{OperatingSystemRandom, SystemClock};
    use crate::people::accounts::{Credential, Identity, NewAccount};
    use parvis_model::Scope;
    use std::sync::Arc;

    const OLD: &str = "lantern gravel oboe thirst";
    const NEW: &str = "harvest pebble violin candle";

    async fn session(register: &Register, secret: &Secret) -> Session {
        let identity = register.identify(Some(Credential::Session(secret.reveal())), false).await.unwrap();
        assert_ne!(identity, Identity::NOBODY);
        identity.session.unwrap()
    }

    /// An authority with one member, Ada, who has just signed in.
    async fn ada(folder: &std::path::Path) -> (Register, MemberId, SignedIn) {
        let register = Register::init(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        let shell = Caller::CommandLine;
        let authority = register.add_organisation(&shell, "Authority", OrganisationKind::Authority).await.unwrap().id;
        let member = register.add_member(&shell, authority, parvis_model::Role::Coordinator, "Ada").await.unwrap().id;
        let link = register.invite(&shell, member).await.unwrap();
        let account = NewAccount { user_name: "ada".to_owned(), proof: OLD.into(), ..NewAccount::default() };
        let signed_in = register.accept_invitation(link.reveal(), account, &Origin::default()).await.unwrap();
        (register, member, signed_in)
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_was_shown_before_it_was_replaced_begins_no_session_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let (register, member, signed_in) = ada(folder.path()).await;
        let own = session(&register, &signed_in.secret).await;
        let kept = register.store.read().await.unwrap().account(member).await.unwrap().unwrap().password;
        let codes = register.new_recovery_codes(own, OLD).await.unwrap();
        let hash = SecretHash::of(SecretKind::RecoveryCode, &codes[0]);
        // All of it was compared; then Ada changes her password and makes new codes, and only now the session is to begin.
        register.change_password(own, OLD, Some(Zeroizing::new(NEW.to_owned())), &Origin::default()).await.unwrap();
        register.new_recovery_codes(own, NEW).await.unwrap();
        let shown = [
            Shown::Password(kept),
            Shown::Code(hash),
            Shown::Passkey(PasskeyId::from_random([1; 16])),
            Shown::Directory("https://login.example.org".to_owned(), "ada".to_owned()),
        ];
        for shown in shown {
            let trying = register.trying(Some("ada"), &Origin::default()).await.unwrap();
            let attempt = register.people.guard.tries.begin(trying, register.now()).unwrap();
            let entered = register.enter(attempt, Some((member, shown)), Some(member), SignInMethod::Password, &Origin::default()).await;
            assert!(matches!(entered, Err(ServiceError::WrongCredentials)), "{entered:?}");
        }
        assert_eq!(register.sessions(own).await.unwrap().len(), 1);
        register.sign_in("ada", NEW, &Origin::default()).await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_was_confirmed_with_a_password_that_was_replaced_makes_no_way_in() {
        let folder = tempfile::tempdir().unwrap();
        let (register, _, signed_in) = ada(folder.path()).await;
        let own = session(&register, &signed_in.secret).await;
        let other = register.sign_in("ada", OLD, &Origin::default()).await.unwrap();
        let stolen = session(&register, &other.secret).await;
        let confirmed = register.confirm(stolen, OLD).await.unwrap();
        let until = register.now() + parvis_model::SignedDuration::from_hours(24);
        register.new_token(stolen, OLD, "Before", Scope::Read, until).await.unwrap();
        register.change_password(own, OLD, Some(Zeroizing::new(NEW.to_owned())), &Origin::default()).await.unwrap();
        let mut snapshot = register.store.read().await.unwrap();
        let stale = super::super::own::still_confirmed(&mut snapshot, stolen, &confirmed).await;
        assert!(matches!(stale, Err(ServiceError::SignInNeeded)), "{stale:?}");
        let stale = super::super::own::still_confirmed(&mut snapshot, own, &confirmed).await;
        assert!(matches!(stale, Err(ServiceError::ConfirmationNeeded)), "{stale:?}");
        drop(snapshot);
        assert!(register.tokens(own).await.unwrap().is_empty());
    }
}
