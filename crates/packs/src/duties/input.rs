//! What a law makes necessary to ask.

use serde::{Deserialize, Serialize};
use toml::Spanned;

/// What is asked of somebody who wants to know whether a law binds them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Stable key, such as `people`.
    pub key: Spanned<String>,
    /// The question.
    pub ask: String,
    /// What helps to answer it.
    #[serde(default)]
    pub help: String,
    /// What an answer looks like.
    pub kind: InputKind,
    /// The answers of a choice.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// The answers of a choice are those that were chosen for this input.
    pub among: Option<Spanned<String>>,
    /// Options of the other input that are no answer here.
    #[serde(default)]
    pub except: Vec<String>,
    /// It tells how another answer is known, and decides nothing by itself.
    pub basis_of: Option<Spanned<String>>,
    /// Its day or moment is not before the one of this input.
    pub not_before: Option<Spanned<String>>,
    /// It is asked only where this test may hold.
    pub asked_if: Option<Spanned<String>>,
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputKind {
    /// Yes or no.
    YesNo,
    /// One of the options.
    Choice,
    /// One or more of the options.
    Choices,
    /// A whole number from 0.
    Number,
    /// A day, such as 2026-07-17.
    Date,
    /// A moment, such as 2026-07-17T09:30:00Z.
    Moment,
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable key.
    pub key: String,
    /// What it says.
    pub text: String,
}
