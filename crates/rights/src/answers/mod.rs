//! The answers R0 to R12. Every part may be empty while a record is written; the gates say what is missing.

mod aim;
mod care;
mod data;
mod people;
mod specifics;

pub use aim::{Aim, Alternative, Effects, LegalBasis, Legality, Necessity, Screening, ThreatStatement};
pub use care::{Accountability, AfterAction, Consulted, Participation, TimeLimit};
pub use data::{DataAssessment, DataProtection, DataRetention, Recipient, Sharing};
pub use people::{CommunityRequest, Equality, Proportionality, SignOff};
pub use specifics::{Barrier, Biometrics, Camera, ExtraFunction, PrivateSecurity, Search, Specifics, Video, Volunteers, Worship};

use parvis_model::{MemberId, Timestamp, closed_list};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bounded::{Line, List, Text};
use crate::limits::MOST_REVIEWS;
use crate::parse::{NotRead, sent};

closed_list! {
    /// The items of the checklist.
    pub enum Item {
        /// Screening.
        R0 = "r0",
        /// Legality.
        R1 = "r1",
        /// Legitimate aim and evidence.
        R2 = "r2",
        /// Necessity.
        R3 = "r3",
        /// Equality.
        R4 = "r4",
        /// Proportionality.
        R5 = "r5",
        /// What is asked of this sort of measure.
        R6 = "r6",
        /// Data protection.
        R7 = "r7",
        /// Participation.
        R8 = "r8",
        /// Accountability and remedy.
        R9 = "r9",
        /// Time limit.
        R10 = "r10",
        /// Sharing.
        R11 = "r11",
        /// After the action.
        R12 = "r12",
    }
}

/// An answer as it stands: the values, words to them, links to evidence, who wrote it and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered<T> {
    /// What was answered.
    pub value: T,
    /// What else there is to say.
    pub remark: Text,
    /// Where the evidence is.
    pub evidence: List<Line, 20>,
    /// Who wrote it.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
    /// The revision of the record that this made. No answer ever gets it again, so that writing the same once more is a change.
    pub revision: u32,
}

macro_rules! answers {
    ($($(#[$doc:meta])* $item:ident $field:ident: $answer:ident,)+) => {
        /// All answers of a record.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Answers {
            $($(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<Answered<$answer>>,)+
            /// R12: one for each review.
            pub after_actions: List<Answered<AfterAction>, MOST_REVIEWS>,
        }

        /// The answer to one item.
        #[expect(clippy::large_enum_variant, reason = "one at a time, on its way into a record")]
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Answer {
            $($(#[$doc])* $answer($answer),)+
            /// R12.
            AfterAction(AfterAction),
        }

        impl Answer {
            /// To which item.
            pub fn item(&self) -> Item {
                match self { $(Self::$answer(_) => Item::$item,)+ Self::AfterAction(_) => Item::R12 }
            }
        }

        impl Answer {
            /// Reads the answer to an item from what somebody sent.
            ///
            /// # Errors
            /// [`NotRead`] names the field that is unknown or out of range.
            pub fn read(item: Item, value: Value) -> Result<Self, NotRead> {
                match item {
                    $(Item::$item => sent(value).map(Self::$answer),)+
                    Item::R12 => sent(value).map(Self::AfterAction),
                }
            }
        }

        impl Answers {
            /// Writes an answer in place of the one before it. R12 is written in place of the one at `review`, or as the next one.
            pub(crate) fn write(&mut self, answer: Answer, frame: Answered<()>, review: usize) -> Result<(), crate::bounded::OutOfRange> {
                match answer {
                    $(Answer::$answer(value) => self.$field = Some(frame.with(value)),)+
                    Answer::AfterAction(value) => {
                        self.after_actions.cut(review);
                        self.after_actions.push(frame.with(value))?;
                    }
                }
                Ok(())
            }

            /// An item as it stands, as bytes: the same answer gives the same bytes. R12 is that of one review.
            pub(crate) fn bytes(&self, item: Item, review: usize) -> serde_json::Result<Vec<u8>> {
                match item {
                    $(Item::$item => serde_json::to_vec(&self.$field),)+
                    Item::R12 => serde_json::to_vec(&self.after_actions.as_slice().get(review)),
                }
            }

            /// An item as it stands, whatever it asks, to be shown; R12 is that of one review.
            pub fn shown(&self, item: Item, review: usize) -> Option<Answered<Value>> {
                match item {
                    $(Item::$item => self.$field.as_ref().map(Answered::shown),)+
                    Item::R12 => self.after_actions.as_slice().get(review).map(Answered::shown),
                }
            }

            /// Who wrote an item as it stands.
            pub(crate) fn author(&self, item: Item, review: usize) -> Option<MemberId> {
                match item {
                    $(Item::$item => self.$field.as_ref().map(|answer| answer.by),)+
                    Item::R12 => self.after_actions.as_slice().get(review).map(|answer| answer.by),
                }
            }
        }
    };
}

answers! {
    /// R0.
    R0 screening: Screening,
    /// R1.
    R1 legality: Legality,
    /// R2.
    R2 aim: Aim,
    /// R3.
    R3 necessity: Necessity,
    /// R4.
    R4 equality: Equality,
    /// R5.
    R5 proportionality: Proportionality,
    /// R6.
    R6 specifics: Specifics,
    /// R7.
    R7 data_protection: DataProtection,
    /// R8.
    R8 participation: Participation,
    /// R9.
    R9 accountability: Accountability,
    /// R10.
    R10 time_limit: TimeLimit,
    /// R11.
    R11 sharing: Sharing,
}

impl<T: Serialize> Answered<T> {
    /// The same with what was answered as plain data.
    fn shown(&self) -> Answered<Value> {
        // These types have no value that cannot be written.
        let value = serde_json::to_value(&self.value).unwrap_or_default();
        Answered { value, remark: self.remark.clone(), evidence: self.evidence.clone(), by: self.by, at: self.at, revision: self.revision }
    }
}

impl Answered<()> {
    fn with<T>(self, value: T) -> Answered<T> {
        Answered { value, remark: self.remark, evidence: self.evidence, by: self.by, at: self.at, revision: self.revision }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_field_of_an_answer_is_named_where_programs_are_told_how_to_write_one() {
        let told = include_str!("../../../../docs/rights-record.md");
        let sources = [include_str!("aim.rs"), include_str!("care.rs"), include_str!("data.rs"), include_str!("people.rs"), include_str!("specifics.rs")];
        let fields = || {
            sources
                .iter()
                .flat_map(|source| source.lines())
                .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": "))
                .map(|(name, _)| name)
                .filter(|name| !name.starts_with("fn "))
        };
        assert!(fields().count() > 80, "the sources are read");
        let untold: Vec<&str> = fields().filter(|name| !told.contains(&format!("`{name}`"))).collect();
        assert!(untold.is_empty(), "{untold:?}");
    }
}
