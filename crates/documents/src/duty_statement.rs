//! What a law asks of a place, going by what was answered: what is owed, what is not, and what is unsure, each with its paragraph and the day on which
//! that was read.

use serde::Serialize;

use crate::printing::{Data, Printing};
use crate::text::{Line, Printer};
use crate::{DocumentError, Words, setting};

pub(crate) const TEMPLATE: &str = concat!(include_str!("../templates/base.typ"), include_str!("../templates/duty_statement.typ"));

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyStatement {
    /// What the law is called.
    pub law: String,
    /// The language of what is said of the law.
    pub language: String,
    /// What the place is called; empty where nobody said.
    pub place: String,
    /// `in_scope`, `not`, `no_law` or `unclear`.
    pub standing: String,
    /// What follows; several while it is unclear which.
    pub outcomes: Vec<String>,
    /// Questions whose answers would settle it.
    pub missing: Vec<String>,
    /// What is owed, or may be.
    pub owed: Vec<DutyOwed>,
    /// The conditions that were looked at.
    pub conditions: Vec<DutyCondition>,
    /// What else the law says.
    pub told: Vec<DutyTold>,
    /// What was answered: question and answer.
    pub answers: Vec<[String; 2]>,
    /// Whether and since when the law is in force.
    pub in_force: String,
    /// What comes into force when: the day where one is set, and what.
    pub stages: Vec<(Option<[i16; 3]>, DutyTold)>,
    /// What was not looked at.
    pub limits: String,
    /// Which text was read.
    pub source: String,
    /// On which day: year, month, day.
    pub read: [i16; 3],
    /// Version and licence of the description.
    pub version: [String; 2],
    /// What the marking means, and how the statement is to be handled.
    pub may_read: String,
}

/// Where the law says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutySource {
    /// The paragraph.
    pub paragraph: String,
    /// When it was read: year, month, day.
    pub read: [i16; 3],
    /// What of it nobody has checked against the text yet.
    pub unchecked: String,
}

/// What is owed, or may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyOwed {
    /// What has to be done.
    pub says: String,
    /// Where the law says so.
    pub source: DutySource,
    /// Whether that is sure.
    pub is_sure: bool,
    /// `done`, `open` or `unknown`; nothing where nobody asks.
    pub progress: Option<String>,
    /// From when on, where that is still to come: a day, or none that is known.
    pub begins: Option<Option<[i16; 3]>>,
    /// Until when.
    pub due: Option<[i16; 3]>,
    /// Again every so many years.
    pub every_years: Option<u16>,
}

/// A condition of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyCondition {
    /// What it says.
    pub says: String,
    /// Where the law says so.
    pub source: DutySource,
    /// `holds`, `fails` or `unknown`.
    pub truth: String,
}

/// Something that the law says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyTold {
    /// What.
    pub says: String,
    /// Where.
    pub source: DutySource,
}

#[derive(Serialize)]
pub(crate) struct Printed {
    law: Vec<Line>,
    place: String,
    dated: String,
    standing: String,
    outcomes: Vec<Line>,
    is_unclear: bool,
    owed: Vec<Row>,
    missing: Vec<Line>,
    perhaps: Vec<Row>,
    unsettled: Vec<Row>,
    met: Vec<Row>,
    unmet: Vec<Row>,
    told: Vec<Row>,
    answers: Vec<[Vec<Line>; 2]>,
    in_force: Vec<Line>,
    stages: Vec<Row>,
    limits: Vec<Line>,
    source: Vec<Line>,
    read: String,
    may_read: String,
}

/// Something with its source, and when it is due or begins.
#[derive(Serialize)]
struct Row {
    says: Vec<Line>,
    paragraph: Vec<Line>,
    read: String,
    unchecked: Vec<Line>,
    when: Vec<String>,
}

/// Words that the template uses.
const KEYS: [&str; 20] = [
    "print-duties",
    "print-duties-unsure",
    "print-duties-met",
    "print-duties-unmet",
    "print-duties-answers",
    "print-duties-about",
    "print-duties-only-law",
    "print-when",
    "print-what",
    "duties-perhaps",
    "duties-missing",
    "duties-owed",
    "duties-owed-perhaps",
    "duties-condition",
    "duties-paragraph",
    "duties-to-be-checked",
    "duties-notes",
    "duties-in-force",
    "duties-limits",
    "duties-source",
];

/// The statement as PDF (PDF/A-2a and PDF/UA-1), A4 or Letter: our words in the language of the words, what is said of the law in that of the statement.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in it is a reason.
pub fn duty_statement(statement: &DutyStatement, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(statement, printing, words, printer))
}

