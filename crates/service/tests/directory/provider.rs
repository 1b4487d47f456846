//! A small OpenID provider that does right, or one thing wrong.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey};
use parvis_model::Clock;
use parvis_service::{DirectoryAddress, SystemClock};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

/// What a provider may do wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Wrong {
    Nothing,
    Issuer,
    Audience,
    Nonce,
    Expired,
    NotYet,
    OtherKey,
    KeyOfItsOwn,
    Unsigned,
    SignedByTheSharedSecret,
    NoIdToken,
    NotJson,
    Endless,
    Elsewhere,
    Refuses,
}

struct Begun {
    challenge: String,
    nonce: String,
    redirect: String,
    subject: String,
}

pub(crate) struct Provider {
    pub(crate) address: String,
    key: SigningKey,
    begun: Mutex<HashMap<String, Begun>>,
    pub(crate) wrong: Mutex<Wrong>,
}

fn encoded(value: &Value) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(value.to_string())
}

impl Provider {
    pub(crate) async fn start() -> Arc<Self> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let key = SigningKey::from_bytes(&[7; 32]);
        let provider = Arc::new(Self { address, key, begun: Mutex::default(), wrong: Mutex::new(Wrong::Nothing) });
        let routes = axum::Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/elsewhere", get(metadata))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        provider
    }

    fn is_wrong(&self, wrong: Wrong) -> bool {
        *self.wrong.lock().unwrap() == wrong
    }

    /// Somebody arrives at the address, says who they are, and is sent back with a code and what was sent along.
    pub(crate) fn sign_in(&self, address: &DirectoryAddress, subject: &str) -> (String, String) {
        let url = Url::parse(&address.address).unwrap();
        let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
        assert!(address.address.starts_with(&format!("{}/authorize?", self.address)));
        assert_eq!((asked["response_type"].as_str(), asked["client_id"].as_str(), asked["scope"].as_str()), ("code", "parvis", "openid"));
        assert_eq!(asked["code_challenge_method"], "S256");
        let code = format!("code-{}", self.begun.lock().unwrap().len());
        let begun = Begun {
            challenge: asked["code_challenge"].clone(),
            nonce: asked["nonce"].clone(),
            redirect: asked["redirect_uri"].clone(),
            subject: subject.to_owned(),
        };
        self.begun.lock().unwrap().insert(code.clone(), begun);
        (code, asked["state"].clone())
    }

    fn id_token(&self, begun: &Begun) -> String {
        let now = SystemClock.now().as_second();
        let other = |wrong, right: &str| if self.is_wrong(wrong) { "somebody-else".to_owned() } else { right.to_owned() };
        let issuer = if self.is_wrong(Wrong::Issuer) { "https://other.example.org".to_owned() } else { self.address.clone() };
        let until = if self.is_wrong(Wrong::Expired) { now - 60 } else { now + 60 };
        let mut claims = json!({
            "iss": issuer, "aud": other(Wrong::Audience, "parvis"), "sub": begun.subject, "nonce": other(Wrong::Nonce, &begun.nonce), "iat": now - 120, "exp": until
        });
        if self.is_wrong(Wrong::NotYet) {
            claims["nbf"] = (now + 600).into();
        }
        let algorithm = match *self.wrong.lock().unwrap() {
            Wrong::Unsigned => "none",
            Wrong::SignedByTheSharedSecret => "HS256",
            _ => "EdDSA",
        };
        let mut head = json!({"alg": algorithm, "kid": "key", "typ": "JWT"});
        let other_key = SigningKey::from_bytes(&[8; 32]);
        if self.is_wrong(Wrong::KeyOfItsOwn) {
            let x = BASE64_URL_SAFE_NO_PAD.encode(other_key.verifying_key().as_bytes());
            head["jwk"] = json!({"kty": "OKP", "crv": "Ed25519", "kid": "key", "x": x});
            head["jku"] = format!("{}/other-keys", self.address).into();
        }
        let signed = format!("{}.{}", encoded(&head), encoded(&claims));
        let key = if self.is_wrong(Wrong::OtherKey) || self.is_wrong(Wrong::KeyOfItsOwn) { other_key } else { self.key.clone() };
        let signature = match algorithm {
            "none" => Vec::new(),
            "HS256" => Sha256::digest(&signed).to_vec(),
            _ => key.sign(signed.as_bytes()).to_bytes().to_vec(),
        };
        format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
    }
}

async fn metadata(State(provider): State<Arc<Provider>>, uri: axum::http::Uri) -> Response {
    if provider.is_wrong(Wrong::NotJson) {
        return "welcome".into_response();
    }
    if provider.is_wrong(Wrong::Elsewhere) && uri.path() != "/elsewhere" {
        return (StatusCode::FOUND, [(header::LOCATION, format!("{}/elsewhere", provider.address))]).into_response();
    }
    let at = |path: &str| format!("{}{path}", provider.address);
    let answer = json!({
        "issuer": provider.address, "authorization_endpoint": at("/authorize"), "token_endpoint": at("/token"), "jwks_uri": at("/keys"),
        "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"]
    });
    let blanks = if provider.is_wrong(Wrong::Endless) { 4 * 1024 * 1024 } else { 0 };
    ([(header::CONTENT_TYPE, "application/json")], " ".repeat(blanks) + &answer.to_string()).into_response()
}

async fn keys(State(provider): State<Arc<Provider>>) -> axum::Json<Value> {
    let x = BASE64_URL_SAFE_NO_PAD.encode(provider.key.verifying_key().as_bytes());
    axum::Json(json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "key", "use": "sig", "alg": "EdDSA", "x": x}]}))
}

async fn token(State(provider): State<Arc<Provider>>, headers: axum::http::HeaderMap, asked: String) -> Response {
    let asked: HashMap<String, String> = url::form_urlencoded::parse(asked.as_bytes()).into_owned().collect();
    let refused = || (StatusCode::BAD_REQUEST, axum::Json(json!({"error": "invalid_grant"}))).into_response();
    let client = format!("Basic {}", BASE64_STANDARD.encode("parvis:shared secret".replace(' ', "+")));
    let right_client = headers.get(header::AUTHORIZATION).is_some_and(|sent| sent.as_bytes() == client.as_bytes());
    // A code is worth something once.
    let Some(begun) = provider.begun.lock().unwrap().remove(&asked["code"]) else { return refused() };
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&asked["code_verifier"]));
    if !right_client || challenge != begun.challenge || asked["redirect_uri"] != begun.redirect || provider.is_wrong(Wrong::Refuses) {
        return refused();
    }
    let mut answer = json!({"access_token": "unused", "token_type": "Bearer"});
    if !provider.is_wrong(Wrong::NoIdToken) {
        answer["id_token"] = provider.id_token(&begun).into();
    }
    axum::Json(answer).into_response()
}
