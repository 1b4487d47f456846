//! Passkeys: signing in with what the device holds and has verified who holds it (WebAuthn Level 3). The challenge asks for
//! user verification, so that one passkey is two factors, and for no attestation: any device will do.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, MemberId, PasskeyId, SignInMethod, Timestamp};
use parvis_store::{AccountRow, PasskeyRow};
use serde::Serialize;
use url::{Host, Url};
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
    RequestChallengeResponse, Webauthn, WebauthnBuilder, WebauthnError,
};

use super::own::still_confirmed;
use super::sign_in::Shown;
use super::{Origin, Session, SignedIn};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::register::Register;

/// Passkeys that a member may have.
const PASSKEYS: usize = 20;

/// What was begun with a device.
pub(crate) enum PasskeyCeremony {
    /// Signing in, by a person not yet known.
    SignIn(Box<(Webauthn, DiscoverableAuthentication)>),
    /// Adding a passkey to an account.
    Add(AccountRow, Box<(Webauthn, PasskeyRegistration)>),
}

/// What the browser is to ask the device.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyChallenge {
    /// Names this challenge when it is answered: once, within five minutes.
    pub ceremony: String,
    /// Options for `navigator.credentials`, as WebAuthn Level 3 writes them in JSON.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, serde_json::Value>))]
    pub options: serde_json::Value,
}

/// A passkey, as its member sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyAnswer {
    /// Identity.
    pub id: PasskeyId,
    /// What its member calls it.
    pub name: String,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// When it was last used.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub used_at: Option<Timestamp>,
}

impl From<PasskeyRow> for PasskeyAnswer {
    fn from(row: PasskeyRow) -> Self {
        Self { id: row.id, name: row.name, created_at: row.created_at, used_at: row.used_at }
    }
}

impl Register {
    /// The party that devices know: the name under which the browser asks. A passkey of one name does not work under
    /// another, which is what makes it safe from look-alike pages.
    fn relying_party(&self, origin: &Origin) -> Result<Webauthn, ServiceError> {
        let unfit = || {
            Rule::PasskeysImpossible.broken("passkeys need a name and an encrypted connection: open this page under the server's own name with https, or on this machine as http://localhost"
                    )
        };
        let url = Url::parse(&origin.url).map_err(|_| unfit())?;
        let Some(Host::Domain(host)) = url.host() else { return Err(unfit()) };
        let own = host == "localhost" || self.settings.tls.names.iter().any(|known| known.eq_ignore_ascii_case(host));
        if !own || url.scheme() != "https" && host != "localhost" {
            return Err(unfit());
        }
        let builder = WebauthnBuilder::new(host, &url).map_err(|_| unfit())?;
        builder.rp_name("Parvis").build().map_err(|_| unfit())
    }

    fn begin_ceremony(&self, state: PasskeyCeremony, origin: &Origin, options: &impl Serialize) -> Result<PasskeyChallenge, ServiceError> {
        let ceremony = parvis_credentials::Secret::new(parvis_credentials::SecretKind::Ceremony, self.random.as_ref());
        self.people.guard.passkeys.begin(ceremony.reveal().to_owned(), state, &origin.address, self.now());
        let options = serde_json::to_value(options).map_err(|_| ServiceError::Interrupted)?;
        Ok(PasskeyChallenge { ceremony: ceremony.reveal().to_owned(), options })
    }

    /// Begins signing in with a passkey. It names nobody: the device says whose it is.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] where browsers allow no passkeys.
    pub fn challenge_sign_in(&self, origin: &Origin) -> Result<PasskeyChallenge, ServiceError> {
        let party = self.relying_party(origin)?;
        let (options, state): (RequestChallengeResponse, _) = party.start_discoverable_authentication().map_err(refused)?;
        // Asked for by a button: the browser shows its window at once.
        let options = RequestChallengeResponse { mediation: None, ..options };
        self.begin_ceremony(PasskeyCeremony::SignIn(Box::new((party, state))), origin, &options)
    }

    /// Signs in with what the device answered.
    ///
    /// # Errors
    /// [`ServiceError::WrongCredentials`] for whatever is not the answer of a known passkey to this challenge;
    /// [`ServiceError::TooManyAttempts`].
    #[boxed]
    pub async fn sign_in_with_passkey(&self, ceremony: &str, answer: serde_json::Value, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let attempt = self.people.guard.tries.begin(self.trying(None, origin).await?, self.now())?;
        let begun = match self.people.guard.passkeys.take(ceremony, self.now()) {
            Some(PasskeyCeremony::SignIn(begun)) => Some(*begun),
            Some(PasskeyCeremony::Add(..)) | None => None,
        };
        let answer: Option<PublicKeyCredential> = serde_json::from_value(answer).ok();
        let (proved, claimed) = match (begun, answer) {
            (Some((party, state)), Some(answer)) => self.prove(&party, state, &answer).await?,
            _ => (None, None),
        };
        self.enter(attempt, proved, claimed, SignInMethod::Passkey, origin).await
    }

