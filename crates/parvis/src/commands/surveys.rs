use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use parvis_service::{ServiceError, ShareAnswers, SurveyAgreement, SurveyAnswer, SurveyResults};
use serde::Deserialize;

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
        SurveysAction::Agreement { survey, places, output } => {
            let now = register.survey(&CALLER, survey, language)?;
            let walks = places.iter().map(|place| raters(&now, place)).collect::<Result<Vec<_>, _>>()?;
            let found = register.survey_agreement(&CALLER, survey, &walks, language)?;
            if output.json { json(&found)? } else { compare(&found)? }
        }
        SurveysAction::Results { survey, answers, measure, output } => {
            let mut given = ShareAnswers::new();
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

/// What the browser saves.
#[derive(Deserialize)]
struct AnswersFile {
    survey: String,
    #[serde(default)]
    version: String,
    answers: BTreeMap<String, String>,
}

/// The longest file that holds a walk, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// The answers of all raters in a folder; what is no walk with this survey is refused by name. Of a walk with an earlier version, the answers
/// to what is still asked.
fn raters(survey: &SurveyAnswer, place: &Path) -> Result<Vec<ShareAnswers>, Failure> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Failure::Service(ServiceError::File { path, source })
    };
    let entries = std::fs::read_dir(place).and_then(Iterator::collect::<std::io::Result<Vec<_>>>).map_err(failed(place))?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|kind| kind == "json")).collect();
    files.sort();
    let read = |file: &PathBuf| {
        let refused = |why: &str| Failure::Service(ServiceError::Invalid(format!("{}: {why}", file.display())));
        if std::fs::metadata(file).map_err(failed(file))?.len() > LONGEST {
            return Err(refused("larger than any walk"));
        }
        let text = std::fs::read_to_string(file).map_err(failed(file))?;
        let walk: AnswersFile = serde_json::from_str(&text).map_err(|error| refused(&error.to_string()))?;
        if walk.survey != survey.line.key {
            return Err(refused(&format!("these are answers to \"{}\"", walk.survey.chars().take(60).collect::<String>())));
        }
        let asked = |question: &str| walk.version == survey.line.version || survey.asks.iter().any(|one| one.key == question);
        Ok(walk.answers.into_iter().filter(|(question, _)| asked(question)).map(|(question, answer)| (question, vec![answer])).collect())
    };
    files.iter().map(read).collect()
}

fn compare(found: &SurveyAgreement) -> Result<(), Failure> {
    line(&format!("places walked by two or more raters: {}", found.places))?;
    line("places  differ  alpha (95 %)            kappa (95 %)            question")?;
    let written = |value: Option<(f64, Option<(f64, f64)>)>| match value {
        Some((value, Some((low, high)))) => format!("{value:.3} ({low:.3} to {high:.3})"),
        Some((value, None)) => format!("{value:.3}"),
        None => "-".to_owned(),
    };
    for question in &found.questions {
        let alpha = question.alpha.map(|alpha| (alpha.value, alpha.interval.map(|interval| (interval.low, interval.high))));
        let kappa = question.kappa.map(|kappa| (kappa.value, Some((kappa.interval.low, kappa.interval.high))));
        line(&format!("{:>6}  {:>6}  {:<22}  {:<22}  {}", question.places, question.differ, written(alpha), written(kappa), question.ask))?;
    }
    for section in &found.sections {
        let alpha = section.alpha.map(|alpha| (alpha.value, alpha.interval.map(|interval| (interval.low, interval.high))));
        line(&format!("                {:<22}  {:<22}  {}", written(alpha), "", section.title))?;
    }
    for question in &found.dividing {
        line(&format!("raters disagree: {question}"))?;
    }
    say("hint: with few places the intervals are wide; kappa and alpha say how far raters agree, not who is right");
    Ok(())
}

fn show(survey: &SurveyAnswer) -> Result<(), Failure> {
    line(&survey.line.title)?;
    line(&survey.line.for_whom)?;
    for question in &survey.asks {
        line("")?;
        line(&format!("{}  {}", question.key, question.ask))?;
        line(&format!("    {}", question.why))?;
        (1..).zip(&question.steps).try_for_each(|(step, text)| line(&format!("    {step}  {text}")))?;
    }
    Ok(())
}

fn print(found: &SurveyResults) -> Result<(), Failure> {
    let value = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.1}"));
    for section in &found.sections {
        let (value, range) = (value(section.value), super::between(section.range));
        line(&format!("{value:>6}{range}  {} ({} of {} answered, weight {})", section.title, section.answered, section.of, section.weight))?;
    }
    line(&format!("{:>6}{}  in all", value(found.whole), super::between(found.whole_range)))?;
    for finding in &found.findings {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        line(&format!("{severity:<7} {}{}", finding.says, finding.measures.iter().map(|measure| format!("  [{measure}]")).collect::<String>()))?;
    }
    say(
        "hint: an index shows how much of what the survey asks for is in place; it does not measure risk. In brackets: with the worst and the best answers to the rest",
    );
    say(
        "hint: the weaknesses of a place are confidential: show them only to people who need them, lock copies away, and destroy them when they are no longer needed",
    );
    Ok(())
}
