use std::path::Path;
use std::process::ExitCode;

use parvis_service::Health;

use crate::arguments::Json;
use crate::exit::Failure;
use crate::output::{json, line};

pub(crate) async fn run(data: &Path, options: &Json) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let checks = register.doctor(&super::CALLER).await?;
    register.close().await;
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
