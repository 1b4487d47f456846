//! Signing in through the directory that an organisation has already. Being in the directory lets nobody in: a member
//! connects their account with it, or sets it up with it when they were invited.

use std::path::Path;

use async_recursion::async_recursion as boxed;
use parvis_credentials::{Secret, SecretHash, SecretKind};
use parvis_directory::{Directory, DirectoryAccount, DirectoryError, Pending};
use parvis_model::{MemberId, SignInMethod};
use parvis_store::{AccountRow, DirectoryAccountRow};
use serde::Serialize;

use super::own::still_confirmed;
use super::sign_in::Shown;
use super::{NewAccount, Origin, Proof, Session, SignedIn};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::settings::Settings;
use crate::register::Register;

/// For what somebody was sent to the directory.
pub(crate) enum DirectoryPurpose {
    /// To sign in.
    SignIn,
    /// To connect the account of a member.
    Connect(Session, AccountRow),
    /// To set up the account that a link invites to.
    Accept {
        /// The secret of the link.
        link: Secret,
        /// The name to sign in with.
        user_name: String,
    },
}

/// Somebody was sent to the directory.
pub(crate) type DirectoryCeremony = (DirectoryPurpose, Pending);

/// Where the browser is to go.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DirectoryAddress {
    /// Address of the directory, with what it is asked.
    pub address: String,
}

/// What coming back from the directory led to.
#[derive(Debug)]
pub enum CameBack {
    /// Somebody signed in.
    SignedIn(Box<SignedIn>),
    /// The account is connected.
    Connected,
}

/// The directory of the settings; none where there is none, or where its secret is not there (after a backup was restored):
/// then people sign in otherwise, and `parvis doctor` says so.
pub(crate) fn of_settings(folder: &Path, settings: &Settings) -> Result<Option<Directory>, ServiceError> {
    let Some(wanted) = &settings.directory else { return Ok(None) };
    let secret = match &wanted.client_secret_file {
        Some(file) => {
            let path = folder.join(file);
            match std::fs::read_to_string(&path) {
                Ok(text) => Some(text.trim().to_owned()),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    tracing::warn!(file = %path.display(), "the secret for the directory is not there; nobody signs in through it");
                    return Ok(None);
                }
                Err(source) => return Err(ServiceError::File { path, source }),
            }
        }
        None => None,
    };
    let directory = Directory::new(&wanted.issuer, &wanted.client_id, secret);
    Ok(Some(directory.map_err(|error| ServiceError::Invalid(format!("parvis.toml: [directory] issuer: {error}")))?))
}

impl Register {
    fn directory(&self) -> Result<&Directory, ServiceError> {
        self.people.directory.as_deref().ok_or(ServiceError::NotFound("directory"))
    }

    /// Sends somebody to the directory; answers with where to, and with a secret that their browser keeps until they come
    /// back: an answer that arrives elsewhere is refused.
    async fn send(&self, purpose: DirectoryPurpose, origin: &Origin) -> Result<(DirectoryAddress, Secret), ServiceError> {
        let back = format!("{}/sign-in/directory", origin.url);
        let (address, pending) = self.directory()?.begin(&back, self.now()).await.map_err(unanswered)?;
        let secret = Secret::new(SecretKind::Ceremony, self.random.as_ref());
        self.people.guard.directory.begin(secret.reveal().to_owned(), (purpose, pending), &origin.address, self.now());
        Ok((DirectoryAddress { address: address.into() }, secret))
    }

    /// Sends somebody to the directory to sign in.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where there is no directory, [`ServiceError::DirectoryUnreachable`].
    #[boxed]
    pub async fn sign_in_with_directory(&self, origin: &Origin) -> Result<(DirectoryAddress, Secret), ServiceError> {
        self.send(DirectoryPurpose::SignIn, origin).await
    }

    /// Sends a member to the directory to connect their account with it.
    ///
    /// # Errors
    /// As [`Register::sign_in_with_directory`], and as of what is confirmed.
    #[boxed]
    pub async fn connect_directory(&self, session: Session, password: &str, origin: &Origin) -> Result<(DirectoryAddress, Secret), ServiceError> {
        self.directory()?;
        let account = self.confirm(session, password).await?;
        self.send(DirectoryPurpose::Connect(session, account), origin).await
    }

