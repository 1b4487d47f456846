//! What a law asks of a place as a printed statement. Without an account, nothing of it is kept, not even that it was asked.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use jiff::civil::Date;
use parvis_assess::duty::{Answers, Evaluation, Owed, Standing, Truth, evaluate};
use parvis_documents::{DutyCondition, DutyOwed, DutySource, DutyStatement, DutyTold, FileName, Paper, Printing, Words, duty_statement, file_name};
use parvis_model::{Caller, Marking};
use parvis_packs::{DutyPack, Input, InputKind, Packs};

use super::printed_plans::{refused, words_of};
use crate::installation::days::numbers;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// The longest name of a place, in characters.
const LONGEST_NAME: usize = 120;

/// How a statement is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyPrinting {
    /// What the place is called; empty where nobody says.
    pub place: String,
    /// The language of our words, and of the law where the pack has it.
    pub language: String,
    /// A4 or Letter.
    pub paper: Paper,
    /// How far it may go.
    pub marking: Marking,
    /// What may be read of it; empty for what the marking means.
    pub may_read: String,
}

/// Prints what a law asks, going by these answers, as of a day.
///
/// # Errors
/// [`ServiceError::NotFound`] for a law or a language that there is not; [`ServiceError::Invalid`] names the answer that does not fit.
pub fn print_duties(
    packs: &Packs,
    key: &str,
    answers: &BTreeMap<String, String>,
    how: &DutyPrinting,
    today: Date,
) -> Result<(FileName, Vec<u8>), ServiceError> {
    let pack = packs.duties.iter().find(|pack| pack.key.get_ref() == key).ok_or(ServiceError::NotFound("pack of duties"))?.in_language(&how.language);
    let written = answers.iter().map(|(key, answer)| (key.as_str(), answer.as_str()));
    let read = Answers::read(&pack, written).and_then(|answers| answers.check_times(&pack).map(|()| answers));
    let found = evaluate(&pack, &read.map_err(|error| refused(&error))?, today);
    printed(packs, &pack, (answers, &found), how)
}

/// The same of what was evaluated.
pub(crate) fn printed(
    packs: &Packs,
    pack: &DutyPack,
    (answers, found): (&BTreeMap<String, String>, &Evaluation),
    how: &DutyPrinting,
) -> Result<(FileName, Vec<u8>), ServiceError> {
    if how.paper == Paper::A5 {
        return Err(refused(&"a statement needs A4 or Letter"));
    }
    if how.place.chars().count() > LONGEST_NAME {
        return Err(refused(&format!("the name of a place has at most {LONGEST_NAME} characters")));
    }
    let words = words_of(packs, &how.language)?;
    let day = numbers(&found.day);
    let printing = Printing { marking: how.marking.as_str().to_owned(), day: Some(day), country: String::new(), paper: how.paper };
    let statement = statement(pack, (answers, found), how, &words);
    let name = if how.place.is_empty() { &pack.title } else { &how.place };
    let name = file_name(&words.say("print-duties", &[]), "statement of duties", name, day);
    Ok((name, duty_statement(&statement, &printing, &words)?))
}

impl Register {
    /// What a law asks as a printed statement. Nothing of the answers is kept.
    ///
    /// # Errors
    /// As [`print_duties`].
    #[boxed]
    pub async fn duty_statement(
        &self,
        caller: &Caller,
        key: &str,
        answers: BTreeMap<String, String>,
        how: DutyPrinting,
    ) -> Result<(FileName, Vec<u8>), ServiceError> {
        let (packs, key, today) = (self.packs.clone(), key.to_owned(), self.today());
        let _own = self.workshop.turn_of_caller(caller).await?;
        self.workshop.run(move || print_duties(&packs, &key, &answers, &how, today)).await?
    }
}

fn statement(pack: &DutyPack, (answers, found): (&BTreeMap<String, String>, &Evaluation), how: &DutyPrinting, words: &Words) -> DutyStatement {
    let language = if pack.languages().contains(&how.language.as_str()) { how.language.clone() } else { "en".to_owned() };
    let source =
        |paragraph: &str, read: &str, unchecked: &str| DutySource { paragraph: paragraph.to_owned(), read: numbers(read), unchecked: unchecked.to_owned() };
    let marked = || words.say(&format!("marking-{}", how.marking), &[]);
    DutyStatement {
        law: pack.title.clone(),
        language,
        place: how.place.clone(),
        standing: match found.standing {
            Standing::InScope => "in_scope",
            Standing::Not => "not",
            Standing::NoLaw => "no_law",
            Standing::Unclear => "unclear",
        }
        .to_owned(),
        outcomes: found.outcomes.iter().map(|outcome| outcome.title.clone()).collect(),
        missing: found.missing.iter().map(|missing| missing.ask.clone()).collect(),
        owed: found.owed.iter().filter(|duty| duty.owed != Truth::Fails).map(|duty| owed(duty, &source)).collect(),
        conditions: found
            .because
            .iter()
            .map(|reason| DutyCondition {
                says: reason.says.clone(),
                source: source(&reason.paragraph, &reason.read, &reason.to_be_checked),
                truth: match reason.truth {
                    Truth::Holds => "holds",
                    Truth::Fails => "fails",
                    Truth::Unknown => "unknown",
                }
                .to_owned(),
            })
            .collect(),
        told: found.notes.iter().map(|note| DutyTold { says: note.says.clone(), source: source(&note.paragraph, &note.read, &note.to_be_checked) }).collect(),
        answers: pack
            .inputs
            .iter()
            .filter(|input| found.asked.contains(input.key.get_ref()))
            .filter_map(|input| answered(pack, input, answers, words))
            .collect(),
        in_force: pack.in_force.clone(),
        stages: pack
            .stages
            .iter()
            .map(|stage| {
                let source = source(&stage.paragraph, &pack.read_on(stage.read.as_ref()), &stage.to_be_checked);
                (stage.on.as_ref().map(|day| numbers(day.get_ref())), DutyTold { says: stage.says.clone(), source })
            })
            .collect(),
        limits: pack.limits.clone(),
        source: pack.source.clone(),
        read: numbers(pack.date.get_ref()),
        version: [pack.version.clone(), pack.licence.clone()],
        may_read: if how.may_read.is_empty() { marked() } else { how.may_read.clone() },
    }
}

