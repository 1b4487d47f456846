//! The rights record: why a measure that touches people's rights may stand, who decided it, until when, and who answers for it. Pure
//! computations: no storage, no network; the clock is handed in.
//!
//! The document ([`RightsRecord`]) holds the answers R0 to R12 and the steps that were taken. It holds no state: [`RightsRecord::standing`]
//! works the state out from the answers, from the steps that the journal of this installation knows ([`JournalView`]), and from the clock
//! ([`Here`]). So no import, restore or edit of a stored document puts a measure into operation, and a measure expires without anybody
//! acting. `docs/rights-record.md` says the same for lawyers.
//!
//! The items and their stops come from the project's checklist of rights, which cites the Charter of Fundamental Rights of the European
//! Union (art. 52(1)), the guides of the European Data Protection Supervisor on necessity and proportionality (EDPS 1 to 8), Guidelines 3/2019 of
//! the European Data Protection Board on video, the Artificial Intelligence Act (EU) 2024/1689, and guidance of the OSCE and of
//! special rapporteurs of the United Nations on freedom of religion or belief. Where a number is our own, `limits` says so.

mod answers;
mod bounded;
mod complaint;
mod form;
mod gates;
mod here;
mod limits;
mod notice;
mod parse;
mod reason;
mod record;
mod standing;
mod step;
mod words;

#[cfg(test)]
mod proof;

pub use answers::*;
pub use bounded::{Day, Line, List, OutOfRange, Text, UpTo};
pub use complaint::{NotExtended, complaint_extended, complaint_is_late, complaint_last_day};
pub use form::Form;
pub use here::{Here, JournalView, MeasureNow};
pub use limits::*;
pub use notice::NoticeDraft;
pub use parse::{FORMAT, LARGEST_DOCUMENT, NotRead};
pub use reason::{Part, Reason, ReasonKind};
pub use record::{Author, Changed, NotChanged, RightsRecord};
pub use standing::{Ended, Standing, State};
pub use step::{Digest, Step, TakenStep};
pub use words::*;
