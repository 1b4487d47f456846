//! What the tests show of the record as a whole: `docs/rights-record.md` says it in words.

mod bounds;
mod breaks;
mod documents;
mod explore;
mod model;
mod public;
mod random;
mod sample;
mod world;
