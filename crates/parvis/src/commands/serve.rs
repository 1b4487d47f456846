use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use parvis_server::{Listening, ServeError};
use parvis_service::{FolderUse, Register};

use crate::arguments::Serve;
use crate::exit::Failure;
use crate::output::{line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, options: &Serve) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    // Held until the end: sessions, limits and counters in memory are those of one server.
    let _alone = register.claim(FolderUse::Serving)?;
    let register = if options.demonstration { register.into_demonstration().await? } else { register };
    let first = if options.demonstration { None } else { register.first_link().await? };
    register.named_files_are_there()?;
    let certificate = register.server_certificate()?;
    certificate.iter().flat_map(|certificate| &certificate.concerns).for_each(|concern| say(&format!("parvis: {concern}")));
    if let Some(why) = register.why_sealed() {
        say(&format!("parvis: it starts without the key, and nothing protected can be opened: {why}"));
    }
    let name = register.settings().tls.names.first().cloned();
    let closing = register.clone();
    let ready = |listening: &Listening| {
        // Both loopback addresses answer to the name localhost.
        let (scheme, name) = if listening.secure { ("https", name.unwrap_or_default()) } else { ("http", "localhost".to_owned()) };
        let address = format!("{scheme}://{name}:{}", listening.address.port());
        let _ = line(&address);
        if let Some(authority) = &listening.authority {
            let _ = line(&format!("fingerprint of its own authority (SHA-256): {}", authority.fingerprint));
        }
        if let Some(secret) = first {
            let _ = line(&format!("set up the first account, once: {address}/welcome#{}", secret.reveal()));
        }
    };
    let stop = stop_signal();
    let keeper = tokio::spawn(keep(register.clone()));
    let forwarder = tokio::spawn(forward(register.clone()));
    let postman = tokio::spawn(send_letters(register.clone()));
    let served = parvis_server::serve(register, options.listen, options.certificate_help, certificate, ready, stop).await;
    keeper.abort();
    forwarder.abort();
    closing.stop_letters();
    deliver(postman).await;
    if let Err(error) = closing.forward_journal().await {
        tracing::warn!(%error, "the next start sends the rest");
    }
    match served {
        Ok(()) => {
            closing.close().await;
            Ok(ExitCode::SUCCESS)
        }
        Err(error @ (ServeError::NotLoopback(_) | ServeError::Demonstration(_))) => Err(Failure::Usage(error.to_string())),
        Err(error) => Err(Failure::Environment(error.to_string())),
    }
}

/// Once a day, what is kept no longer goes.
async fn keep(register: Register) {
    loop {
        if let Err(error) = register.apply_retention(&CALLER).await {
            tracing::error!(%error, "what is kept no longer could not be erased");
        }
        tokio::time::sleep(Duration::from_secs(24 * 60 * 60)).await;
        register.certificate_concerns().iter().for_each(|concern| tracing::warn!("{concern}"));
    }
}

/// Sends the journal on, a second after it was written at the latest; a receiver that is away is tried less and less often.
async fn forward(register: Register) {
    let mut wait = 1;
    while register.forwards_journal() {
        wait = match register.forward_journal().await {
            Ok(_) => 1,
            Err(error) => {
                tracing::warn!(%error, "trying again in a while");
                (wait * 2).min(60)
            }
        };
        tokio::time::sleep(Duration::from_secs(wait)).await;
    }
}

/// Sends what members hear by e-mail, and says once of what was on its way when the program last ended that nobody knows whether it arrived.
async fn send_letters(register: Register) {
    if !register.sends_letters() {
        return;
    }
    match register.letters_after_start().await {
        Ok(0) => {}
        Ok(count) => tracing::warn!(count, "letters were on their way when the program last ended; they may have arrived and are not sent again"),
        Err(error) => tracing::error!(%error, "it could not be said of letters that they were on their way"),
    }
    while !register.stops_letters() {
        // A link that confirms an address is waited for.
        let pauses = match register.send_letters().await {
            Ok(_) => 10,
            Err(error) => {
                tracing::warn!(%error, "letters could not be sent; trying again in a minute");
                120
            }
        };
        // Between letters the program ends at once.
        for _ in 0..pauses {
            if !register.stops_letters() {
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
        }
    }
}

/// Waits for a letter that is on its way: otherwise nobody would know whether it arrived.
async fn deliver(mut postman: tokio::task::JoinHandle<()>) {
    if tokio::time::timeout(Duration::from_secs(10), &mut postman).await.is_err() {
        postman.abort();
    }
}

/// Completes when the program is asked to stop. It listens from this call on: who reads the address and stops the server at
/// once meets a server that ends in order.
#[cfg(unix)]
fn stop_signal() -> impl Future<Output = ()> + Send + 'static {
    use tokio::signal::unix::{Signal, SignalKind, signal};
    async fn received(signal: std::io::Result<Signal>) {
        match signal {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    }
    let (terminated, interrupted) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        tokio::select! {
            () = received(terminated) => {}
            () = received(interrupted) => {}
        }
    }
}

#[cfg(not(unix))]
async fn stop_signal() {
    let _ = tokio::signal::ctrl_c().await;
}
