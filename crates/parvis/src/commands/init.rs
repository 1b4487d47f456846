use std::path::Path;
use std::process::ExitCode;

use crate::exit::Failure;
use crate::output::say;

pub(crate) async fn run(data: &Path) -> Result<ExitCode, Failure> {
    super::open_or_init(data).await?.close().await;
    say(&format!("The register is in {}. Settings: {}", data.display(), data.join("parvis.toml").display()));
    say("hint: parvis import FILE.osm.pbf, then parvis serve");
    Ok(ExitCode::SUCCESS)
}