pub(crate) fn data(statement: &DutyStatement, printing: &Printing, words: &Words, printer: Printer) -> Data<Printed> {
    let mut sayer = Sayer { printing, words, printer: Printer { narrow: true, ..printer } };
    let owed = |sure: bool, sayer: &mut Sayer<'_>| statement.owed.iter().filter(|one| one.is_sure == sure).map(|one| sayer.owed(one)).collect();
    let conditions = |truth: &str, sayer: &mut Sayer<'_>| {
        statement.conditions.iter().filter(|one| one.truth == truth).map(|one| sayer.row(&one.says, &one.source)).collect()
    };
    let [version, licence] = &statement.version;
    let read =
        [("duties-read-on", vec![("date", sayer.day(statement.read))]), ("duties-version", vec![("version", version.clone()), ("licence", licence.clone())])];
    let read = read.map(|(key, given)| words.say_as_written(key, &given.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>()));
    let printed = Printed {
        law: sayer.lines(&statement.law),
        place: sayer.printer.within(&statement.place),
        dated: printing.day.map(|day| words.say("print-as-of", &[("date", &sayer.day(day))])).unwrap_or_default(),
        standing: words.say(&format!("duties-standing-{}", statement.standing), &[]),
        outcomes: statement.outcomes.iter().flat_map(|outcome| sayer.lines(outcome)).collect(),
        is_unclear: statement.standing == "unclear" || statement.outcomes.len() > 1,
        owed: owed(true, &mut sayer),
        missing: statement.missing.iter().flat_map(|ask| sayer.lines(ask)).collect(),
        perhaps: owed(false, &mut sayer),
        unsettled: conditions("unknown", &mut sayer),
        met: conditions("holds", &mut sayer),
        unmet: conditions("fails", &mut sayer),
        told: statement.told.iter().map(|one| sayer.row(&one.says, &one.source)).collect(),
        answers: statement.answers.iter().map(|row| row.each_ref().map(|text| sayer.lines(text))).collect(),
        in_force: sayer.lines(&statement.in_force),
        stages: statement.stages.iter().map(|(day, one)| sayer.stage(*day, one)).collect(),
        limits: sayer.lines(&statement.limits),
        source: sayer.lines(&statement.source),
        read: read.join(" "),
        may_read: statement.may_read.clone(),
    };
    let name = if statement.place.is_empty() { &statement.law } else { &statement.place };
    let mut keys = KEYS.to_vec();
    keys.extend(["report-may-read", "report-page-of", "footer-not-accredited", "print-yes", "print-no"]);
    Data::new(printed, ("print-duties", name, &statement.language), &keys, (printing, words), sayer.printer)
}

/// Says what a law asks, in the words of a language.
struct Sayer<'a> {
    printing: &'a Printing,
    words: &'a Words,
    printer: Printer,
}

impl Sayer<'_> {
    fn lines(&mut self, text: &str) -> Vec<Line> {
        self.printer.lines(text)
    }

    fn day(&self, day: [i16; 3]) -> String {
        self.printing.day_in_words(day, self.words)
    }

    fn row(&mut self, says: &str, source: &DutySource) -> Row {
        Row {
            says: self.lines(says),
            paragraph: self.lines(&source.paragraph),
            read: self.words.say("duties-read", &[("date", &self.day(source.read))]),
            unchecked: self.lines(&source.unchecked),
            when: Vec::new(),
        }
    }

    fn stage(&mut self, day: Option<[i16; 3]>, one: &DutyTold) -> Row {
        let when = match day {
            Some(day) => self.words.say("duties-stage-on", &[("date", &self.day(day))]),
            None => self.words.say("duties-stage-unset", &[]),
        };
        Row { when: vec![when], ..self.row(&one.says, &one.source) }
    }

    fn owed(&mut self, owed: &DutyOwed) -> Row {
        let mut when = Vec::new();
        match owed.begins {
            Some(Some(day)) => when.push(self.words.say("duties-begins", &[("date", &self.day(day))])),
            Some(None) => when.push(self.words.say("duties-begins-unknown", &[])),
            None => {}
        }
        if let Some(day) = owed.due {
            let date = self.day(day);
            when.push(match owed.every_years {
                Some(years) => self.words.say("duties-due-again", &[("date", &date), ("years", &years.to_string())]),
                None => self.words.say("duties-due", &[("date", &date)]),
            });
        }
        when.extend(owed.progress.as_ref().map(|progress| self.words.say(&format!("duties-{progress}"), &[])));
        Row { when, ..self.row(&owed.says, &owed.source) }
    }
}

#[cfg(test)]
mod tests;
