use std::collections::BTreeMap;

use parvis_packs::{DutyPack, Input, InputKind};

/// What was answered, by the keys of the inputs. What is absent is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    YesNo(bool),
    Choice(String),
    Number(u64),
    Date(jiff::civil::Date),
    Moment(jiff::Timestamp),
}

/// An answer that does not fit what is asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WrongAnswer {
    /// Nothing of this name is asked.
    #[error("nothing called \"{0}\" is asked")]
    Unknown(String),
    /// It is asked otherwise.
    #[error("the answer to \"{input}\" cannot be \"{answer}\": use {wanted}")]
    Kind {
        /// Which input.
        input: String,
        /// What was answered.
        answer: String,
        /// What can be answered.
        wanted: String,
    },
}

/// The highest number that is taken: more people than live anywhere.
const HIGHEST: u64 = 1_000_000_000;

impl Answers {
    /// Reads answers as they are written: `yes` and `no`, the key of an option, a whole number, a day (2026-07-17), a moment
    /// (2026-07-17T09:30:00Z). Blank answers are none.
    ///
    /// # Errors
    /// [`WrongAnswer`] names the first that does not fit.
    pub fn read<'a>(pack: &DutyPack, written: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, WrongAnswer> {
        let mut answers = BTreeMap::new();
        for (key, answer) in written {
            let input = pack.input(key).ok_or_else(|| WrongAnswer::Unknown(shortened(key)))?;
            if !answer.trim().is_empty() {
                answers.insert(key.to_owned(), one(input, answer.trim())?);
            }
        }
        Ok(Self(answers))
    }

    pub(super) fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    /// The same with one answer more or another one.
    pub(super) fn with(&self, key: &str, answer: Answer) -> Self {
        let mut answers = self.0.clone();
        answers.insert(key.to_owned(), answer);
        Self(answers)
    }
}

fn one(input: &Input, answer: &str) -> Result<Answer, WrongAnswer> {
    let kind = |wanted: String| WrongAnswer::Kind { input: input.key.get_ref().clone(), answer: shortened(answer), wanted };
    match input.kind {
        InputKind::YesNo => match answer {
            "yes" => Ok(Answer::YesNo(true)),
            "no" => Ok(Answer::YesNo(false)),
            _ => Err(kind("yes or no".to_owned())),
        },
        InputKind::Choice if input.options.iter().any(|option| option.key == answer) => Ok(Answer::Choice(answer.to_owned())),
        InputKind::Choice => Err(kind(input.options.iter().map(|option| option.key.as_str()).collect::<Vec<_>>().join(", "))),
        InputKind::Number => match answer.parse() {
            Ok(number) if number <= HIGHEST => Ok(Answer::Number(number)),
            _ => Err(kind(format!("a whole number from 0 to {HIGHEST}"))),
        },
        InputKind::Date => answer.parse().map(Answer::Date).map_err(|_| kind("a day, such as 2026-07-17".to_owned())),
        InputKind::Moment => answer.parse().map(Answer::Moment).map_err(|_| kind("a moment, such as 2026-07-17T09:30:00Z".to_owned())),
    }
}

/// What somebody sent is said back to them, but not by the page.
fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::YesNo(true) => f.write_str("yes"),
            Self::YesNo(false) => f.write_str("no"),
            Self::Choice(key) => f.write_str(key),
            Self::Number(number) => write!(f, "{number}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Moment(moment) => write!(f, "{moment}"),
        }
    }
}
