use std::path::Path;
use std::process::ExitCode;

use parvis_service::{Check, Health, Register, ServiceError};

use crate::arguments::Json;
use crate::exit::Failure;
use crate::output::{json, line};

pub(crate) async fn run(data: &Path, options: &Json) -> Result<ExitCode, Failure> {
    let checks = look(data).await?;
    if options.json {
        json(&checks)?;
    } else {
        for check in &checks {
            let word = match check.health {
                Health::Good => "good",
                Health::Attention => "look",
                Health::Broken => "BROKEN",
            };
            line(&format!("{word:<7} {:<12} {}", check.what, check.finding))?;
        }
    }
    let broken = checks.iter().any(|check| check.health == Health::Broken);
    Ok(ExitCode::from(if broken { 7 } else { 0 }))
}

/// A register that cannot be read is what doctor is there for. Settings and packs that are refused name their line themselves.
async fn look(data: &Path) -> Result<Vec<Check>, Failure> {
    let looked = match super::open(data).await {
        Ok(register) => {
            let checks = register.doctor(&super::CALLER).await;
            register.close().await;
            checks
        }
        Err(Failure::Service(error)) if !matches!(error, ServiceError::Settings(_) | ServiceError::Pack(_)) => Err(error),
        Err(failure) => return Err(failure),
    };
    Ok(looked.unwrap_or_else(|error| Register::doctor_of_unreadable(data, &error)))
}