    /// Sends somebody who was invited to the directory, to set up their account with it.
    ///
    /// # Errors
    /// As [`Register::sign_in_with_directory`], and [`ServiceError::NotFound`] for an unknown link.
    #[boxed]
    pub async fn accept_with_directory(&self, link: &str, user_name: &str, origin: &Origin) -> Result<(DirectoryAddress, Secret), ServiceError> {
        self.directory()?;
        let member = self.invited(&mut self.store.read().await?, &SecretHash::of(SecretKind::Invitation, link)).await?;
        if self.store.read().await?.account(member.id).await?.is_none() {
            super::invitation::checked_user_name(user_name)?;
        }
        let purpose = DirectoryPurpose::Accept { link: Secret::of_text(link), user_name: user_name.to_owned() };
        self.send(purpose, origin).await
    }

    /// Takes somebody back from the directory.
    ///
    /// # Errors
    /// [`ServiceError::WrongCredentials`] for whatever does not fit what was begun in this browser, and for an account of
    /// the directory that is nobody's here; [`ServiceError::DirectoryUnreachable`]; [`ServiceError::Conflict`] for one that
    /// is somebody else's.
    #[boxed]
    pub async fn come_back(&self, kept: &str, code: String, state: &str, origin: &Origin) -> Result<CameBack, ServiceError> {
        let attempt = self.people.guard.tries.begin(self.trying(None, origin).await?, self.now())?;
        let Some((purpose, pending)) = self.people.guard.directory.take(kept, self.now()) else {
            self.journal_refusal(None).await;
            return Err(ServiceError::WrongCredentials);
        };
        let account = match self.directory()?.finish(pending, code, state, self.now()).await {
            Ok(account) => account,
            Err(DirectoryError::Refused(why)) => {
                tracing::warn!(why, "the directory let nobody in");
                self.journal_refusal(None).await;
                return Err(ServiceError::WrongCredentials);
            }
            Err(error) => {
                attempt.came_to_nothing();
                return Err(unanswered(error));
            }
        };
        match purpose {
            DirectoryPurpose::SignIn => {
                let member = self.store.read().await?.member_of_directory(&account.issuer, &account.subject).await?;
                let proved = member.map(|member| (member, Shown::Directory(account.issuer, account.subject)));
                Ok(CameBack::SignedIn(Box::new(self.enter(attempt, proved, member, SignInMethod::Directory, origin).await?)))
            }
            DirectoryPurpose::Connect(session, confirmed) => {
                attempt.succeeded();
                let member = session.member;
                let mut change = self.writer_for(&session.caller()).await?;
                still_confirmed(change.snapshot(), session, &confirmed).await?;
                if !change.put_directory_account(&self.directory_row(member, account)).await? {
                    change.roll_back().await?;
                    return Err(of_somebody_else());
                }
                change.commit(self.entry(&session.caller(), Action::ConnectDirectory, member)).await?;
                Ok(CameBack::Connected)
            }
            DirectoryPurpose::Accept { link, user_name } => {
                attempt.succeeded();
                let wanted = NewAccount { user_name, proof: Proof::Directory(account), ..NewAccount::default() };
                Ok(CameBack::SignedIn(Box::new(self.accept_invitation(link.reveal(), wanted, origin).await?)))
            }
        }
    }

    pub(crate) fn directory_row(&self, member: MemberId, account: DirectoryAccount) -> DirectoryAccountRow {
        DirectoryAccountRow { member, issuer: account.issuer, subject: account.subject, connected_at: self.now() }
    }

    /// Takes the account of the directory from the account of the member. Every other session ends.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where there is none, [`ServiceError::Invalid`] for the last way to sign in.
    #[boxed]
    pub async fn disconnect_directory(&self, session: Session) -> Result<(), ServiceError> {
        let mut change = self.writer_for(&session.caller()).await?;
        if !change.remove_directory_account(session.member).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("connection with a directory"));
        }
        let snapshot = change.snapshot();
        let password = snapshot.account(session.member).await?.is_some_and(|account| !account.password.is_empty());
        if !password && snapshot.passkeys(session.member).await?.is_empty() {
            change.roll_back().await?;
            return Err(super::own::last_way_in());
        }
        change.end_other_sessions(session.member, Some(session.id)).await?;
        Ok(change.commit(self.entry(&session.caller(), Action::DisconnectDirectory, session.member)).await?)
    }
}

pub(crate) fn of_somebody_else() -> ServiceError {
    Rule::DirectoryTaken.broken("somebody else signs in with this account of the directory")
}

fn unanswered(error: DirectoryError) -> ServiceError {
    tracing::error!(%error, "the directory did not answer");
    ServiceError::DirectoryUnreachable
}
