use std::sync::PoisonError;

use async_recursion::async_recursion as boxed;
use parvis_credentials::{PasswordHash, Secret, SecretHash, SecretKind};
use parvis_directory::DirectoryAccount;
use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Role, SignInMethod, SignedDuration};
use parvis_store::{AccountRow, InvitationRow, MemberRow, OrganisationRow, Snapshot};
use zeroize::Zeroizing;

use super::directory::of_somebody_else;
use super::identify::BACK;
use super::sign_in::{account_of, folded};
use super::tries::Trying;
use super::{InvitationAnswer, Origin, SignedIn};
use crate::door::journal_action::Action;
use crate::door::permit::manageable;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::register::Register;

/// A link is worth something for this many hours.
const HOURS: i64 = 7 * 24;

/// How somebody who was invited wants to sign in.
#[derive(Debug, Clone, Default)]
pub struct NewAccount {
    /// The name to sign in with.
    pub user_name: String,
    /// With what they will prove who they are.
    pub proof: Proof,
    /// For the first account: their own name.
    pub name: String,
    /// For the first account: what their organisation is called.
    pub organisation: String,
}

/// With what somebody who was invited will prove who they are.
#[derive(Debug, Clone)]
pub enum Proof {
    /// A password.
    Password(Zeroizing<String>),
    /// An account of the directory, which has just said that it is theirs.
    Directory(DirectoryAccount),
}

impl Default for Proof {
    /// No password, which is too short.
    fn default() -> Self {
        Self::Password(Zeroizing::default())
    }
}

impl From<&str> for Proof {
    fn from(password: &str) -> Self {
        Self::Password(Zeroizing::new(password.to_owned()))
    }
}

