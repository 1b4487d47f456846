use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Clock, Handling, VisitId};
use parvis_service::{
    AnsweredVisitRequest, CorrectVisit, CorrectionAnswer, FinishVisit, NewVisit, NewVisitRequest, Point, PointCorrection, QueueQuery, Register, RequestOutcome,
    Sent, SystemClock, VisitAnswer, VisitRequestAnswer, VisitVersion, WalkUpdate, WhatIf,
};

use crate::arguments::{VisitsAction, VisitsCommand};
use crate::exit::Failure;
use crate::output::{json, line};
use crate::whole_file::WholeFile;

use super::id;

pub(crate) async fn run(data: &Path, command: &VisitsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    act(&register, &Caller::Member(command.member), &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, action: &VisitsAction) -> Result<(), Failure> {
    match action {
        VisitsAction::Queue { area, category, text, output } => {
            let area = area.as_deref().map(|area| id(area, "area")).transpose()?;
            let queue = register.visit_queue(caller, &QueueQuery { area, category: category.clone(), text: text.clone() }).await?;
            if output.json {
                return json(&queue);
            }
            for site in &queue.lines {
                let why: Vec<String> = site.reasons.iter().map(|reason| format!("{} {} ({})", reason.reason, reason.input, reason.points)).collect();
                line(&format!("{:>6.1}  {}  {}  {}", site.points, site.site, site.title, why.join(", ")))?;
            }
            Ok(())
        }
        VisitsAction::Start { site, survey, marking, second_of, from_photographs, output } => {
            let second_of = second_of.as_deref().map(|first| id(first, "visit")).transpose()?;
            let (survey, from_photographs) = (survey.clone(), *from_photographs);
            let new = NewVisit { survey, marking: *marking, handling: Handling::Ordinary, second_of, from_photographs };
            print(&register.start_visit(caller, id(site, "site")?, new).await?, output.json)
        }
        VisitsAction::Ask { site, to, reason, due_on, visit, output } => {
            let visit = visit.as_deref().map(|visit| id(visit, "visit")).transpose()?;
            let request = NewVisitRequest { to: id(to, "organisation")?, reason: *reason, due_on: due_on.clone(), visit };
            let asked = register.ask_for_visit(caller, id(site, "site")?, &request).await?;
            if output.json { json(&asked) } else { request_line(&asked) }
        }
        VisitsAction::Requests(listed) => super::page(&register.visit_requests(caller, &listed.page()).await?, listed, request_line),
        VisitsAction::Answered(listed) => super::page(&register.answered_visit_requests(caller, &listed.page()).await?, listed, answered_line),
        VisitsAction::Decline { request, why } => {
            register.decline_visit_request(caller, *request, why).await?;
            line("declined")
        }
        VisitsAction::Drop { request } => {
            register.drop_visit_request(caller, *request).await?;
            line("no longer on the list")
        }
        VisitsAction::Answer { visit, answers, output } => answer(register, caller, id(visit, "visit")?, answers, output.json).await,
        VisitsAction::Finish { visit, operator, planner, day, output } => {
            let all = |of: &[String]| of.iter().map(|one| id(one, "organisation")).collect::<Result<_, Failure>>();
            let finish = FinishVisit { operators: all(operator)?, planners: all(planner)?, day: *day };
            print(&register.finish_visit(caller, id(visit, "visit")?, &finish).await?, output.json)
        }
        VisitsAction::Correct { visit, version, why, remarks, whereabouts, answer, remark, output } => {
            let wanted = CorrectVisit { version: *version, why: why.clone(), remarks: remarks.clone(), points: corrections(whereabouts, answer, remark) };
            print(&register.correct_visit(caller, id(visit, "visit")?, &wanted).await?, output.json)
        }
        VisitsAction::History { visit, purpose, output } => {
            let versions = register.visit_versions(caller, *purpose, id(visit, "visit")?).await?;
            if output.json { json(&versions) } else { versions.iter().try_for_each(version) }
        }
        VisitsAction::WhatIf { visit, measure, entry, language, purpose, output } => {
            let asked = WhatIf { measures: measure.clone(), entries: entry.clone(), language: language.clone() };
            let said = register.what_if(caller, *purpose, id(visit, "visit")?, &asked).await?;
            if output.json { json(&said) } else { super::what_if::show(&said) }
        }
        VisitsAction::Report { visit, out, language, paper, purpose, output } => {
            let file = WholeFile::fresh(out)?;
            let pdf = register.visit_report(caller, *purpose, id(visit, "visit")?, (language, (*paper).into())).await?.pdf;
            super::unsealed::write_to(file, out, &pdf, &[], output)
        }
    }
}

async fn answer(register: &Register, caller: &Caller, visit: VisitId, answers: &[(String, String)], as_json: bool) -> Result<(), Failure> {
    let known = register.visit(caller, parvis_model::Purpose::OwnWork, visit).await?;
    let seen = |question: &str| known.content.as_ref().and_then(|content| content.walk.answers.get(question)).map_or(0, |answer| answer.revision);
    let at = SystemClock.now().to_string();
    let mut sent: BTreeMap<String, Sent> = BTreeMap::new();
    for (question, answer) in answers {
        let entry = sent.entry(question.clone()).or_insert_with(|| Sent { points: Vec::new(), at: at.clone(), seen: seen(question), settles: false });
        entry.points.push(Point { answer: answer.clone(), ..Point::default() });
    }
    let taken = register.record_answers(caller, visit, &WalkUpdate { device: "command line".to_owned(), answers: sent, remarks: None }).await?;
    if as_json {
        return json(&taken);
    }
    taken.became.iter().try_for_each(|(question, became)| line(&format!("{question}  {}", format!("{became:?}").to_lowercase())))
}

type PointWords = (String, usize, String);

fn corrections(whereabouts: &[PointWords], answers: &[PointWords], remarks: &[PointWords]) -> Vec<PointCorrection> {
    let of = |(question, point, _): &PointWords| PointCorrection { question: question.clone(), point: *point, whereabouts: None, answer: None, remark: None };
    let places = whereabouts.iter().map(|point| PointCorrection { whereabouts: Some(point.2.clone()), ..of(point) });
    let answers = answers.iter().map(|point| PointCorrection { answer: Some(point.2.clone()), ..of(point) });
    places.chain(answers).chain(remarks.iter().map(|point| PointCorrection { remark: Some(point.2.clone()), ..of(point) })).collect()
}

fn version(said: &VisitVersion) -> Result<(), Failure> {
    line(&format!("{}  since {}", said.version, said.at))?;
    if let Some(why) = &said.why {
        line(&format!("  why: {why}"))?;
    }
    for (question, answered) in &said.answers {
        for point in &answered.points {
            let place = if point.whereabouts.is_empty() { String::new() } else { format!(" ({})", point.whereabouts) };
            line(&format!("  {question} = {}{place}", point.answer))?;
            if !point.remark.is_empty() {
                line(&format!("    remark: {}", point.remark))?;
            }
        }
    }
    said.remarks.lines().try_for_each(|text| line(&format!("  {text}")))
}

fn answered_line(answered: &AnsweredVisitRequest) -> Result<(), Failure> {
    let why = match (answered.became, answered.why.as_deref()) {
        (RequestOutcome::Visited, _) => String::new(),
        (RequestOutcome::Declined, why) => format!(": {}", why.unwrap_or("why can no longer be read")),
    };
    let request = &answered.request;
    let day: String = answered.answered_at.to_string().chars().take(10).collect();
    line(&format!("{}  {:<8} {day} by {}  {}{why}", request.id, answered.became, request.to_name, request.site_title))
}

fn request_line(request: &VisitRequestAnswer) -> Result<(), Failure> {
    let due = request.due_on.as_deref().unwrap_or("-");
    line(&format!("{}  {:<13} {due}  {} -> {}  {}", request.id, request.reason.as_str(), request.from_name, request.to_name, request.site_title))
}

fn headline(visit: &VisitAnswer) -> Result<(), Failure> {
    line(&format!("{}  {:<9} {}  {}", visit.id, visit.head.state.as_str(), visit.head.created_at, visit.head.subject_title))
}

fn print(visit: &VisitAnswer, as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(visit);
    }
    headline(visit)?;
    let Some(content) = &visit.content else { return Ok(()) };
    if let Some(day) = &content.day {
        line(&format!("  on {day}"))?;
    }
    for (question, answer) in &content.walk.answers {
        let points: Vec<&str> = answer.points.iter().map(|point| point.answer.as_str()).collect();
        line(&format!("  {question} = {}", points.join(", ")))?;
        for (number, point) in (1..).zip(&answer.points).filter(|(_, point)| !point.whereabouts.is_empty()) {
            line(&format!("    {number}: {}", point.whereabouts))?;
        }
        for (number, point) in (1..).zip(&answer.points).filter(|(_, point)| !point.remark.is_empty()) {
            line(&format!("    {number}, remark: {}", point.remark))?;
        }
    }
    for (question, agreed) in &content.agreed {
        line(&format!("  {question} = {} (agreed)", agreed.join(", ")))?;
    }
    for finding in &content.results.findings {
        line(&format!("  {}", finding.says))?;
    }
    indented("remarks", &content.remarks)?;
    for corrected in &content.corrections {
        correction(corrected)?;
    }
    match content.results.whole {
        Some(whole) => line(&format!("  index {whole:.1}{}", super::between(content.results.whole_range))),
        None => Ok(()),
    }
}

fn correction(corrected: &CorrectionAnswer) -> Result<(), Failure> {
    let by = corrected.by.as_ref().map_or_else(|| corrected.organisation.clone(), |by| format!("{by}, {}", corrected.organisation));
    indented(&format!("corrected {} by {by}", corrected.at), &corrected.why)
}

/// A text of several lines behind its title; nothing where there is none.
fn indented(title: &str, text: &str) -> Result<(), Failure> {
    if text.is_empty() {
        return Ok(());
    }
    line(&format!("  {title}:"))?;
    text.lines().try_for_each(|text| line(&format!("    {text}")))
}
