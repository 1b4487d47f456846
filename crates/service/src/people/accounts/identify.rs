use async_recursion::async_recursion as boxed;
use parvis_credentials::{SecretHash, SecretKind};
use parvis_model::{Caller, Scope, SignInMethod, Timestamp, WayIn};
use parvis_store::{ApiTokenRow, SessionRow};

use super::{Credential, Identity, Session};
use crate::door::permit::active;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// While the clock stands this many seconds or more before a session, token or link began, it lets nobody in.
pub(super) const BACK: i64 = 300;

/// A session has just begun for this many seconds.
const FRESH: i64 = 600;

impl Register {
    /// Who is asking, by what came with the request; `changes` says whether the request would change anything.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`] for an unknown or expired token; [`ServiceError::Forbidden`] for a change with
    /// a token that only reads.
    pub async fn identify(&self, credential: Option<Credential<'_>>, changes: bool) -> Result<Identity, ServiceError> {
        match credential {
            None => Ok(Identity::NOBODY),
            Some(Credential::Session(secret)) => self.identify_session(secret).await,
            Some(Credential::Token(secret)) => self.identify_token(secret, changes).await,
        }
    }

    #[boxed]
    async fn identify_session(&self, secret: &str) -> Result<Identity, ServiceError> {
        let hash = SecretHash::of(SecretKind::Session, secret);
        let mut snapshot = self.store.read().await?;
        let found = snapshot.session(hash.as_str()).await?.map(|session| self.with_last_use(session));
        // A browser whose session has run out still reads what is public.
        let Some(session) = found.filter(|session| self.still_runs(session)) else { return Ok(Identity::NOBODY) };
        if active(&mut snapshot, session.member).await?.is_none() {
            return Ok(Identity::NOBODY);
        }
        // Who looks at a demonstration has proved nothing: it is accepted nowhere else.
        if session.method == SignInMethod::Demonstration && !self.may_be_looked_at(&mut snapshot).await? {
            return Ok(Identity::NOBODY);
        }
        drop(snapshot);
        self.session_used(session.id);
        let session = Session { id: session.id, member: session.member, fresh: self.is_fresh(&session) };
        Ok(Identity { caller: session.caller(), session: Some(session) })
    }

    /// The member behind the secret in the address of a calendar. It opens the due list and nothing else, as no other token opens that by its address.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`] for an unknown or expired one, and for a token of any other scope.
    #[boxed]
    pub async fn identify_calendar(&self, secret: &str) -> Result<Caller, ServiceError> {
        let token = self.token_in_force(secret).await?;
        if token.scope == Scope::Calendar { Ok(Caller::SignedIn(token.member, WayIn::Token(token.id))) } else { Err(ServiceError::SignInNeeded) }
    }

    async fn identify_token(&self, secret: &str, changes: bool) -> Result<Identity, ServiceError> {
        let token = self.token_in_force(secret).await?;
        match token.scope {
            Scope::Calendar => Err(ServiceError::Forbidden("this token is for a calendar and opens nothing else")),
            Scope::Read if changes => Err(ServiceError::Forbidden("this token only reads")),
            Scope::Read | Scope::ReadAndChange => Ok(Identity { caller: Caller::SignedIn(token.member, WayIn::Token(token.id)), session: None }),
        }
    }

    /// A token that has not run out, of somebody who is still a member.
    #[boxed]
    async fn token_in_force(&self, secret: &str) -> Result<ApiTokenRow, ServiceError> {
        let hash = SecretHash::of(SecretKind::ApiToken, secret);
        let mut snapshot = self.store.read().await?;
        let found = snapshot.api_token(hash.as_str()).await?;
        // A clock that stands before the token was made says nothing about whether it has run out.
        let made = |then: Timestamp| self.now().duration_since(then).as_secs() >= -BACK;
        let token = found.filter(|token| token.until > self.now() && made(token.created_at)).ok_or(ServiceError::SignInNeeded)?;
        active(&mut snapshot, token.member).await?.ok_or(ServiceError::SignInNeeded)?;
        Ok(token)
    }

    /// Whether the session has just begun, otherwise than by a password: what would be confirmed by a password is then
    /// confirmed.
    fn is_fresh(&self, session: &SessionRow) -> bool {
        session.method != SignInMethod::Password && (0..FRESH).contains(&self.now().duration_since(session.created_at).as_secs())
    }

    /// Whether neither the idle nor the longest time has run out.
    pub(crate) fn still_runs(&self, session: &SessionRow) -> bool {
        let limits = &self.settings.sign_in;
        let since = |then: Timestamp| self.now().duration_since(then).as_secs();
        let within = |passed: i64, limit: i64| (-BACK..limit).contains(&passed);
        within(since(session.seen_at), i64::from(limits.idle_minutes) * 60) && within(since(session.created_at), i64::from(limits.longest_hours) * 3600)
    }
}
