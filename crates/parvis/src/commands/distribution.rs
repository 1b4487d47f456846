use std::path::Path;
use std::process::ExitCode;

use parvis_model::Caller;
use parvis_service::{DistributionColumn, DistributionLine};

use crate::arguments::DistributionCommand;
use crate::exit::Failure;
use crate::output::{json, line, say, text};

pub(crate) async fn run(data: &Path, command: &DistributionCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let caller = Caller::Member(command.member);
    if command.csv {
        let table = register.distribution_table(&caller).await?;
        text(String::from_utf8_lossy(&table).trim_start_matches('\u{feff}').trim_end())?;
    } else {
        let answer = register.distribution(&caller).await?;
        if command.output.json {
            json(&answer)?;
        } else {
            let columns = DistributionColumn::ALL.map(|column| format!("{:>17}", column.as_str())).join("  ");
            line(&format!("places  {columns}       index  category or area"))?;
            one("all", &answer.whole)?;
            answer.categories.iter().try_for_each(|of| one(&of.key, of))?;
            answer.areas.iter().try_for_each(|of| one(&of.name, of))?;
            say("hint: rows are sorted by name and are no ranking; \"-\" means too few places, or a number that would reveal something about one");
            if !answer.complete {
                say("hint: there are more than 20,000 records of one kind; they are not counted");
            }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn one(name: &str, of: &DistributionLine) -> Result<(), Failure> {
    let counts = of.counts.iter().map(|count| match (count.from, count.to) {
        (Some(from), Some(to)) => format!("{:>17}", format!("{from} to {to}")),
        _ => format!("{:>17}", "-"),
    });
    let counts: Vec<String> = counts.collect();
    let index = of.index.map_or_else(|| "-".to_owned(), |index| format!("{} to {}", index.from, index.to));
    line(&format!("{:>6}  {}  {index:>10}  {name}", of.places, counts.join("  ")))
}
