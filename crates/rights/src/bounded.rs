//! Values with a bound. What is out of range cannot be made, nor read.

use jiff::civil::Date;
use parvis_model::plain_letters;
use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::limits::{FIRST_YEAR, LAST_YEAR};

/// A value that is out of range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("use {wanted}")]
pub struct OutOfRange {
    /// What can be used.
    pub wanted: String,
}

/// Words of at most so many characters, on one line or on several. Empty: not answered yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words<const LONGEST: usize, const LINES: bool>(String);

/// An answer in words: at most 4,000 characters.
pub type Text = Words<4000, true>;
/// A name, a reference or a title: at most 300 characters on one line.
pub type Line = Words<300, false>;

impl<const LONGEST: usize, const LINES: bool> Words<LONGEST, LINES> {
    /// Takes words as they are.
    ///
    /// # Errors
    /// [`OutOfRange`] if there are too many, or several lines where there is one.
    pub fn new(words: impl Into<String>) -> Result<Self, OutOfRange> {
        let words = words.into();
        let lines = if LINES { "" } else { " on one line" };
        if words.chars().count() > LONGEST || !LINES && words.contains(['\n', '\r']) {
            return Err(OutOfRange { wanted: format!("at most {LONGEST} characters{lines}") });
        }
        Ok(Self(words))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is said: no letter and no digit that is seen.
    pub fn is_blank(&self) -> bool {
        // Most answers hold a plain letter: those are not composed to find out.
        !self.0.bytes().any(|byte| byte.is_ascii_alphanumeric()) && !plain_letters(&self.0).chars().any(char::is_alphanumeric)
    }

    /// The letters and digits alone, in lower case, to see whether two texts say the same.
    pub(crate) fn said(&self) -> String {
        plain_letters(&self.0).chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }
}

impl<'de, const LONGEST: usize, const LINES: bool> Deserialize<'de> for Words<LONGEST, LINES> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// At most so many of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct List<T, const MOST: usize>(Vec<T>);

impl<T, const MOST: usize> Default for List<T, MOST> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T, const MOST: usize> List<T, MOST> {
    /// Takes them as they are.
    ///
    /// # Errors
    /// [`OutOfRange`] if there are too many.
    pub fn new(all: Vec<T>) -> Result<Self, OutOfRange> {
        if all.len() > MOST { Err(OutOfRange { wanted: format!("at most {MOST}") }) } else { Ok(Self(all)) }
    }

    /// All of them, in order.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// Adds one.
    ///
    /// # Errors
    /// [`OutOfRange`] if there is no room.
    pub(crate) fn push(&mut self, one: T) -> Result<(), OutOfRange> {
        if self.0.len() >= MOST {
            return Err(OutOfRange { wanted: format!("at most {MOST}") });
        }
        self.0.push(one);
        Ok(())
    }

    /// Removes what comes after so many, and gives it back.
    pub(crate) fn cut(&mut self, keep: usize) -> Vec<T> {
        self.0.split_off(keep.min(self.0.len()))
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for List<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Vec::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A whole number from 0 to so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct UpTo<const MOST: u32>(u32);

impl<const MOST: u32> UpTo<MOST> {
    /// Takes a number.
    ///
    /// # Errors
    /// [`OutOfRange`] if it is too high.
    pub fn new(number: u32) -> Result<Self, OutOfRange> {
        if number > MOST { Err(OutOfRange { wanted: format!("a whole number from 0 to {MOST}") }) } else { Ok(Self(number)) }
    }

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl<'de, const MOST: u32> Deserialize<'de> for UpTo<MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A day in years that a record can speak of; days begin and end in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Day(Date);

impl Day {
    /// Takes a day.
    ///
    /// # Errors
    /// [`OutOfRange`] if its year is.
    pub fn new(day: Date) -> Result<Self, OutOfRange> {
        let years = FIRST_YEAR..=LAST_YEAR;
        if years.contains(&day.year()) { Ok(Self(day)) } else { Err(OutOfRange { wanted: format!("a day from {FIRST_YEAR} to {LAST_YEAR}") }) }
    }

    /// The day.
    pub fn date(self) -> Date {
        self.0
    }

    /// The last day that can be said.
    pub(crate) const fn last() -> Self {
        Self(jiff::civil::date(LAST_YEAR, 12, 31))
    }

    /// So many days later, at most the last day that can be said.
    pub(crate) fn plus(self, days: u16) -> Self {
        let later = self.0.checked_add(jiff::SignedDuration::from_hours(24 * i64::from(days)));
        later.ok().and_then(|day| Self::new(day).ok()).unwrap_or(Self::last())
    }

    /// How many days lie between an earlier day and this one; negative if it is later.
    pub(crate) fn since(self, earlier: Self) -> i64 {
        self.0.duration_since(earlier.0).as_hours() / 24
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Date::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
