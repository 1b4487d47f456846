use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Purpose};
use parvis_service::{RecommendationAnswer, RecommendationBoard, RecommendationResponse, Register};

use crate::arguments::{RecommendationsAction, RecommendationsCommand};
use crate::exit::Failure;
use crate::output::{file, json, line};

pub(crate) async fn run(data: &Path, command: &RecommendationsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    act(&register, &Caller::Member(command.member), &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, action: &RecommendationsAction) -> Result<(), Failure> {
    match action {
        RecommendationsAction::Board { meeting, output } => {
            let board = register.recommendation_board(caller, Purpose::OwnWork, *meeting).await?;
            if output.json { json(&board) } else { shown(&board) }
        }
        RecommendationsAction::Report { meeting, csv, output } => {
            if *csv {
                let table = register.recommendation_table(caller, Purpose::OwnWork, *meeting).await?;
                let mut out = file();
                out.write_all(&table)?;
                return Ok(out.flush()?);
            }
            let found = register.recommendations_of_meeting(caller, Purpose::OwnWork, *meeting).await?;
            if output.json { json(&found) } else { found.iter().try_for_each(headline) }
        }
        RecommendationsAction::Respond { recommendation, version, reply, execution, evidence, assistance, words, output } => {
            let response = RecommendationResponse {
                version: *version,
                reply: *reply,
                execution: *execution,
                evidence: evidence.clone(),
                assistance: *assistance,
                words: words.clone(),
            };
            let kept = register.respond_to_recommendation(caller, *recommendation, &response).await?;
            if output.json { json(&kept) } else { headline(&kept) }
        }
    }
}

/// What all of them amount to, then a line for each.
fn shown(board: &RecommendationBoard) -> Result<(), Failure> {
    line(&format!("of {} recommendations, {} are overdue", board.total, board.overdue))?;
    board.counts.iter().try_for_each(|one| line(&format!("  {:<9} {:<17} {}", one.reply, one.execution, one.count)))?;
    board.lines.iter().try_for_each(|one| {
        let due = one.report_due.map_or_else(String::new, |day| format!("  report due {day}"));
        let over = if one.overdue { "  overdue" } else { "" };
        let ended = if one.has_ended { " (has ended)" } else { "" };
        line(&format!("{}  {:<5} {}{ended}  {}, {}{due}{over}", one.id, one.number, one.addressee_name, one.reply, one.execution))
    })
}

fn headline(one: &RecommendationAnswer) -> Result<(), Failure> {
    let says = one.content.as_ref().map_or_else(String::new, |content| {
        format!("{}  {}  {}, {}  {}", content.number, content.addressee, content.reply, content.execution, content.wording)
    });
    line(&format!("{}  {says}", one.id))
}
