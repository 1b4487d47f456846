//! Pure computations on what people answered: which duties a law lays on a place, what a survey amounts to, how far raters
//! agree. No storage, no clock, no network; the same answers give the same result.

pub mod agreement;
pub mod duty;
pub mod survey;
pub mod visit_answers;
