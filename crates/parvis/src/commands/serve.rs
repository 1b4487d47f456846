use std::path::Path;
use std::process::ExitCode;

use parvis_server::ServeError;

use crate::arguments::Serve;
use crate::exit::Failure;
use crate::output::line;

pub(crate) async fn run(data: &Path, options: &Serve) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let register = if options.demonstration { register.into_demonstration().await? } else { register };
    let first = if options.demonstration { None } else { register.first_link().await? };
    let closing = register.clone();
    let ready = |address: std::net::SocketAddr| {
        // Both loopback addresses answer to this name.
        let _ = line(&format!("http://localhost:{}", address.port()));
        if let Some(secret) = first {
            let _ = line(&format!("set up the first account, once: http://localhost:{}/welcome#{}", address.port(), secret.reveal()));
        }
    };
    let stop = async {
        stop_signal().await;
    };
    match parvis_server::serve(register, options.listen, ready, stop).await {
        Ok(()) => {
            closing.close().await;
            Ok(ExitCode::SUCCESS)
        }
        Err(error @ ServeError::NotLoopback(_)) => Err(Failure::Usage(error.to_string())),
        Err(error) => Err(Failure::Environment(error.to_string())),
    }
}

#[cfg(unix)]
async fn stop_signal() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}

#[cfg(not(unix))]
async fn stop_signal() {
    let _ = tokio::signal::ctrl_c().await;
}
