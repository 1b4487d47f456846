//! Who may do what with a protected record. The rules are Cedar policies (`policies/`), checked against a schema;
//! what none of them permits is refused. They look at closed attributes only, so that all records with the same
//! attributes form one *class*, each class is decided once, and the permitted classes become a condition of the query:
//! lists, counts and pages are exact and never see the rest.
//!
//! `docs/access-rules.md` says the same in words; `tests/matrix.txt` holds every decision.

mod administration;
mod class;
mod error;
mod giving;
mod operation;
mod rules;

pub use administration::{Standing, Task, may};
pub use class::Class;
pub use error::RulesError;
pub use giving::{GivenAs, Giving, LONGEST_GIVING, NotGiven, Planned, Recipient, Terms};
pub use operation::Operation;
pub use rules::{Rules, View};
