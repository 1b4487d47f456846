//! The steps of a record, and how each is bound to what it rests on.

use std::fmt::{self, Write};
use std::str::FromStr;

use jiff::tz::Offset;
use parvis_model::{MemberId, Timestamp, closed_list};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::bounded::Day;

closed_list! {
    /// What can be done with a record.
    pub enum Step {
        /// The screening is complete: it is known which form is needed.
        Screen = "screen",
        /// The assessment is complete. Full form only.
        Assess = "assess",
        /// Those concerned were heard. Full form only.
        Consult = "consult",
        /// Somebody who wrote none of the answers decides.
        Decide = "decide",
        /// The measure goes into operation.
        Start = "start",
        /// The measure was reviewed and stays.
        Review = "review",
        /// The measure ends. It needs nothing, and nothing follows.
        Withdraw = "withdraw",
    }
}

/// A SHA-256 digest, written in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Each part with its length before it, so that no two lists of parts give the same bytes.
    pub(crate) fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        Self(hash.finalize().into())
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A text that is no digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("use 64 hexadecimal digits in lower case")]
pub struct NoDigest;

impl FromStr for Digest {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Self, NoDigest> {
        let digits: Vec<u8> = text.bytes().map(|digit| char::from(digit).to_digit(16).filter(|_| !digit.is_ascii_uppercase())).map(digit).collect();
        let mut bytes = [0; 32];
        if digits.len() != 64 || digits.contains(&NO_DIGIT) {
            return Err(NoDigest);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |byte, digit| byte << 4 | digit);
        }
        Ok(Self(bytes))
    }
}

const NO_DIGIT: u8 = 16;

fn digit(value: Option<u32>) -> u8 {
    value.and_then(|value| u8::try_from(value).ok()).unwrap_or(NO_DIGIT)
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(64);
        write!(text, "{self}").map_err(serde::ser::Error::custom)?;
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A step that was taken: by whom, when, and on which answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenStep {
    /// Which.
    pub step: Step,
    /// By whom.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
    /// The revision of the record that this made.
    pub revision: u32,
    /// The digest of the answers that it rests on.
    pub content: Digest,
    /// For a decision or a review: the day of the next review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<Day>,
    /// For a decision: the last day of the measure. It stands here, so that no later setting moves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Day>,
}

impl TakenStep {
    /// The digest of all that it says, of what its record is about, and of the step before it.
    pub(crate) fn digest(&self, about: &[u8], previous: Option<Digest>) -> Digest {
        let step = serde_json::to_vec(self).unwrap_or_default();
        let previous = previous.as_ref().map_or(&[] as &[u8], |digest| digest.bytes());
        Digest::of([b"parvis rights step".as_slice(), about, previous, &step])
    }
}

/// The day of a moment, in UTC.
pub(crate) fn day_of(moment: Timestamp) -> Day {
    let date = Offset::UTC.to_datetime(moment).date();
    // A clock outside the years that a record can speak of is taken as the last day: nothing is live then.
    Day::new(date).unwrap_or(LAST_DAY)
}

const LAST_DAY: Day = Day::last();
