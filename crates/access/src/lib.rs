//! Who may do what with a protected record. The rules are Cedar policies (`policies/`), checked against a schema;
//! what none of them permits is refused. They look at closed attributes only, so that all records with the same
//! attributes form one *class*, and the permitted classes become a condition of the query: lists, counts and pages are
//! exact and never see the rest.
//!
//! The program decides by a table of every case, `policies/matrix.txt`. The policy engine makes it, and the tests prove that
//! the two agree; so the engine is a tool of development and no part of the program. `docs/access-rules.md` says the same in words.

mod administration;
mod answer;
mod class;
mod error;
mod matching;
mod matrix;
mod operation;
mod publish;
mod rules;
mod share;
mod sharing;

pub use administration::{Standing, Task, may, may_merge};
pub use answer::{Answering, NotAnswering};
pub use class::Class;
pub use error::RulesError;
pub use matching::{MatchStep, match_shows, may_consent, taken_back};
pub use operation::Operation;
pub use publish::{NotPublished, Publishing};
pub use rules::{Rules, View};
pub use share::{LONGEST_SHARE, Planned, Recipient, Share, ShareRefused, SharedAs, Terms};
pub use sharing::{NotShared, Review, Sharing, can_be_shared_here};
