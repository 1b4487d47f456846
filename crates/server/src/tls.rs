//! TLS of the program's own, with a certificate that can be exchanged while it runs: connections that stand keep the one that
//! they began with, new ones get the new one.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use parvis_service::{Register, ServerCertificate};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

use crate::ServeError;

/// So often the certificate is looked at.
const LOOK: Duration = Duration::from_secs(60);

/// The certificate in use.
#[derive(Debug)]
pub(crate) struct InUse(RwLock<Arc<CertifiedKey>>);

impl InUse {
    /// Uses another certificate for new connections.
    ///
    /// # Errors
    /// [`ServeError::Certificate`]; then the one in use stays.
    pub(crate) fn exchange(&self, certificate: &ServerCertificate) -> Result<(), ServeError> {
        let key = Arc::new(certified(certificate)?);
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = key;
        Ok(())
    }
}

impl ResolvesServerCert for InUse {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

fn unusable(error: &dyn std::fmt::Display) -> ServeError {
    ServeError::Certificate(error.to_string())
}

fn certified(certificate: &ServerCertificate) -> Result<CertifiedKey, ServeError> {
    let chain = CertificateDer::pem_slice_iter(certificate.chain.as_bytes()).collect::<Result<Vec<_>, _>>().map_err(|error| unusable(&error))?;
    let key = PrivateKeyDer::from_pem_slice(certificate.key.as_bytes()).map_err(|error| unusable(&error))?;
    CertifiedKey::from_der(chain, key, &rustls::crypto::ring::default_provider()).map_err(|error| unusable(&error))
}

/// TLS 1.3 alone: every browser of the last seven years speaks it.
///
/// # Errors
/// [`ServeError::Certificate`] for an invalid certificate or key, or a pair that does not match.
pub(crate) fn config(certificate: &ServerCertificate) -> Result<(Arc<ServerConfig>, Arc<InUse>), ServeError> {
    let in_use = Arc::new(InUse(RwLock::new(Arc::new(certified(certificate)?))));
    let builder = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let builder = builder.with_protocol_versions(&[&rustls::version::TLS13]).map_err(|error| unusable(&error))?;
    let mut config = builder.with_no_client_auth().with_cert_resolver(in_use.clone());
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok((Arc::new(config), in_use))
}

/// Exchanges the certificate whenever it is time, for as long as the server runs.
pub(crate) async fn keep(register: Register, mut certificate: ServerCertificate, in_use: Arc<InUse>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let renewed = register.renewed_certificate(&certificate).map_err(|error| error.to_string());
        match renewed {
            Ok(None) => {}
            Ok(Some(renewed)) => match in_use.exchange(&renewed) {
                Ok(()) => {
                    tracing::info!("new connections get a new certificate");
                    renewed.concerns.iter().for_each(|concern| tracing::warn!("{concern}"));
                    certificate = renewed;
                }
                Err(error) => tracing::warn!(%error, "the certificate in use stays"),
            },
            Err(error) => tracing::warn!(%error, "the certificate in use stays"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_service::{OperatingSystemRandom, SystemClock};
    use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
    use rustls::pki_types::{ServerName, UnixTime};
    use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, ServerConnection, SignatureScheme};
    use std::io::{Read, Write};

    /// Looks at nothing: which certificate came is what the test is about.
    #[derive(Debug)]
    struct Anything;

    impl ServerCertVerifier for Anything {
        fn verify_server_cert(
            &self,
            _: &CertificateDer<'_>,
            _: &[CertificateDer<'_>],
            _: &ServerName<'_>,
            _: &[u8],
            _: UnixTime,
        ) -> Result<ServerCertVerified, rustls::Error> {
            Ok(ServerCertVerified::assertion())
        }

        fn verify_tls12_signature(&self, _: &[u8], _: &CertificateDer<'_>, _: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, rustls::Error> {
            Ok(HandshakeSignatureValid::assertion())
        }

        fn verify_tls13_signature(&self, _: &[u8], _: &CertificateDer<'_>, _: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, rustls::Error> {
            Ok(HandshakeSignatureValid::assertion())
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            vec![SignatureScheme::ECDSA_NISTP256_SHA256, SignatureScheme::ED25519]
        }
    }

    /// Two ends that have shaken hands, and the first certificate that came.
    fn connected(config: &Arc<ServerConfig>) -> (ClientConnection, ServerConnection, Vec<u8>) {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_protocol_versions(&[&rustls::version::TLS13]).unwrap();
        let client = builder.dangerous().with_custom_certificate_verifier(Arc::new(Anything)).with_no_client_auth();
        let mut client = ClientConnection::new(Arc::new(client), ServerName::try_from("parvis.example").unwrap()).unwrap();
        let mut server = ServerConnection::new(config.clone()).unwrap();
        while client.is_handshaking() || server.is_handshaking() {
            exchange(&mut client, &mut server);
        }
        let first = client.peer_certificates().unwrap()[0].to_vec();
        (client, server, first)
    }

    fn exchange(client: &mut ClientConnection, server: &mut ServerConnection) {
        let mut bytes = Vec::new();
        while client.wants_write() {
            client.write_tls(&mut bytes).unwrap();
        }
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            server.read_tls(&mut rest).unwrap();
            server.process_new_packets().unwrap();
        }
        bytes.clear();
        while server.wants_write() {
            server.write_tls(&mut bytes).unwrap();
        }
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            client.read_tls(&mut rest).unwrap();
            client.process_new_packets().unwrap();
        }
    }

    #[tokio::test]
    async fn a_new_certificate_reaches_new_connections_and_drops_none_that_stands() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("parvis.toml"), "[tls]\nnames = [\"parvis.example\"]\n").unwrap();
        let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        let (config, in_use) = config(&register.server_certificate().unwrap().unwrap()).unwrap();
        let (mut client, mut server, before) = connected(&config);
        in_use.exchange(&register.server_certificate().unwrap().unwrap()).unwrap();
        let (_, _, after) = connected(&config);
        assert_ne!(before, after);
        client.writer().write_all(b"still here").unwrap();
        exchange(&mut client, &mut server);
        let mut heard = [0; 10];
        server.reader().read_exact(&mut heard).unwrap();
        assert_eq!(&heard, b"still here");
        let mut broken = register.server_certificate().unwrap().unwrap();
        broken.key = "nothing".to_owned().into();
        assert!(in_use.exchange(&broken).is_err());
        assert_eq!(connected(&config).2, after, "the one in use stays");
    }
}
