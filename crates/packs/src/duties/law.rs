//! What a law says: its conditions, what follows from them, what is owed then and from when on.

use serde::{Deserialize, Serialize};
use toml::Spanned;

/// A condition of the law.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it means when it holds, in plain words.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// When it holds.
    pub when: Spanned<Condition>,
    /// When this paragraph was read (ISO 8601 date), where that was on another day than the rest.
    pub read: Option<Spanned<String>>,
    /// What of it nobody has checked against the text yet.
    #[serde(default)]
    pub to_be_checked: String,
}

/// When a test holds. Inputs and tests are named by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// The answer is yes.
    #[serde(rename = "yes")]
    Yes(String),
    /// The answer is one of these: the input, then the options.
    #[serde(rename = "one_of")]
    OneOf(String, Vec<String>),
    /// At least one of these options was chosen: the input, then the options.
    #[serde(rename = "includes")]
    Includes(String, Vec<String>),
    /// Two or more of these options were chosen: the input, then the options.
    #[serde(rename = "several")]
    Several(String, Vec<String>),
    /// The number is at least so much.
    #[serde(rename = "at_least")]
    AtLeast(String, u64),
    /// The first day or moment is at least so many months after the second.
    #[serde(rename = "months_after")]
    MonthsAfter(String, String, u16),
    /// All these tests hold.
    #[serde(rename = "all")]
    All(Vec<String>),
    /// One of these tests holds.
    #[serde(rename = "any")]
    Any(Vec<String>),
    /// None of these tests holds.
    #[serde(rename = "none")]
    None(Vec<String>),
}

impl Condition {
    /// The inputs that it looks at itself, not those of other tests.
    pub fn inputs(&self) -> Vec<&str> {
        match self {
            Self::Yes(input) | Self::OneOf(input, _) | Self::Includes(input, _) | Self::Several(input, _) | Self::AtLeast(input, _) => vec![input],
            Self::MonthsAfter(later, earlier, _) => vec![later, earlier],
            Self::All(_) | Self::Any(_) | Self::None(_) => Vec::new(),
        }
    }

    /// The tests above it on which it rests.
    pub fn tests(&self) -> &[String] {
        match self {
            Self::All(tests) | Self::Any(tests) | Self::None(tests) => tests,
            _ => &[],
        }
    }
}

/// Whether a law binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// It does.
    InScope,
    /// It does not.
    Not,
    /// There is no law that could: the pack tells of good practice.
    NoLaw,
}

/// What follows where a test holds; the first that fits counts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it says.
    pub title: String,
    /// Whether the law binds then.
    pub scope: Scope,
    /// The test; the last conclusion has none.
    pub when: Option<Spanned<String>>,
    /// What is owed then, by key.
    #[serde(default)]
    pub duties: Vec<Spanned<String>>,
    /// What else the law says then, by key.
    #[serde(default)]
    pub notes: Vec<Spanned<String>>,
}

/// What is owed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Stable key.
    pub key: Spanned<String>,
    /// What has to be done, in plain words.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// It is owed only where this test holds.
    pub owed_if: Option<Spanned<String>>,
    /// The answer that says whether it is done: yes, or when that was.
    pub done: Option<Spanned<String>>,
    /// Until when.
    pub due: Option<Spanned<Due>>,
    /// From when on it is owed, where that depends on an answer.
    pub begins: Option<Spanned<Due>>,
    /// With which stage of the law it comes into force.
    pub stage: Option<Spanned<String>>,
    /// When this paragraph was read (ISO 8601 date), where that was on another day than the rest.
    pub read: Option<Spanned<String>>,
    /// What of it nobody has checked against the text yet.
    #[serde(default)]
    pub to_be_checked: String,
}

/// What else the law says: rights, powers, penalties, who is meant. Nothing has to be done for it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Stable key.
    pub key: Spanned<String>,
    /// What the law says, in plain words.
    pub says: String,
    /// Where.
    pub paragraph: String,
    /// It is told only where this test may hold.
    pub told_if: Option<Spanned<String>>,
    /// When this paragraph was read (ISO 8601 date), where that was on another day than the rest.
    pub read: Option<Spanned<String>>,
    /// What of it nobody has checked against the text yet.
    #[serde(default)]
    pub to_be_checked: String,
}

/// A part of the law that comes into force on one day.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Stable key.
    pub key: Spanned<String>,
    /// What comes into force, in plain words.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// From this day on (ISO 8601 date); absent where the text that was read names none.
    pub on: Option<Spanned<String>>,
    /// When this paragraph was read (ISO 8601 date), where that was on another day than the rest.
    pub read: Option<Spanned<String>>,
    /// What of it nobody has checked against the text yet.
    #[serde(default)]
    pub to_be_checked: String,
}

/// Until when a duty is owed, or from when on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// On this day.
    pub on: Option<String>,
    /// So long after the answer to this input.
    pub after: Option<String>,
    /// Months after it.
    #[serde(default)]
    pub months: u16,
    /// Hours after it.
    #[serde(default)]
    pub hours: u16,
    /// And every so many years again.
    #[serde(default)]
    pub every_years: u16,
}