fn owed(duty: &Owed, source: &impl Fn(&str, &str, &str) -> DutySource) -> DutyOwed {
    DutyOwed {
        says: duty.says.clone(),
        source: source(&duty.paragraph, &duty.read, &duty.to_be_checked),
        is_sure: duty.owed == Truth::Holds,
        progress: duty.progress.map(|progress| {
            match progress {
                parvis_assess::duty::Progress::Done => "done",
                parvis_assess::duty::Progress::Open => "open",
                parvis_assess::duty::Progress::Unknown => "unknown",
            }
            .to_owned()
        }),
        begins: (duty.begun != Truth::Holds).then(|| duty.begins.as_deref().map(numbers)),
        due: duty.due.as_deref().map(numbers),
        every_years: duty.every_years,
    }
}

/// A question and what was answered, in words; nothing where nobody answered.
fn answered(pack: &DutyPack, input: &Input, answers: &BTreeMap<String, String>, words: &Words) -> Option<[String; 2]> {
    let answer = answers.get(input.key.get_ref()).filter(|answer| !answer.trim().is_empty())?;
    let options = pack.options(input);
    let option = |key: &str| options.iter().find(|option| option.key == key.trim()).map_or_else(|| key.to_owned(), |option| option.text.clone());
    let said = match input.kind {
        InputKind::YesNo => words.say(if answer == "yes" { "print-yes" } else { "print-no" }, &[]),
        InputKind::Choice | InputKind::Choices => answer.split(',').map(option).collect::<Vec<_>>().join(", "),
        InputKind::Number | InputKind::Date | InputKind::Moment => answer.clone(),
    };
    Some([input.ask.clone(), said])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn how(language: &str) -> DutyPrinting {
        DutyPrinting { place: "St Mary".to_owned(), language: language.to_owned(), paper: Paper::A4, marking: Marking::Amber, may_read: String::new() }
    }

    fn read(pack: &str, answers: &[(&str, &str)], language: &str) -> DutyStatement {
        let packs = Packs::load(None).unwrap();
        let pack = packs.duties.iter().find(|known| known.key.get_ref() == pack).unwrap().in_language(language);
        let answers: BTreeMap<String, String> = answers.iter().map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())).collect();
        let known = Answers::read(&pack, answers.iter().map(|(key, answer)| (key.as_str(), answer.as_str()))).unwrap();
        let found = evaluate(&pack, &known, "2026-11-27".parse().unwrap());
        statement(&pack, (&answers, &found), &how(language), &words_of(&packs, language).unwrap())
    }

    #[test]
    fn a_statement_says_what_the_evaluation_says_and_what_was_answered_in_words() {
        let said = read(
            "uk_2025_10",
            &[("subject", "premises"), ("building", "yes"), ("use", "worship"), ("people", "900"), ("excluded", "no"), ("control", "responsible")],
            "en",
        );
        assert!(said.answers.iter().any(|[_, answer]| answer == "900") && said.answers.iter().all(|[_, answer]| answer != "worship"), "{:?}", said.answers);
        assert!(said.conditions.iter().all(|one| one.source.read[0] >= 2025 && ["holds", "fails", "unknown"].contains(&one.truth.as_str())));
        assert!(!said.conditions.is_empty() && !said.limits.is_empty() && said.language == "en");
    }

    #[test]
    fn every_law_is_printed_in_every_language_whatever_was_answered_or_not() {
        let packs = Packs::load(None).unwrap();
        for pack in packs.duties.iter() {
            let (name, pdf) = print_duties(&packs, pack.key.get_ref(), &BTreeMap::new(), &how("de"), "2026-11-27".parse().unwrap()).unwrap();
            assert!(pdf.starts_with(b"%PDF-") && name.full == "pflichtenübersicht-st-mary-2026-11-27.pdf", "{name:?}");
        }
        let refused = |key: &str, how: &DutyPrinting| print_duties(&packs, key, &BTreeMap::new(), how, "2026-11-27".parse().unwrap()).unwrap_err();
        assert!(matches!(refused("nothing", &how("en")), ServiceError::NotFound(_)));
        assert!(matches!(refused("no_law", &how("xx")), ServiceError::NotFound(_)));
        assert!(matches!(refused("no_law", &DutyPrinting { paper: Paper::A5, ..how("en") }), ServiceError::Invalid(_)));
        assert!(matches!(refused("no_law", &DutyPrinting { place: "x".repeat(121), ..how("en") }), ServiceError::Invalid(_)));
    }
}
