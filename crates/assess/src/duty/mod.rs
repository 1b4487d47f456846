//! Whether a law binds, why, what is not known yet and what would change it: a duty pack evaluated on answers.
//!
//! Each condition holds, does not, or is unknown while an answer is missing (Kleene's strong three-valued logic, S. C.
//! Kleene, Introduction to Metamathematics, 1952, § 64). What is unknown is said to be unclear, with the answers that would
//! settle it; nothing is guessed.

mod answers;
mod conditions;
mod evaluation;
mod owed;
mod tried;

pub use answers::{Answers, WrongAnswer};
pub use conditions::Truth;
pub use evaluation::{Evaluation, Missing, Outcome, Reason, Standing, Told, WouldChange};
pub use owed::{Owed, Progress};

pub use evaluation::evaluate;