    /// Whose passkey answered, where one did; and whose the device said it was.
    async fn prove(
        &self,
        party: &Webauthn,
        state: DiscoverableAuthentication,
        answer: &PublicKeyCredential,
    ) -> Result<(Option<(MemberId, Shown)>, Option<MemberId>), ServiceError> {
        let Ok((user, credential)) = party.identify_discoverable_authentication(answer) else { return Ok((None, None)) };
        let member = MemberId::from_random(user.into_bytes());
        // With the writer held: the counter is compared and moved on by one at a time.
        let mut change = self.writer_for(&Caller::Nobody).await?;
        let rows = change.snapshot().passkeys(member).await?;
        let mut known = rows.into_iter().filter_map(|row| Some((read(&row)?, row)));
        let Some((mut passkey, row)) = known.find(|(passkey, _)| passkey.cred_id().as_slice() == credential) else {
            change.roll_back().await?;
            return Ok((None, None));
        };
        let Ok(result) = party.finish_discoverable_authentication_v2(answer, state, DiscoverableKey::from(&passkey)) else {
            change.roll_back().await?;
            return Ok((None, Some(member)));
        };
        passkey.update_credential(&result);
        let id = row.id;
        change.put_passkey(&PasskeyRow { public_key: crate::installation::columns::to_json(&passkey)?, used_at: Some(self.now()), ..row }).await?;
        change.commit(self.entry(&Caller::Member(member), Action::UsePasskey, id)).await?;
        Ok((Some((member, Shown::Passkey(id))), Some(member)))
    }

    /// Begins adding a passkey to the account.
    ///
    /// # Errors
    /// As of what is confirmed; [`ServiceError::Invalid`] where browsers allow no passkeys.
    #[boxed]
    pub async fn challenge_new_passkey(&self, session: Session, password: &str, origin: &Origin) -> Result<PasskeyChallenge, ServiceError> {
        let party = self.relying_party(origin)?;
        let account = self.confirm(session, password).await?;
        let known = self.store.read().await?.passkeys(session.member).await?;
        let known = known.iter().filter_map(read).map(|passkey| passkey.cred_id().clone()).collect();
        let user = Uuid::from_bytes(session.member.bytes());
        let started = party.start_passkey_registration(user, &account.user_name, &account.user_name, Some(known));
        let (options, state): (CreationChallengeResponse, _) = started.map_err(refused)?;
        let mut challenge = self.begin_ceremony(PasskeyCeremony::Add(account, Box::new((party, state))), origin, &options)?;
        // Kept by the device with whose it is, so that nobody types a name to sign in.
        if let Some(selection) = challenge.options.pointer_mut("/publicKey/authenticatorSelection") {
            selection["residentKey"] = "required".into();
            selection["requireResidentKey"] = true.into();
        }
        Ok(challenge)
    }

    /// Adds the passkey that the device made.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for what is no answer of a device to this challenge, or for one too many.
    #[boxed]
    pub async fn add_passkey(&self, session: Session, ceremony: &str, called: &str, answer: serde_json::Value) -> Result<PasskeyAnswer, ServiceError> {
        let called = name(called)?;
        let invalid = || Rule::PasskeyAnswer.broken("this is no answer to what the device was asked; begin anew");
        let (account, (party, state)) = match self.people.guard.passkeys.take(ceremony, self.now()) {
            Some(PasskeyCeremony::Add(account, begun)) if account.member == session.member => (account, *begun),
            _ => return Err(invalid()),
        };
        let answer: RegisterPublicKeyCredential = serde_json::from_value(answer).map_err(|_| invalid())?;
        let passkey = party.finish_passkey_registration(&answer, &state).map_err(|_| invalid())?;
        let mut change = self.writer_for(&session.caller()).await?;
        still_confirmed(change.snapshot(), session, &account).await?;
        if change.snapshot().passkeys(session.member).await?.len() >= PASSKEYS {
            change.roll_back().await?;
            return Err(Rule::PasskeysFull.broken(format!("a member has {PASSKEYS} passkeys at most; remove one first")));
        }
        let row = PasskeyRow {
            id: PasskeyId::from_random(self.random()),
            member: session.member,
            name: called,
            public_key: crate::installation::columns::to_json(&passkey)?,
            created_at: self.now(),
            used_at: None,
        };
        change.put_passkey(&row).await?;
        change.commit(self.entry(&session.caller(), Action::AddPasskey, row.id)).await?;
        Ok(row.into())
    }

    /// The passkeys of the member, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn passkeys(&self, session: Session) -> Result<Vec<PasskeyAnswer>, ServiceError> {
        Ok(self.store.read().await?.passkeys(session.member).await?.into_iter().map(PasskeyAnswer::from).collect())
    }

    /// Removes a passkey of the member. Every other session ends: the device may be in other hands.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also for a passkey of somebody else; [`ServiceError::Invalid`] for the last way to sign in.
    #[boxed]
    pub async fn remove_passkey(&self, session: Session, id: PasskeyId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(&session.caller()).await?;
        if !change.remove_passkey(session.member, id).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("passkey"));
        }
        if let Err(error) = self.still_enters(change.snapshot(), session.member, Some(id)).await {
            change.roll_back().await?;
            return Err(error);
        }
        change.end_other_sessions(session.member, Some(session.id)).await?;
        Ok(change.commit(self.entry(&session.caller(), Action::RemovePasskey, id)).await?)
    }
}

fn read(row: &PasskeyRow) -> Option<Passkey> {
    serde_json::from_str(&row.public_key).ok()
}

fn refused(error: WebauthnError) -> ServiceError {
    tracing::error!(%error, "no challenge for a device could be made");
    ServiceError::Interrupted
}
