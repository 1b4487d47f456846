//! Pure computations on what people answered: which duties a law lays on a place. No storage, no clock, no network; the same
//! answers give the same result.

pub mod duty;