impl Register {
    /// The secret of a link that sets up the first account, an administrator's; none once there is an account. Each call
    /// makes a new one, and the one before no longer works.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn first_link(&self) -> Result<Option<Secret>, ServiceError> {
        if self.store.read().await?.has_accounts().await? {
            return Ok(None);
        }
        let secret = Secret::new(SecretKind::Invitation, self.random.as_ref());
        *self.people.guard.first_link.lock().unwrap_or_else(PoisonError::into_inner) = Some(secret.hash(SecretKind::Invitation));
        Ok(Some(secret))
    }

    fn is_first_link(&self, hash: &SecretHash) -> bool {
        self.people.guard.first_link.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(hash)
    }

    /// A link with which a member sets up their account, or a new password. An earlier one no longer works.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`] for those who do not manage the organisation's members;
    /// [`ServiceError::Invalid`] for a link for themselves: it would be another password without the one they have.
    #[boxed]
    pub async fn invite(&self, caller: &Caller, member: MemberId) -> Result<Secret, ServiceError> {
        self.makes_accounts()?;
        let invited = manageable(&mut self.store.read().await?, caller, member).await?;
        if caller.member() == Some(invited.id) {
            return Err(Rule::LinkForSelf.broken("you cannot make a link for yourself; change your password under your account, or ask a colleague"));
        }
        let secret = Secret::new(SecretKind::Invitation, self.random.as_ref());
        let until = self.now() + SignedDuration::from_hours(HOURS);
        let mut change = self.writer_for(caller).await?;
        manageable(change.snapshot(), caller, member).await?;
        let row = InvitationRow { member: invited.id, until, by: caller.clone() };
        change.put_invitation(secret.hash(SecretKind::Invitation).as_str(), &row).await?;
        change.commit(self.entry(caller, Action::Invite, invited.id)).await?;
        Ok(secret)
    }

    /// Whom a link invites.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an unknown, used or expired link.
    #[boxed]
    pub async fn invitation(&self, secret: &str) -> Result<InvitationAnswer, ServiceError> {
        let hash = SecretHash::of(SecretKind::Invitation, secret);
        let mut snapshot = self.store.read().await?;
        if self.is_first_link(&hash) && !snapshot.has_accounts().await? {
            return Ok(InvitationAnswer { first: true, name: String::new(), organisation: String::new(), user_name: None });
        }
        let member = self.invited(&mut snapshot, &hash).await?;
        let organisation = snapshot.organisation(member.organisation).await?.ok_or(ServiceError::NotFound("invitation"))?;
        let user_name = snapshot.account(member.id).await?.map(|account| account.user_name);
        Ok(InvitationAnswer { first: false, name: member.name, organisation: organisation.name, user_name })
    }

    pub(crate) async fn invited(&self, snapshot: &mut Snapshot, hash: &SecretHash) -> Result<MemberRow, ServiceError> {
        let missing = ServiceError::NotFound("invitation");
        let Some(link) = snapshot.invitation(hash.as_str()).await? else { return Err(missing) };
        // With the clock set back, a link would be worth something for longer than anybody gave it.
        let longest = self.now() + SignedDuration::from_hours(HOURS) + SignedDuration::from_secs(BACK);
        if link.until <= self.now() || link.until > longest || self.demonstration {
            return Err(missing);
        }
        // Asked once more when the link is used: since it was made, the organisation may have become one that decides itself, or
        // who made it may have left.
        match manageable(snapshot, &link.by, link.member).await {
            Ok(member) => Ok(member),
            Err(ServiceError::NotFound(_) | ServiceError::Forbidden(_) | ServiceError::SignInNeeded) => Err(missing),
            Err(error) => Err(error),
        }
    }

    /// Sets up the account that a link invites to, and signs in. Sessions, tokens, passkeys, recovery codes and the connection
    /// with a directory that the account had end.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an unknown link, or whose maker may not make it any more; [`ServiceError::Invalid`] for a name that is taken or a password
    /// that is too easy; the link then stays.
    #[boxed]
    pub async fn accept_invitation(&self, secret: &str, wanted: NewAccount, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let link = SecretHash::of(SecretKind::Invitation, secret);
        let first = self.is_first_link(&link);
        let mut snapshot = self.store.read().await?;
        let (known, organisation) = if first {
            (None, wanted.organisation.clone())
        } else {
            let member = self.invited(&mut snapshot, &link).await?;
            let organisation = snapshot.organisation(member.organisation).await?;
            (Some(member), organisation.map(|row| row.name).unwrap_or_default())
        };
        let own_name = known.as_ref().map_or(wanted.name.as_str(), |member| member.name.as_str()).to_owned();
        let kept_name = match &known {
            Some(member) => snapshot.account(member.id).await?.map(|account| account.user_name),
            None => None,
        };
        drop(snapshot);
        let user_name = match kept_name {
            Some(kept) => kept,
            None => checked_user_name(&wanted.user_name)?,
        };
        let (password, directory) = match wanted.proof {
            Proof::Password(password) => {
                let personal = vec![user_name.clone(), own_name, organisation];
                // Who holds a link is known by it.
                let hash = self.new_password(&Trying::Known(link.as_str().to_owned()), password, personal).await?;
                (hash.to_kept().to_owned(), None)
            }
            Proof::Directory(account) => (String::new(), Some(account)),
        };
        let mut change = self.writer_for(&Caller::Nobody).await?;
        // With the writer held, so that a link is used once.
        let member = if first {
            if change.snapshot().has_accounts().await? {
                change.roll_back().await?;
                return Err(ServiceError::NotFound("invitation"));
            }
            let organisation = OrganisationRow {
                id: OrganisationId::from_random(self.random()),
                name: name(&wanted.organisation)?,
                kind: OrganisationKind::Authority,
                by_name: false,
                ended_at: None,
                merged_into: None,
            };
            let organisation = change.put_organisation(&organisation).await?;
            let id = MemberId::from_random(self.random());
            let row = MemberRow { id, organisation, role: Role::Administrator, name: name(&wanted.name)?, active: true, created_at: self.now() };
            change.add_member(&row).await?;
            row
        } else {
            let row = self.invited(change.snapshot(), &link).await?;
            change.end_invitations(row.id).await?;
            row
        };
        let account = AccountRow { member: member.id, user_name, password, changed_at: self.now() };
        if !change.put_account(&account).await? {
            change.roll_back().await?;
            return Err(Rule::UserNameTaken.broken("somebody else signs in with this name; choose another"));
        }
        // Set up again: somebody who could sign in before cannot any more.
        change.end_ways_in(member.id).await?;
        if let Some(account) = directory
            && !change.put_directory_account(&self.directory_row(member.id, account)).await?
        {
            change.roll_back().await?;
            return Err(of_somebody_else());
        }
        let secret = self.begin_session(&mut change, member.id, SignInMethod::Link, origin).await?;
        let device = self.remember_device(&mut change, member.id, origin).await?;
        let entry = self.entry(&Caller::Member(member.id), Action::AcceptInvitation, member.id);
        // Read before it is durable: a link is used up only by somebody who hears of it.
        let account = account_of(change.snapshot(), member, self.now()).await?;
        change.commit(entry).await?;
        if first {
            *self.people.guard.first_link.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
        Ok(SignedIn { secret, device, account })
    }

    /// Hashes a new password that is hard enough to guess.
    pub(crate) async fn new_password(&self, who: &Trying, password: Zeroizing<String>, personal: Vec<String>) -> Result<PasswordHash, ServiceError> {
        let random = self.random.clone();
        let place = self.people.guard.hashing.queue(who)?;
        let hashed = self.people.guard.hashing.run(place, move || {
            let personal: Vec<&str> = personal.iter().map(String::as_str).collect();
            PasswordHash::of_new(&password, &personal, random.as_ref())
        });
        Ok(hashed.await??)
    }
}

pub(crate) fn checked_user_name(typed: &str) -> Result<String, ServiceError> {
    let user_name = folded(typed);
    let fits = (2..=64).contains(&user_name.chars().count())
        && user_name.chars().all(|letter| letter.is_alphanumeric() || " .-_@".contains(letter))
        && user_name.chars().any(char::is_alphanumeric);
    if !fits {
        return Err(Rule::UserName.broken("a user name has 2 to 64 letters, digits, spaces or . - _ @"));
    }
    Ok(user_name)
}
