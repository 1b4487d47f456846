use std::path::Path;
use std::process::ExitCode;

use parvis_service::{SurveyAnswer, SurveyResults};

use crate::arguments::{SurveysAction, SurveysCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &SurveysCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let language = &command.language;
    match &command.command {
        SurveysAction::List(output) => {
            let surveys = register.surveys(&CALLER, language);
            if output.json {
                json(&surveys)?;
            } else {
                surveys.iter().try_for_each(|survey| line(&format!("{:<20} {:>3} questions  {}", survey.key, survey.questions, survey.title)))?;
            }
        }
        SurveysAction::Show { survey, output } => {
            let survey = register.survey(&CALLER, survey, language)?;
            if output.json { json(&survey)? } else { show(&survey)? }
        }
        SurveysAction::Results { survey, answers, measure, output } => {
            let mut given = std::collections::BTreeMap::<String, Vec<String>>::new();
            for (key, answer) in answers {
                given.entry(key.clone()).or_default().push(answer.clone());
            }
            let found = register.survey_results(&CALLER, survey, &given, measure, language)?;
            if output.json { json(&found)? } else { print(&found)? }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn show(survey: &SurveyAnswer) -> Result<(), Failure> {
    line(&survey.line.title)?;
    line(&survey.line.for_whom)?;
    for question in &survey.asks {
        line(&format!("\n{}  {}", question.key, question.ask))?;
        line(&format!("    {}", question.why))?;
        (1..).zip(&question.steps).try_for_each(|(step, text)| line(&format!("    {step}  {text}")))?;
    }
    Ok(())
}

fn print(found: &SurveyResults) -> Result<(), Failure> {
    let value = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.1}"));
    for section in &found.sections {
        line(&format!("{:>6}  {} ({} of {} answered, weight {})", value(section.value), section.title, section.answered, section.of, section.weight))?;
    }
    line(&format!("{:>6}  in all", value(found.whole)))?;
    for finding in &found.findings {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        line(&format!("{severity:<7} {}{}", finding.says, finding.measures.iter().map(|measure| format!("  [{measure}]")).collect::<String>()))?;
    }
    say("hint: an index says how much of what the survey asks for is there; it is no measure of risk");
    Ok(())
}
