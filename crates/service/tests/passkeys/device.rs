//! A device in software, with somebody who holds it.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_service::PasskeyChallenge;
use passkey::authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::rust_crypto::RustCryptoBackend;
use passkey::types::Passkey;
use passkey::types::ctap2::{Aaguid, Ctap2Error};
use passkey::types::webauthn::{CredentialCreationOptions, CredentialRequestOptions};
use serde_json::Value;
use url::Url;

/// Whoever holds the device: there, and verified or not.
struct Holder {
    verified: bool,
}

#[async_trait::async_trait]
impl UserValidationMethod for Holder {
    type PasskeyItem = Passkey;

    async fn check_user<'a>(&self, _hint: UiHint<'a, Passkey>, _presence: bool, _verification: bool) -> Result<UserCheck, Ctap2Error> {
        Ok(UserCheck { presence: true, verification: self.verified })
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(true)
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }
}

/// As browsers write it: bytes in base 64, what is not there left out.
fn as_browsers_do(value: Value) -> Value {
    match value {
        Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_number) => {
            let bytes: Vec<u8> = list.iter().map(|byte| u8::try_from(byte.as_u64().unwrap()).unwrap()).collect();
            BASE64_URL_SAFE_NO_PAD.encode(bytes).into()
        }
        Value::Object(fields) => fields.into_iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name, as_browsers_do(value))).collect(),
        other => other,
    }
}

/// A device that holds at most one passkey and counts its use.
#[derive(Default, Clone)]
pub(crate) struct Device {
    pub(crate) passkey: Option<Passkey>,
    /// It does not ask who holds it.
    pub(crate) careless: bool,
}

impl Device {
    fn authenticator(&self) -> Authenticator<Option<Passkey>, Holder, RustCryptoBackend> {
        let holder = Holder { verified: !self.careless };
        let mut authenticator = Authenticator::new(Aaguid::new_empty(), self.passkey.clone(), holder, RustCryptoBackend);
        authenticator.set_make_credentials_with_signature_counter(true);
        authenticator
    }

    pub(crate) async fn make(&mut self, challenge: &PasskeyChallenge, at: &str) -> Value {
        let options: CredentialCreationOptions = serde_json::from_value(challenge.options.clone()).unwrap();
        let mut client = Client::new(self.authenticator()).allows_insecure_localhost(true);
        let made = client.register(&Url::parse(at).unwrap(), options, DefaultClientData).await.unwrap();
        self.passkey.clone_from(client.authenticator().store());
        as_browsers_do(serde_json::to_value(made).unwrap())
    }

    pub(crate) async fn answer(&mut self, challenge: &PasskeyChallenge, at: &str) -> Value {
        let options: CredentialRequestOptions = serde_json::from_value(challenge.options.clone()).unwrap();
        let mut client = Client::new(self.authenticator()).allows_insecure_localhost(true);
        let answer = client.authenticate(&Url::parse(at).unwrap(), options, DefaultClientData).await.unwrap();
        self.passkey.clone_from(client.authenticator().store());
        as_browsers_do(serde_json::to_value(answer).unwrap())
    }
}
