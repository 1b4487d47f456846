use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreJwsSigningAlgorithm, CoreProviderMetadata};
use openidconnect::{AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, TokenResponse};
use parvis_model::Timestamp;
use tokio::sync::Mutex;
use url::{Host, Url};

use crate::{DirectoryError, http};

/// What the directory says of itself is asked again after so many seconds.
const KEPT: i64 = 600;

/// Signatures that are taken: those by which a directory proves itself with a key that nobody else has.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// A directory (an OpenID provider) that knows this installation as a client.
pub struct Directory {
    issuer: IssuerUrl,
    client_id: ClientId,
    client_secret: Option<ClientSecret>,
    http: reqwest::Client,
    known: Mutex<Option<(Timestamp, CoreProviderMetadata)>>,
}

/// Somebody was sent to the directory. Kept here until they come back.
pub struct Pending {
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    back: RedirectUrl,
}

/// An account of the directory: both together are unique and never somebody else's (OpenID Connect Core 1.0, 5.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryAccount {
    /// The directory.
    pub issuer: String,
    /// The account there.
    pub subject: String,
}

impl Directory {
    /// A directory; nothing is asked of it yet. Its address has to be encrypted, but for one on this machine.
    ///
    /// # Errors
    /// [`DirectoryError::Settings`].
    pub fn new(issuer: &str, client_id: &str, client_secret: Option<String>) -> Result<Self, DirectoryError> {
        let unfit = |why: &str| DirectoryError::Settings(format!("\"{issuer}\" is no address of a directory: {why}"));
        let url = Url::parse(issuer).map_err(|error| unfit(&error.to_string()))?;
        let here = match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => return Err(unfit("it names no host")),
        };
        if url.scheme() != "https" && !(here && url.scheme() == "http") {
            return Err(unfit("it has to begin with https"));
        }
        let http = http::client().map_err(|error| DirectoryError::Settings(error.to_string()))?;
        Ok(Self {
            issuer: IssuerUrl::new(issuer.to_owned()).map_err(|error| unfit(&error.to_string()))?,
            client_id: ClientId::new(client_id.to_owned()),
            client_secret: client_secret.map(ClientSecret::new),
            http,
            known: Mutex::default(),
        })
    }

    fn unreachable(&self, reason: impl ToString) -> DirectoryError {
        DirectoryError::Unreachable { issuer: self.issuer.to_string(), reason: reason.to_string() }
    }

    /// What the directory says of itself, with its keys.
    async fn metadata(&self, now: Timestamp) -> Result<CoreProviderMetadata, DirectoryError> {
        let mut known = self.known.lock().await;
        if let Some((since, metadata)) = known.as_ref()
            && (0..KEPT).contains(&now.duration_since(*since).as_secs())
        {
            return Ok(metadata.clone());
        }
        let send = |request| http::send(self.http.clone(), request);
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &send).await.map_err(|error| self.unreachable(causes(&error)))?;
        *known = Some((now, found.clone()));
        Ok(found)
    }

    /// Where to send somebody, who comes back to `back`.
    ///
    /// # Errors
    /// [`DirectoryError::Unreachable`].
    pub async fn begin(&self, back: &str, now: Timestamp) -> Result<(Url, Pending), DirectoryError> {
        let back = RedirectUrl::new(back.to_owned()).map_err(|error| DirectoryError::Settings(error.to_string()))?;
        let metadata = self.metadata(now).await?;
        let client = CoreClient::from_provider_metadata(metadata, self.client_id.clone(), self.client_secret.clone()).set_redirect_uri(back.clone());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (url, state, nonce) = client.authorize_url(flow, CsrfToken::new_random, Nonce::new_random).set_pkce_challenge(challenge).url();
        Ok((url, Pending { state, nonce, verifier, back }))
    }

    /// Which account somebody holds who came back with `code` and `state`.
    ///
    /// # Errors
    /// [`DirectoryError::Refused`] for whatever does not fit what was begun, [`DirectoryError::Unreachable`].
    pub async fn finish(&self, pending: Pending, code: String, state: &str, now: Timestamp) -> Result<DirectoryAccount, DirectoryError> {
        if pending.state.secret() != state {
            return Err(DirectoryError::Refused("this is not the answer to what was asked here".to_owned()));
        }
        let answer = self.exchange(pending, code, now).await;
        if answer.is_err() {
            // Perhaps it signs with a new key.
            *self.known.lock().await = None;
        }
        answer
    }

    async fn exchange(&self, pending: Pending, code: String, now: Timestamp) -> Result<DirectoryAccount, DirectoryError> {
        let metadata = self.metadata(now).await?;
        let offered: Vec<_> = metadata.id_token_signing_alg_values_supported().iter().filter(|one| SIGNATURES.contains(one)).cloned().collect();
        let client = CoreClient::from_provider_metadata(metadata, self.client_id.clone(), self.client_secret.clone()).set_redirect_uri(pending.back);
        let send = |request| http::send(self.http.clone(), request);
        let request = client.exchange_code(AuthorizationCode::new(code)).map_err(|error| self.unreachable(error))?;
        let tokens = request.set_pkce_verifier(pending.verifier).request_async(&send).await.map_err(|error| match &error {
            openidconnect::RequestTokenError::ServerResponse(_) => DirectoryError::Refused(causes(&error)),
            _ => self.unreachable(causes(&error)),
        })?;
        let token = tokens.id_token().ok_or_else(|| self.unreachable("it gave no ID token"))?;
        let verifier = client.id_token_verifier().set_allowed_algs(offered);
        let claims = token.claims(&verifier, &pending.nonce).map_err(|error| DirectoryError::Refused(causes(&error)))?;
        if !has_begun(&token.to_string(), now) {
            return Err(DirectoryError::Refused("the ID token is not valid yet".to_owned()));
        }
        Ok(DirectoryAccount { issuer: claims.issuer().to_string(), subject: claims.subject().to_string() })
    }
}

/// Whether the time has come before which a token is not to be taken (`nbf`); a minute's difference between the clocks does
/// no harm. That the signature is right and the end has not come was looked at before.
fn has_begun(token: &str, now: Timestamp) -> bool {
    let claims = token.split('.').nth(1).and_then(|part| BASE64_URL_SAFE_NO_PAD.decode(part).ok());
    let claims: Option<serde_json::Value> = claims.and_then(|claims| serde_json::from_slice(&claims).ok());
    match claims.as_ref().map(|claims| claims.get("nbf")) {
        None => false,
        Some(None) => true,
        Some(Some(begin)) => begin.as_f64().is_some_and(|begin| begin <= now.as_second() as f64 + 60.0),
    }
}

/// An error with what caused it.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_asked_over_an_encrypted_connection_or_on_this_machine() {
        for fit in ["https://login.example.org/realms/town", "http://localhost:9000", "http://127.0.0.1:9000/", "http://[::1]:9000"] {
            assert!(Directory::new(fit, "parvis", None).is_ok(), "{fit}");
        }
        for unfit in ["http://login.example.org", "login.example.org", "ftp://localhost", "https://", "", "http://localhost.example.org"] {
            assert!(matches!(Directory::new(unfit, "parvis", None), Err(DirectoryError::Settings(_))), "{unfit}");
        }
    }
}
