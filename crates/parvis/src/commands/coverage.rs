use std::path::Path;
use std::process::ExitCode;

use parvis_model::Caller;
use parvis_service::CoverageLine;

use crate::arguments::CoverageCommand;
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::id;

pub(crate) async fn run(data: &Path, command: &CoverageCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let area = command.area.as_deref().map(|area| id(area, "area")).transpose()?;
    let coverage = register.coverage(&Caller::Member(command.member), command.purpose, area).await?;
    if command.output.json {
        json(&coverage)?;
    } else {
        line(" sites  visited  due again  never  area or kind")?;
        let print = |name: &str, of: &CoverageLine| line(&format!("{:>6}  {:>7}  {:>9}  {:>5}  {name}", of.sites, of.visited, of.due, of.never));
        print("all", &coverage.whole)?;
        coverage.areas.iter().try_for_each(|of| print(&of.name, of))?;
        coverage.categories.iter().try_for_each(|of| print(&of.key, of))?;
        say(&format!(
            "hint: only visits that this member may know of count: a place never visited may have been visited by others. A place is due again after {} months. \
             Coverage says nothing about what was found",
            coverage.due_after_months
        ));
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
