use std::collections::{BTreeMap, BTreeSet};

use parvis_packs::{DutyPack, Input, InputKind};

/// What was answered, by the keys of the inputs. What is absent is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    YesNo(bool),
    Choice(String),
    Choices(BTreeSet<String>),
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
    /// It is asked in another way.
    #[error("the answer to \"{input}\" cannot be \"{answer}\": use {wanted}")]
    Kind {
        /// Which input.
        input: String,
        /// What was answered.
        answer: String,
        /// What can be answered.
        wanted: String,
    },
    /// Something is said to have been before what it comes after.
    #[error("the answer to \"{input}\" is earlier than the one to \"{after}\"; one of the two is wrong")]
    Before {
        /// Which input.
        input: String,
        /// The input after which it comes.
        after: String,
    },
}

/// No law here is older: an earlier year was mistyped.
const FIRST_YEAR: i16 = 1900;

/// The highest number that is taken: more people than live anywhere.
const HIGHEST: u64 = 1_000_000_000;

impl Answers {
    /// Reads answers as they are written: `yes` and `no`, the key of an option, several keys with commas between them, a whole
    /// number, a day (2026-07-17), a moment (2026-07-17T09:30:00Z). Blank answers are none.
    ///
    /// # Errors
    /// [`WrongAnswer`] names the first that does not fit.
    pub fn read<'a>(pack: &DutyPack, written: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, WrongAnswer> {
        let mut answers = BTreeMap::new();
        for (key, answer) in written {
            let input = pack.input(key).ok_or_else(|| WrongAnswer::Unknown(shortened(key)))?;
            if !answer.trim().is_empty() {
                answers.insert(key.to_owned(), one(pack, input, answer.trim())?);
            }
        }
        Ok(Self(answers))
    }

    /// Whether days and moments can be as they were answered. Answers that were kept before are read without this.
    ///
    /// # Errors
    /// [`WrongAnswer`] names the first that cannot.
    pub fn check_times(&self, pack: &DutyPack) -> Result<(), WrongAnswer> {
        for input in &pack.inputs {
            let key = input.key.get_ref();
            let Some((answer, day)) = self.get(key).and_then(|answer| Some((answer, answer.day()?))) else { continue };
            if day.year() < FIRST_YEAR {
                let wanted = format!("a day in {FIRST_YEAR} or later");
                return Err(WrongAnswer::Kind { input: key.clone(), answer: answer.to_string(), wanted });
            }
            let after = input.not_before.as_ref().map(|of| of.get_ref());
            if let Some(after) = after.filter(|after| self.get(after).is_some_and(|earlier| answer.is_before(earlier))) {
                return Err(WrongAnswer::Before { input: key.clone(), after: after.clone() });
            }
        }
        Ok(())
    }

    pub(super) fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    /// The same without answers that can no longer be: one among the choices of another input that was not chosen there.
    pub(super) fn settled(&self, pack: &DutyPack) -> Self {
        let chosen = |of: &str, option: &str| matches!(self.get(of), Some(Answer::Choices(chosen)) if chosen.contains(option));
        let stands = |key: &str, answer: &Answer| {
            let among = pack.input(key).and_then(|input| input.among.as_ref());
            among.is_none_or(|of| matches!(answer, Answer::Choice(option) if chosen(of.get_ref(), option)))
        };
        Self(self.0.iter().filter(|(key, answer)| stands(key, answer)).map(|(key, answer)| (key.clone(), answer.clone())).collect())
    }

    /// The same with one answer more or another one.
    pub(super) fn with(&self, key: &str, answer: Answer) -> Self {
        let mut answers = self.0.clone();
        answers.insert(key.to_owned(), answer);
        Self(answers)
    }
}

impl Answer {
    /// The day of a day or a moment, UTC.
    pub(super) fn day(&self) -> Option<jiff::civil::Date> {
        match self {
            Self::Date(day) => Some(*day),
            Self::Moment(moment) => Some(jiff::tz::Offset::UTC.to_datetime(*moment).date()),
            _ => None,
        }
    }

    /// Whether a day or moment lies before another one: two moments to the second, a day and a moment by days, UTC.
    fn is_before(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Moment(one), Self::Moment(other)) => one < other,
            _ => self.day().zip(other.day()).is_some_and(|(one, other)| one < other),
        }
    }
}

fn one(pack: &DutyPack, input: &Input, answer: &str) -> Result<Answer, WrongAnswer> {
    let kind = |wanted: String| WrongAnswer::Kind { input: input.key.get_ref().clone(), answer: shortened(answer), wanted };
    let options = pack.options(input);
    let known = |key: &str| options.iter().any(|option| option.key == key);
    let keys = || options.iter().map(|option| option.key.as_str()).collect::<Vec<_>>().join(", ");
    match input.kind {
        InputKind::YesNo => match answer {
            "yes" => Ok(Answer::YesNo(true)),
            "no" => Ok(Answer::YesNo(false)),
            _ => Err(kind("yes or no".to_owned())),
        },
        InputKind::Choice if known(answer) => Ok(Answer::Choice(answer.to_owned())),
        InputKind::Choice => Err(kind(keys())),
        InputKind::Choices => {
            let chosen: BTreeSet<&str> = answer.split(',').map(str::trim).collect();
            if chosen.iter().all(|key| known(key)) {
                Ok(Answer::Choices(chosen.into_iter().map(str::to_owned).collect()))
            } else {
                Err(kind(format!("one or more of these, with commas between them: {}", keys())))
            }
        }
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
            Self::Choices(keys) => f.write_str(&keys.iter().map(String::as_str).collect::<Vec<_>>().join(",")),
            Self::Number(number) => write!(f, "{number}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Moment(moment) => write!(f, "{moment}"),
        }
    }
}
