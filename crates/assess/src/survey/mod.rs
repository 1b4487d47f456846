//! What the answers to a survey amount to: an index for each section and the whole, what follows from single answers, and what
//! would change if measures were taken.
//!
//! Each answer has a value from 0 (as weak as it can be) to 1. Where a thing was answered at several points, its weakest point
//! counts. An index is the weighted mean of the values, times 100; what does not apply is left out and the weights of the rest
//! are scaled up. An index sums up ordinal answers by weights that the pack's authors chose and published: it says how much of
//! what the pack asks for is there, and is no measure of risk.
//!
//! An index over some answers stands with its range: what it would be if all that is open were answered as badly, and as well, as
//! can be.

mod agreement;
mod answers;
mod range;
mod results;
mod standing;
mod what_if;

pub use agreement::{QuestionAgreement, SectionAgreement, SurveyAgreement, agreement};
pub use answers::{SurveyAnswers, WrongSurveyAnswer};
pub use results::{Index, Raised, SurveyResults, results, results_if};
pub use standing::{Standing, points_where, standing};
pub use what_if::{AnswerIf, answer_if};
